import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { CableWays } from './lost-network'
import type { FiberSolution } from './solution'

/** The ways of all data cables: over the routes that their records name. */
export const cableWays = (
  { facility }: Inventory,
  _parameters: Parameters,
  _fiber: FiberSolution,
): CableWays => {
  const byRoute = new Map<string, number[]>()
  const unknown: number[] = []
  facility.connections.forEach(({ medium, route }, index) => {
    if (medium !== 'data') return
    if (route === undefined) unknown.push(index)
    else byRoute.set(route, [...(byRoute.get(route) ?? []), index])
  })
  return { through: (id) => byRoute.get(id) ?? [], inRoom: () => [], unknown }
}
