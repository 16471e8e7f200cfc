import { lossOfNode } from './loss-curve'
import type { Plant } from './plant'

/**
 * Components that stand in for each other when one is lost: where all that one gives goes into one
 * other, and that takes from nowhere else, the loss of either does the same. The last of such a row
 * stands in for all of it. One that draws power with nothing behind it stands for itself.
 */
export const standInsOf = (plant: Plant): Int32Array => {
  // Loads are no part of it: a plant that was made once keeps its wiring, and its losses at no load.
  let known = kept.get(plant.out)
  if (!known) {
    known = findStandIns(plant)
    kept.set(plant.out, known)
  }
  return known
}

const kept = new WeakMap<Plant['out'], Int32Array>()

const findStandIns = (plant: Plant): Int32Array => {
  const { network, sole, vertexOf, out, arcTo, inOffsets, classes } = plant
  const { byNode } = classes
  const follower = (node: number): number => {
    const vertex = vertexOf[node] as number
    if (vertex < 0 || (sole[vertex] as number) < 0) return -1
    const at = out.offsets[vertex] as number
    if ((out.offsets[vertex + 1] as number) - at !== 1) return -1
    if (byNode.offsets[node] !== byNode.offsets[node + 1]) return -1
    const next = arcTo[out.items[at] as number] as number
    if ((inOffsets[next + 1] as number) - (inOffsets[next] as number) !== 1) return -1
    // Still live in front of what was lost, it would draw its own losses.
    const idle = lossOfNode(network, node, 0)
    return idle === 0 || Number.isNaN(idle) ? (sole[next] as number) : -1
  }
  const standIn = new Int32Array(network.nodeCount).fill(-1)
  for (let start = 0; start < network.nodeCount; start++) {
    const row: number[] = []
    let node = start
    while (standIn[node] === -1) {
      row.push(node)
      standIn[node] = node
      const next = follower(node)
      if (next < 0) break
      node = next
    }
    const last = standIn[node] as number
    for (const member of row) standIn[member] = last
  }
  return standIn
}
