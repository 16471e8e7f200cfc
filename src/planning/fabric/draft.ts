import type { Solution } from '#engines'
import { solve, solveFiber } from '#engines'
import { createInventory, type Inventory } from '#model'
import type { Parameters } from '#standards'
import { Site } from '../cooling/site'
import { type PlanProposal, withPlan } from '../proposal'

/** Changes to tables, before anything is said of them. */
export type Changes = Pick<PlanProposal, 'add' | 'change' | 'remove'>

export const noChanges: Changes = {
  add: { equipment: [], connections: [] },
  change: { equipment: [], connections: [] },
  remove: { connections: [] },
}

/** A solved facility with changes made to it. */
export interface Draft {
  readonly inventory: Inventory
  readonly solution: Solution
  readonly parameters: Parameters
}

/** The facility with changes made, and not solved. */
export const drafted = (inventory: Inventory, changes: Changes): Inventory =>
  createInventory(withPlan(inventory.facility, changes), inventory.library)

/** The facility with changes made, and solved. */
export const solved = (inventory: Inventory, parameters: Parameters, changes: Changes): Draft => {
  const next = drafted(inventory, changes)
  return { inventory: next, solution: solve(next, parameters), parameters }
}

/** The same as cooling planning looks at it, whose floor and rows serve racks as well. */
export const siteOf = ({ inventory, solution, parameters }: Draft): Site =>
  new Site(inventory, solution, parameters)

/** The same with its network alone solved anew: for changes that nothing but cables notices. */
export const rewired = (draft: Draft, changes: Changes): Draft => {
  const { parameters } = draft
  const inventory = drafted(draft.inventory, changes)
  const solution = { ...draft.solution, fiber: solveFiber(inventory, parameters) }
  return { inventory, solution, parameters }
}
