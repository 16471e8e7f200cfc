import { useCallback, useMemo } from 'react'
import type { FabricPlanRequest } from '#planning'
import { layoutOf, type NetworkWish } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { networkPlanWords as network } from '../text/networkPlan'
import { words } from '../text/text'
import { roomAround } from './coolingChoice'
import { FabricFields } from './FabricFields'
import { fabricChoiceOf, fabricRequestOf } from './fabricChoice'
import { PlanOutcome } from './PlanOutcome'
import { PlanSwitch } from './PlanSwitch'
import css from './ToolPanel.module.css'
import { type Handed, useProposal } from './useProposal'

/** Asked while there is nothing to ask: it is never sent. */
const nothing: FabricPlanRequest = {
  type: 'cluster',
  room: '',
  rack: '',
  trays: false,
  medium: 'by-reach',
  fabrics: [],
}

/** What is chosen: the wish, with what suits the facility where it says nothing. */
const useChoice = (wish: NetworkWish) => {
  const workspace = useWorkspace()
  const { document, version } = useTables('rooms', 'equipment', 'products', 'clusters')
  const selection = useWorkspaceState((state) => state.selection)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version has other records.
  return useMemo(() => {
    const rooms = document.list('rooms')
    const [first] = [...selection].sort()
    const item = first === undefined ? undefined : document.get('equipment', first)
    const near = item ? roomAround(rooms, item)?.id : rooms.find(({ id }) => id === first)?.id
    const { library } = layoutOf(document, workspace.library)
    const equipment = document.list('equipment')
    const clusters = document.list('clusters')
    return { rooms, choice: fabricChoiceOf(wish, { rooms, equipment, clusters, library, near }) }
  }, [document, version, selection, wish, workspace])
}

/** Which networks a room is to get, what that takes, and the button that does it. */
export default function FabricPlanPanel() {
  const workspace = useWorkspace()
  const wish = useWorkspaceState((state) => state.options.planFabric.wish)
  const { rooms, choice } = useChoice(wish)
  const request = fabricRequestOf(wish, choice)
  const hand = useCallback(
    (proposed: Handed | undefined) => {
      const { options } = workspace.store.getState()
      workspace.setOptions({ planFabric: { wish: options.planFabric.wish, proposed } })
    },
    [workspace],
  )
  const found = useProposal('plan-fabric', request ?? nothing, request !== undefined, hand)
  const change = (fields: { readonly [K in keyof NetworkWish]?: NetworkWish[K] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...wish, ...fields }).filter(([, value]) => value !== undefined),
    )
    workspace.setOptions({ planFabric: { wish: next, proposed: undefined } })
  }
  return (
    <>
      <strong className={css.title}>{words.coolingPlan.networkTitle}</strong>
      <PlanSwitch tool="plan-fabric" />
      {choice.what ? <p className={css.lead}>{network.about[choice.what]}</p> : null}
      <FabricFields wish={wish} choice={choice} rooms={rooms} onChange={change} />
      <PlanOutcome found={found} isWanted={request !== undefined} />
    </>
  )
}
