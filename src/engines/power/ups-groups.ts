import { groupBy } from '#base'
import type { Baseline } from './losses'
import type { UpsGroup } from './solution'
import type { Wiring } from './wiring'

const deepest = 6

/** UPS that stand in parallel on one bus, directly or behind breakers, with what they carry together. */
export const upsGroupsOf = (wiring: Wiring, base: Baseline): UpsGroup[] => {
  const { network, nodeKw, plant, state } = base
  const isKnown = (node: number) => state.unknown[plant.vertexOf[node] as number] === 0
  const into = groupBy(network.nodeCount, network.edgeTo)
  const feeders = (node: number): number[] =>
    [...into.items.subarray(into.offsets[node], into.offsets[node + 1])].map(
      (edge) => network.edgeFrom[edge] as number,
    )
  const upsBehind = (node: number, depth: number): number[] => {
    const role = network.roles[node]
    if (role === 'ups') return [node]
    return role === 'breaker' && depth < deepest
      ? feeders(node).flatMap((feeder) => upsBehind(feeder, depth + 1))
      : []
  }
  const groups: UpsGroup[] = []
  for (let bus = 0; bus < network.nodeCount; bus++) {
    if (network.roles[bus] !== 'bus') continue
    const modules = [...new Set(feeders(bus).flatMap((feeder) => upsBehind(feeder, 0)))]
    if (modules.length < 2) continue
    const loadKw = modules.reduce((sum, node) => sum + (nodeKw[node] as number), 0)
    const least = modules.reduce(
      (kw, node) => Math.min(kw, network.ratingKw[node] as number),
      Number.POSITIVE_INFINITY,
    )
    const needed = Math.ceil(loadKw / least - 1e-9)
    groups.push({
      busRow: wiring.rowOfNode[bus] as number,
      upsRows: modules.map((node) => wiring.rowOfNode[node] as number),
      loadKw,
      modulesNeeded: Number.isFinite(needed) && modules.every(isKnown) ? needed : undefined,
    })
  }
  return groups
}
