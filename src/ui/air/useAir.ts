import { useEffect, useMemo, useRef, useState } from 'react'
import { samePlain } from '#base'
import { type AirSurvey, type AirTarget, gridChoices } from '#engines'
import type { AirEstimate } from '#workspace'
import { useAir, useWorkspace, useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { defaultTarget } from './targets'

/** The room that is looked at: the chosen one as long as it exists, else that of what is selected. */
export const useTarget = (): AirTarget | undefined => {
  const document = useWorkspaceState((state) => state.document)
  const revision = useWorkspaceState((state) => state.revision)
  const selection = useWorkspaceState((state) => state.selection)
  const chosen = useWorkspaceState(({ air }) => air.target)
  // What was computed keeps the view on its room, whatever is selected meanwhile.
  const computed = useWorkspaceState(({ air }) => air.result?.survey.target)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision may have other rooms.
  return useMemo(() => {
    const kept = chosen ?? computed
    const room = kept && document.get('rooms', kept.room)
    const isThere =
      room &&
      !room.open &&
      (kept.containment === undefined ||
        room.containments.some(({ id }) => id === kept.containment))
    return isThere ? kept : defaultTarget(document, selection)
  }, [document, revision, selection, chosen, computed])
}

/** What the air of the room depends on; the very same object as long as it says the same. */
export const useSurvey = (target: AirTarget | undefined) => {
  const { output, fault } = useInquiry('air-survey', target ?? { room: '' }, target !== undefined)
  const kept = useRef<AirSurvey | undefined>(undefined)
  const isOurs = output !== undefined && samePlain(output.target, target)
  if (isOurs && !samePlain(kept.current, output)) kept.current = output
  const survey = isOurs ? kept.current : undefined
  return { survey, fault: target === undefined ? undefined : fault }
}

/** Grids to choose, and the edge of the chosen one's cells. */
export const useGrid = (survey: AirSurvey | undefined) => {
  const wanted = useWorkspaceState(({ air }) => air.wantedMm)
  const choices = useMemo(() => (survey ? gridChoices(survey.sizeMm) : []), [survey])
  const chosen =
    choices.find(({ wantedMm }) => wantedMm === wanted) ??
    choices.find(({ isProposed }) => isProposed)
  return { choices, wantedMm: chosen?.wantedMm }
}

/** The room rests so long before it is tried how long it takes. */
const restMs = 400

/** How long a run takes, by a trial on this machine; undefined until it is known. */
export const useEstimate = (survey: AirSurvey | undefined, wantedMm: number | undefined) => {
  const air = useAir()
  const isRunning = useWorkspaceState((state) => state.air.isRunning)
  const [found, setFound] = useState<{
    readonly survey: AirSurvey
    readonly wantedMm: number
    readonly estimate?: AirEstimate
    readonly fault?: string
  }>()
  const isKnown = found?.survey === survey && found?.wantedMm === wantedMm
  useEffect(() => {
    if (!survey || wantedMm === undefined || survey.questions.length > 0) return
    if (isRunning || isKnown) return
    let left = false
    const timer = setTimeout(() => {
      air.estimate({ survey, wantedMm }).then(
        (estimate) => left || setFound({ survey, wantedMm, estimate }),
        (fault: Error) => left || setFound({ survey, wantedMm, fault: fault.message }),
      )
    }, restMs)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [air, survey, wantedMm, isRunning, isKnown])
  return isKnown ? found : undefined
}

/** Whether the air that is shown is older than its room. */
export const useIsStale = (survey: AirSurvey | undefined): boolean => {
  const shown = useWorkspaceState(({ air }) => air.result?.survey)
  return shown !== undefined && survey !== undefined && !samePlain(shown, survey)
}

/** Opens or closes the air view. */
export const useSetAir = () => {
  const { store } = useWorkspace()
  return (changed: Partial<ReturnType<typeof store.getState>['air']>) =>
    store.setState(({ air }) => ({ air: { ...air, ...changed } }))
}
