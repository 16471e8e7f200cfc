import { labels } from '#document'
import type { CoolingWish, ProposedCooling } from '#workspace'
import { defineTool } from './define'
import { type PlanningState, planning } from './shared/planning'

const names: Readonly<Record<CoolingWish['what'], string>> = {
  room: 'cool a room',
  loop: 'connect to loop',
}

/** Shows what planning proposes to cool with, and carries it out in one step. */
export default defineTool<PlanningState<ProposedCooling>>({
  id: 'plan-cooling',
  label: 'Plan cooling',
  shortcut: 'shift+e',
  icon: 'snowflake',
  hint: 'Choose the room to cool, or select what to connect to its loop.',
  ...planning<ProposedCooling>({
    proposedIn: ({ planCooling }) => planCooling.proposed,
    cleared: ({ planCooling }) => ({
      planCooling: { wish: planCooling.wish, proposed: undefined },
    }),
    label: ({ what }) => labels.planCooling.en(names[what]),
  }),
})
