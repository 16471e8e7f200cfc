import type { Ids } from '#base'
import type { Solution } from '#engines'
import type { Inventory } from '#model'
import type { Parameters as Figures } from '#standards'
import type { PlanProposal } from '../proposal'
import { planCluster } from './cluster'
import { planMine } from './mine'
import type { FabricPlanRequest } from './request'

/** What {@link planFabric} does, with pauses in which whoever runs it may do something else. */
export function* planningFabric(
  inventory: Inventory,
  solution: Solution,
  parameters: Figures,
  request: FabricPlanRequest,
  ids: Ids,
): Generator<undefined, PlanProposal, undefined> {
  const base = { inventory, solution, parameters }
  if (request.type === 'mine') return yield* planMine(base, request, ids)
  return yield* planCluster(base, request, ids)
}

/**
 * Plans the networks of a solved facility: switches in racks and units, trays, and every link.
 * Answers changes to the tables, and writes nothing; what is told of the outcome was found by
 * solving the facility with the changes made. What is wired already is kept and completed. The same
 * facility, request and ids give the same proposal, whatever order the file has its rows in.
 */
export const planFabric = (...asked: Parameters<typeof planningFabric>): PlanProposal => {
  const planning = planningFabric(...asked)
  for (let step = planning.next(); ; step = planning.next()) if (step.done) return step.value
}
