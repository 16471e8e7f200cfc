import type { Ids } from '#base'
import type { Solution } from '#engines'
import type { Inventory } from '#model'
import type { Parameters as Figures } from '#standards'
import type { CoolingPlanRequest, PlanProposal } from '../proposal'
import { connectLoops } from './connect'
import { coolRoom } from './cool'
import { Site } from './site'

/** What {@link planCooling} does, with pauses in which whoever runs it may do something else. */
export function* planningCooling(
  inventory: Inventory,
  solution: Solution,
  parameters: Figures,
  request: CoolingPlanRequest,
  ids: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const site = new Site(inventory, solution, parameters)
  if (request.type === 'join') return yield* connectLoops(site, request.ids, ids)
  return yield* coolRoom(site, request, ids)
}

/**
 * Plans cooling for a solved facility: units for a room with their loop, or pipes from a selection
 * to the loops that are there. Answers changes to the tables, and writes nothing; what is told of
 * the outcome was found by solving the facility with the changes made. The same facility, request
 * and ids give the same proposal, whatever order the file has its rows in.
 */
export const planCooling = (...asked: Parameters<typeof planningCooling>): PlanProposal => {
  const planning = planningCooling(...asked)
  for (let step = planning.next(); ; step = planning.next()) if (step.done) return step.value
}
