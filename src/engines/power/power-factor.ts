import { groupBy } from '#base'
import type { PowerNetwork } from './network'

/** What decides power factors, by component and by load; NaN where the flow decides. */
export interface Factors {
  /** Of what a component takes, where that does not depend on what hangs below it: rectifiers. */
  readonly ofInput: Float64Array
  readonly ofLoad: Float64Array
}

/**
 * The least power factor that may flow through each component: of all that hangs below it, over ties
 * as well. A mixture of lagging loads has a power factor between theirs, so a rating in kVA or A
 * carries at least this much real power. One pass over edges and cords, from the least factor up.
 */
export const leastPowerFactors = (
  network: PowerNetwork,
  { ofInput, ofLoad }: Factors,
  otherwise: number,
): Float64Array => {
  const isAssumed = (factor: number) => Number.isNaN(factor) || factor === otherwise
  if (ofInput.every(isAssumed) && ofLoad.every(isAssumed)) {
    return new Float64Array(network.nodeCount).fill(otherwise)
  }
  const { nodeCount, edgeFrom, edgeTo, edgeBoth } = network
  const least = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY)
  const below = groupBy(nodeCount, edgeTo)
  const beside = groupBy(nodeCount, edgeFrom)
  const waiting: { readonly node: number; readonly factor: number }[] = []
  network.cordLoad.forEach((load, cord) => {
    waiting.push({ node: network.cordNode[cord] as number, factor: ofLoad[load] as number })
  })
  ofInput.forEach((factor, node) => {
    if (Number.isNaN(factor)) return
    for (const edge of below.items.subarray(below.offsets[node], below.offsets[node + 1])) {
      waiting.push({ node: edgeFrom[edge] as number, factor })
    }
  })
  waiting.sort((a, b) => b.factor - a.factor)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, factor } = next
    if (!(factor < (least[node] as number))) continue
    least[node] = factor
    // What is pushed now is the least of all that waits, so it is next.
    if (Number.isNaN(ofInput[node] as number)) {
      for (const edge of below.items.subarray(below.offsets[node], below.offsets[node + 1])) {
        waiting.push({ node: edgeFrom[edge] as number, factor })
      }
    }
    for (const edge of beside.items.subarray(beside.offsets[node], beside.offsets[node + 1])) {
      if (edgeBoth[edge]) waiting.push({ node: edgeTo[edge] as number, factor })
    }
  }
  return least.map((factor) => (Number.isFinite(factor) ? factor : otherwise))
}
