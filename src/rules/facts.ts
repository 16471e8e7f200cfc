import type { Solution } from '#engines'
import type { Goal, Inventory, Lens } from '#model'
import type { Parameters } from '#standards'
import type { RulesetId } from './ruleset-ids'

/** What an air view found in one room, as long as nothing that it rests on has changed. */
export interface AirFacts {
  /** Per row: the warmest air at the intake, °C; NaN for what the view did not look at. */
  readonly warmestIntakeC: Float64Array
}

/** Everything that a rule may look at: what stands there, what the engines computed, what is asked for. */
export interface Facts {
  readonly inventory: Inventory
  readonly solution: Solution
  /** Limits and planning figures in force. */
  readonly parameter: Parameters
  /** A fresh air view, where somebody ran one. It may turn a pass into unknown, and nothing else. */
  readonly air?: AirFacts | undefined
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
