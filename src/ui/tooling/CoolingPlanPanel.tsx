import { useCallback, useMemo } from 'react'
import { formatQuantity } from '#base'
import type { CoolingPlanRequest } from '#planning'
import { type CoolingWish, layoutOf } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Picker } from '../kit/Picker'
import { words } from '../text/text'
import { CoolingFields } from './CoolingFields'
import { choiceOf, requestOf, roomAround } from './coolingChoice'
import { PlanOutcome } from './PlanOutcome'
import { PlanSwitch } from './PlanSwitch'
import css from './ToolPanel.module.css'
import { type Handed, useProposal } from './useProposal'

const { coolingPlan } = words

const wants = (['room', 'loop'] as const).map((value) => ({
  value,
  label: coolingPlan.wants[value],
}))

/** Asked while there is nothing to ask: it is never sent. */
const nothing: CoolingPlanRequest = { type: 'join', ids: [] }

/** What is chosen: the wish, with what suits the facility where it says nothing. */
const useChoice = (wish: CoolingWish) => {
  const workspace = useWorkspace()
  const { document, version } = useTables('rooms', 'equipment', 'products')
  const selection = useWorkspaceState((state) => state.selection)
  const goal = useWorkspaceState(({ answer }) => answer?.judgement.goal ?? 'n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version has other records.
  return useMemo(() => {
    const rooms = document.list('rooms')
    const ids = [...selection]
      .filter((id) => document.get('equipment', id) ?? document.get('rooms', id))
      .sort()
    const [first] = ids
    const item = first === undefined ? undefined : document.get('equipment', first)
    const near = item ? roomAround(rooms, item)?.id : first
    const { library } = layoutOf(document, workspace.library)
    return { rooms, ids, choice: choiceOf(wish, rooms, library, { near, goal }) }
  }, [document, version, selection, goal, wish, workspace])
}

/** What to cool a room with, or what to join to its loop; what that takes; the button that does it. */
export function CoolingPlanPanel() {
  const workspace = useWorkspace()
  const wish = useWorkspaceState((state) => state.options.planCooling.wish)
  const { rooms, ids, choice } = useChoice(wish)
  const request = requestOf(wish, choice, ids)
  const hand = useCallback(
    (handed: Handed | undefined) => {
      const { options } = workspace.store.getState()
      workspace.setOptions({
        planCooling: {
          wish: options.planCooling.wish,
          proposed: handed && { ...handed, what: wish.what },
        },
      })
    },
    [workspace, wish.what],
  )
  const found = useProposal('plan-cooling', request ?? nothing, request !== undefined, hand)
  const set = (next: CoolingWish) =>
    workspace.setOptions({ planCooling: { wish: next, proposed: undefined } })
  return (
    <>
      <strong className={css.title}>{coolingPlan.title}</strong>
      <PlanSwitch tool="plan-cooling" />
      <Picker
        label={coolingPlan.what}
        value={wish.what}
        options={wants}
        onChange={(what) => set({ ...wish, what })}
      />
      <p className={css.lead}>{coolingPlan.about[wish.what]}</p>
      {wish.what === 'loop' ? (
        <p className="dim">
          {ids.length === 0
            ? words.planning.nothingSelected
            : words.planning.selected(formatQuantity(ids.length, 'count'))}
        </p>
      ) : (
        <CoolingFields wish={wish} choice={choice} rooms={rooms} onChange={set} />
      )}
      <PlanOutcome found={found} isWanted={request !== undefined} />
    </>
  )
}
