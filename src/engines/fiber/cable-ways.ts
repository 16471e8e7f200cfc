import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { type CablePaths, cablePaths } from './cable-paths'
import type { CableWays } from './lost-network'
import type { FiberSolution } from './solution'

/** The ways of all data cables, found when somebody first asks for one. */
export const cableWays = (
  inventory: Inventory,
  parameters: Parameters,
  fiber: FiberSolution,
): CableWays => {
  const paths = (): CablePaths => cablePaths(inventory, parameters, fiber)
  return {
    through: (id) => paths().through(id),
    inRoom: (room) => paths().inRoom(room),
    unknown: () => paths().unknown,
  }
}
