import { plainLabels } from '#document'
import type { ProposedNetwork } from '#workspace'
import { defineTool } from './define'
import { type PlanningState, planning } from './shared/planning'

/** Shows the network that planning proposes for a hall or a mine, and carries it out in one step. */
export default defineTool<PlanningState<ProposedNetwork>>({
  id: 'plan-fabric',
  label: 'Plan network',
  shortcut: 'n',
  icon: 'network',
  hint: 'Choose the room whose machines are to be joined, and the switches for each network.',
  ...planning<ProposedNetwork>({
    proposedIn: ({ planFabric }) => planFabric.proposed,
    cleared: ({ planFabric }) => ({
      planFabric: { wish: planFabric.wish, proposed: undefined },
    }),
    label: () => plainLabels.planNetwork.en,
  }),
})
