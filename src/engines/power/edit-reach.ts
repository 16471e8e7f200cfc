import { LevelQueue } from './level-queue'
import { lossOfNode } from './loss-curve'
import type { Baseline } from './losses'

/** How far an edit of loads reaches. */
interface Reach {
  /** By vertex: 1 where an edited class of loads hangs on it. */
  readonly isFed: Uint8Array
  /** Components upstream of the edited loads, in whatever state of the switches. */
  readonly nodes: readonly number[]
  /** By component: the most by which the edit moves its load, in the normal state or after any loss. */
  readonly byKw: Float64Array
}

/**
 * The most input that a kW more of load costs a component, with room to spare: its losses grow with
 * its load, and it was never seen to carry more than `mostKw`.
 */
const gainOf = ({ network }: Baseline, node: number, mostKw: number, moreKw: number): number => {
  const most = Math.max(mostKw, 0) + moreKw
  const loss = lossOfNode(network, node, most)
  if (!(loss > 0)) return 1
  const slope = (lossOfNode(network, node, most + moreKw) - loss) / moreKw
  return 1 + 2 * Math.max(slope, loss / most)
}

/** The flow over a tie moves by what comes in and by what goes out. */
const withinJoined = 3

/**
 * Follows an edit of the draw of some classes upstream: by how much can it move the load of each
 * component, given that no component carried more than `worstKw` before?
 */
export const reachOf = (
  base: Baseline,
  groups: readonly number[],
  movedKw: number,
  worstKw: Float64Array,
): Reach => {
  const { plant, classes, network } = base
  const { vertexOf, unitOf, units, members, inOffsets, arcFrom, sole } = plant
  const isFed = new Uint8Array(plant.vertexCount)
  const gain = new Float64Array(plant.vertexCount)
  const waiting = new LevelQueue(plant)
  for (const group of groups) {
    const end = classes.offsets[group + 1] as number
    for (let entry = classes.offsets[group] as number; entry < end; entry++) {
      const vertex = vertexOf[classes.entryNode[entry] as number] as number
      isFed[vertex] = 1
      gain[vertex] = 1
      waiting.push(unitOf[vertex] as number)
    }
  }
  const nodes: number[] = []
  const byKw = new Float64Array(network.nodeCount)
  const through = (vertex: number): number => {
    const node = sole[vertex] as number
    const own = gain[vertex] as number
    return node < 0 ? own : own * gainOf(base, node, worstKw[node] as number, own * movedKw)
  }
  const note = (vertex: number) => {
    const by = movedKw * (gain[vertex] as number)
    const end = members.offsets[vertex + 1] as number
    for (let at = members.offsets[vertex] as number; at < end; at++) {
      const node = members.items[at] as number
      nodes.push(node)
      byKw[node] = (sole[vertex] as number) < 0 ? by * withinJoined : by
    }
  }
  waiting.up((unit) => {
    const own = units.items.subarray(units.offsets[unit], units.offsets[unit + 1])
    // Round a cycle power passes each component once at most.
    if (own.length > 1) {
      let most = own.reduce((sum, vertex) => Math.max(sum, gain[vertex] as number), 0)
      for (const vertex of own) {
        gain[vertex] = most
        most = through(vertex)
      }
      for (const vertex of own) gain[vertex] = most
    }
    for (const vertex of own) {
      note(vertex)
      const handed = through(vertex)
      for (let arc = inOffsets[vertex] as number; arc < (inOffsets[vertex + 1] as number); arc++) {
        const from = arcFrom[arc] as number
        if (unitOf[from] === unit) continue
        gain[from] = Math.max(gain[from] as number, handed)
        waiting.push(unitOf[from] as number)
      }
    }
  })
  return { isFed, nodes, byKw }
}
