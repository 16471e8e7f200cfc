import type { Solution } from '#engines'
import type { Goal, Inventory, Lens } from '#model'
import type { Parameters } from '#standards'
import type { RulesetId } from './ruleset-ids'

/** Everything that a rule may look at: what stands there, what the engines computed, what is asked for. */
export interface Facts {
  readonly inventory: Inventory
  readonly solution: Solution
  /** Limits and planning figures in force. */
  readonly parameter: Parameters
  /** The ruleset that judges the facility as a whole: the strictest that any of its rooms asks for. */
  readonly ruleset: RulesetId
  readonly lens: Lens
  /** What the owner asks for under this lens. */
  readonly goal: Goal
  /** The ruleset of a room by its index in the facility; that of the whole where the room has none. */
  rulesetOfRoom(roomRow: number): RulesetId
}

const order: readonly Goal[] = ['n', 'n+1', 'concurrently-maintainable', 'fault-tolerant']

/** Whether the goal asks for at least as much as another. */
export const asksFor = (goal: Goal, atLeast: Goal): boolean =>
  order.indexOf(goal) >= order.indexOf(atLeast)
