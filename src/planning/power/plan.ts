import type { Ids } from '#base'
import { type Solution, solve } from '#engines'
import { createInventory, type Inventory } from '#model'
import type { Parameters } from '#standards'
import { isEmptyPlan, type PlanProposal, type PowerPlanRequest, withPlan } from '../proposal'
import { named, percent, say } from '../words'
import { planConnections } from './connect'
import { type Draws, drawsOf } from './survey'

/** Rounds of planning and solving: what is fed gives heat, and cooling that heat draws power. */
const mostRounds = 3
const sameKw = 0.1

const higherOf = (before: Draws, after: Draws): { draws: Draws; rose: boolean } => {
  const draws = new Map(before)
  let rose = false
  for (const [id, kw] of after) {
    const was = before.get(id)
    if (was !== undefined && !(kw > was + sameKw)) continue
    draws.set(id, kw)
    rose = true
  }
  return { draws, rose }
}

/** What is overloaded once a plan is carried out and was not before. */
const newOverloads = (
  before: { readonly inventory: Inventory; readonly power: Solution['power'] },
  after: { readonly inventory: Inventory; readonly power: Solution['power'] },
): string[] => {
  const idOf = ({ equipment }: Inventory, row: number) => equipment[row]?.id
  const known = new Set(before.power.overloads.map(({ row }) => idOf(before.inventory, row)))
  return after.power.overloads
    .filter(({ row }) => !known.has(idOf(after.inventory, row)))
    .map(
      ({ row, utilisation }) => `${after.inventory.equipment[row]?.tag} at ${percent(utilisation)}`,
    )
}

/**
 * Plans power for a solved facility: cords for a selection, or the units that make a system
 * redundant. Answers changes to the tables, and writes nothing. The same facility, request and ids
 * give the same proposal, whatever order the file has its rows in.
 */
export const planPower = (
  inventory: Inventory,
  solution: Pick<Solution, 'power'>,
  parameters: Parameters,
  request: PowerPlanRequest,
  ids: Ids,
): PlanProposal => {
  let draws: Draws = drawsOf(inventory, solution)
  for (let round = 1; ; round++) {
    const plan = planConnections(inventory, draws, parameters, request.ids, ids)
    if (isEmptyPlan(plan)) return plan
    const planned = createInventory(withPlan(inventory.facility, plan), inventory.library)
    const { power } = solve(planned, parameters)
    const next = higherOf(draws, drawsOf(planned, { power }))
    if (next.rose && round < mostRounds) {
      draws = next.draws
      continue
    }
    const over = newOverloads({ inventory, power: solution.power }, { inventory: planned, power })
    if (over.length === 0) return plan
    return { ...plan, notes: [...plan.notes, say(`Overloaded when solved: ${named(over)}.`)] }
  }
}
