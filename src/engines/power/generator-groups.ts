import { groupBy } from '#base'
import type { PowerNetwork } from './network'

const deepest = 6

/**
 * Generators that share the first board or switch below them, directly or behind breakers, as
 * lists of nodes in the order of the network. A set that leads to several boards counts at the first.
 */
export const generatorGroupsOf = (network: PowerNetwork): readonly (readonly number[])[] => {
  const out = groupBy(network.nodeCount, network.edgeFrom)
  const first = (node: number, depth: number): number => {
    let least = -1
    for (const edge of out.items.subarray(out.offsets[node], out.offsets[node + 1])) {
      const next = network.edgeTo[edge] as number
      const found =
        network.roles[next] === 'breaker' && depth < deepest ? first(next, depth + 1) : next
      if (found >= 0 && (least < 0 || found < least)) least = found
    }
    return least
  }
  const groups = new Map<number, number[]>()
  for (let node = 0; node < network.nodeCount; node++) {
    if (network.roles[node] !== 'generator') continue
    const at = first(node, 0)
    const known = groups.get(at)
    if (known) known.push(node)
    // Sets that lead nowhere share nothing.
    else if (at >= 0) groups.set(at, [node])
  }
  return [...groups.values()]
}
