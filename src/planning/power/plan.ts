import type { Ids } from '#base'
import { type Solution, solve } from '#engines'
import { createInventory, type Inventory } from '#model'
import type { Parameters as Figures } from '#standards'
import { isEmptyPlan, type PlanProposal, type PowerPlanRequest, withPlan } from '../proposal'
import { named, say } from '../words'
import { type Aim, judgeAim, newOverloads, type Solved } from './check'
import { planConnections } from './connect'
import { planRedundancy } from './redundant'
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

const withFindings = (
  plan: PlanProposal,
  before: Solved,
  after: Solved,
  aim: Aim | undefined,
): PlanProposal => {
  const over = newOverloads(before, after)
  const { met, unmet } = aim ? judgeAim(after, aim) : { met: [], unmet: [] }
  const overloaded = over.length > 0 ? [say(`Overloaded when solved: ${named(over)}.`)] : []
  return {
    ...plan,
    notes: [...plan.notes, ...overloaded, ...met.map(say)],
    refusals: [...plan.refusals, ...unmet.map(say)],
  }
}

/** What {@link planPower} does, with pauses in which whoever runs it may do something else. */
export function* planningPower(
  inventory: Inventory,
  solution: Pick<Solution, 'power'>,
  parameters: Figures,
  request: PowerPlanRequest,
  ids: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const { power } = solution
  let draws: Draws = drawsOf(inventory, solution)
  for (let round = 1; ; round++) {
    const { plan, aim } =
      request.type === 'connect'
        ? {
            plan: yield* planConnections(inventory, draws, parameters, request.ids, ids),
            aim: undefined,
          }
        : planRedundancy(inventory, power, draws, parameters, request, ids)
    const before = { inventory, power }
    if (isEmptyPlan(plan)) return aim ? withFindings(plan, before, before, aim) : plan
    yield
    const planned = createInventory(withPlan(inventory.facility, plan), inventory.library)
    const after = { inventory: planned, power: solve(planned, parameters).power }
    const next = higherOf(draws, drawsOf(planned, after))
    if (!next.rose || round === mostRounds) {
      return withFindings(plan, before, after, aim)
    }
    draws = next.draws
  }
}

/**
 * Plans power for a solved facility: cords for a selection, or the units that make a system
 * redundant. Answers changes to the tables, and writes nothing; what is told of the outcome was
 * found by solving the facility with the changes made. The same facility, request and ids give the
 * same proposal, whatever order the file has its rows in.
 */
export const planPower = (...asked: Parameters<typeof planningPower>): PlanProposal => {
  const planning = planningPower(...asked)
  for (let step = planning.next(); ; step = planning.next()) if (step.done) return step.value
}
