import { labels } from '#document'
import type { PlanWish, Proposed } from '#workspace'
import { defineTool } from './define'
import { type PlanningState, planning } from './shared/planning'

const wishNames: Readonly<Record<PlanWish, string>> = {
  connect: 'connect',
  'n+1': 'N+1',
  '2n': '2N',
  '4-to-make-3': '4-to-make-3',
  '3-to-make-2': '3-to-make-2',
  catcher: 'reserve',
}

/** Shows what planning proposes for the selection, and carries it out in one step. */
export default defineTool<PlanningState<Proposed>>({
  id: 'plan-power',
  label: 'Plan power',
  shortcut: 'e',
  icon: 'zap',
  hint: 'Select what to feed or to make redundant.',
  ...planning<Proposed>({
    proposedIn: ({ plan }) => plan.proposed,
    cleared: ({ plan }) => ({ plan: { wish: plan.wish, proposed: undefined } }),
    label: ({ wish }) => labels.plan.en(wishNames[wish]),
  }),
})
