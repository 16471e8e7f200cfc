import { groupBy } from '#base'
import type { PowerNetwork } from './network'

const deepest = 6

/**
 * Generators that share the first boards or switches below them, directly or behind breakers, as lists
 * of nodes in the order of the network. A set that leads to other boards than its neighbours is in
 * no group with them: how it would be shared out is for the dispatch to say.
 */
export const generatorGroupsOf = (network: PowerNetwork): readonly (readonly number[])[] => {
  const out = groupBy(network.nodeCount, network.edgeFrom)
  const firsts = (node: number, depth: number): number[] =>
    [...out.items.subarray(out.offsets[node], out.offsets[node + 1])].flatMap((edge) => {
      const next = network.edgeTo[edge] as number
      return network.roles[next] === 'breaker' && depth < deepest ? firsts(next, depth + 1) : next
    })
  const groups = new Map<string, number[]>()
  for (let node = 0; node < network.nodeCount; node++) {
    if (network.roles[node] !== 'generator') continue
    const boards = [...new Set(firsts(node, 0))].sort((a, b) => a - b).join(' ')
    const known = groups.get(boards)
    if (known) known.push(node)
    // Sets that lead nowhere share nothing.
    else if (boards !== '') groups.set(boards, [node])
  }
  return [...groups.values()]
}
