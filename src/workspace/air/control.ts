import type { AirSurvey } from '#engines'
import type { Workspace } from '../workspace'
import type { AirEngine, AirEvidence, AirFrame, AirView } from './define'

/** Starts and stops the air view of one open facility. */
export interface AirControl {
  readonly estimate: AirEngine['estimate']
  /** Begins a run, from the last field where it stands on the same grid. */
  start(survey: AirSurvey, wantedMm: number): void
  cancel(): void
  /** Forgets what was computed. */
  clear(): void
  close(): void
}

/**
 * What a finished run tells the rules: means that stand, or of air that sways for ever. A run that was
 * stopped tells nothing.
 */
export const evidenceOf = (survey: AirSurvey, frame: AirFrame): AirEvidence | undefined =>
  frame.progress.state === 'settled' || frame.progress.state === 'restless'
    ? {
        survey,
        intakes: frame.readings.racks.map(({ id, intakeMaxC }) => ({ id, warmestC: intakeMaxC })),
      }
    : undefined

const setAir = ({ store }: Workspace, changed: Partial<AirView>): void =>
  store.setState(({ air }) => ({ air: { ...air, ...changed } }))

/** Joins a workspace and an air engine: frames go to the store, a settled result to the rules. */
export const createAirControl = (workspace: Workspace, engine: AirEngine): AirControl => {
  const { store } = workspace
  // Of a run that is over, a last frame may still be on its way.
  let wanted = 0
  const set = (changed: Partial<AirView>) => setAir(workspace, changed)
  return {
    estimate: (request) => engine.estimate(request),
    start: (survey, wantedMm) => {
      wanted += 1
      const mine = wanted
      const warm = store.getState().air.result?.frame.field
      set({ isRunning: true, fault: undefined })
      engine.start(
        { survey, wantedMm, warm },
        {
          frame: (frame) => {
            if (mine !== wanted) return
            set({ result: { survey, wantedMm, frame }, isRunning: !frame.isLast })
            if (frame.isLast) workspace.setAirEvidence(evidenceOf(survey, frame))
          },
          fail: (fault) => {
            if (mine !== wanted) return
            set({ fault, isRunning: false, result: undefined })
            workspace.setAirEvidence(undefined)
          },
        },
      )
    },
    cancel: () => {
      engine.cancel()
      set({ isRunning: false })
    },
    clear: () => {
      wanted += 1
      engine.cancel()
      set({ isRunning: false, result: undefined, fault: undefined })
      workspace.setAirEvidence(undefined)
    },
    close: () => engine.close(),
  }
}
