import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { cableWays } from './cable-ways'
import { loseFrom } from './lose'
import { lostNetwork } from './lost-network'
import type { NetworkLoss, NetworkLossRequest } from './network-loss'
import { networkModel } from './network-model'
import type { FiberSolution } from './solution'
import { type NetworkSurvey, surveyNetworkWith } from './survey-network'

/**
 * What the loss of equipment, trays and rooms takes away from the network: share of the bisection
 * left in every fabric, nodes and racks, storage, management, entrances, miners. Trays and rooms take
 * the cables that pass them; cables whose way nobody knows are counted as unsaid. Throws when
 * something is not in the facility.
 */
export const loseNetwork = (
  inventory: Inventory,
  parameters: Parameters,
  fiber: FiberSolution,
  request: NetworkLossRequest,
): NetworkLoss => {
  const ways = cableWays(inventory, parameters, fiber)
  return loseFrom(networkModel(inventory, fiber), lostNetwork(inventory, ways, request))
}

/** Every switch, panel, tray, entrance, room and fire compartment lost once; pauses after each. */
export function* surveyNetwork(
  inventory: Inventory,
  parameters: Parameters,
  fiber: FiberSolution,
): Generator<undefined, NetworkSurvey, undefined> {
  const ways = cableWays(inventory, parameters, fiber)
  yield
  return yield* surveyNetworkWith(inventory, fiber, ways)
}
