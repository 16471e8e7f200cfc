import type { Baseline } from './losses'
import { kwOf, width } from './vectors'

/** Components of one vertex with what they hand outside and are fed from outside, and their joints. */
interface Sections {
  readonly nodes: readonly number[]
  /** The two ends of each joint, by place in `nodes`. */
  readonly joints: readonly (readonly [number, number])[]
  readonly demand: Float64Array
  readonly supply: Float64Array
}

type AddArc = (arc: number, into: Float64Array, at: number) => void

const sectionsOf = (
  { plant, network }: Baseline,
  vertex: number,
  drawn: Float64Array,
  addArc: AddArc,
): Sections => {
  const { members, joints, inOffsets, out } = plant
  const nodes = [...members.items.subarray(members.offsets[vertex], members.offsets[vertex + 1])]
  const placeOf = new Map(nodes.map((node, place) => [node, place]))
  const place = (node: number | undefined) => placeOf.get(node as number) as number
  const demand = new Float64Array(nodes.length * width)
  const supply = new Float64Array(nodes.length * width)
  nodes.forEach((node, at) => {
    demand.set(drawn.subarray(node * width, (node + 1) * width), at * width)
  })
  for (let arc = inOffsets[vertex] as number; arc < (inOffsets[vertex + 1] as number); arc++) {
    addArc(arc, supply, place(plant.arcToNode[arc]) * width)
  }
  for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
    addArc(arc, demand, place(plant.arcFromNode[arc]) * width)
  }
  const inner = [...joints.items.subarray(joints.offsets[vertex], joints.offsets[vertex + 1])]
  return {
    nodes,
    demand,
    supply,
    joints: inner.map(
      (edge) => [place(network.edgeFrom[edge]), place(network.edgeTo[edge])] as const,
    ),
  }
}

const addTo = (into: Float64Array, at: number, from: Float64Array, sign: number): void => {
  from.forEach((value, i) => {
    into[at * width + i] = (into[at * width + i] as number) + sign * value
  })
}

/** Runs over a tree of joints from its leaves: each hands the rest what it has too much or too little. */
const fromLeaves = (
  { nodes, joints, demand, supply }: Sections,
  flow: (from: number, to: number, vector: Float64Array) => void,
): boolean[] => {
  const surplus = supply.map((value, i) => value - (demand[i] as number))
  const open = joints.map(() => true)
  const touching = nodes.map((_, place) =>
    joints.flatMap((ends, joint) => (ends.includes(place) ? [joint] : [])),
  )
  const left = (place: number) => (touching[place] ?? []).filter((joint) => open[joint])
  const leaves = nodes.flatMap((_, place) => (left(place).length === 1 ? [place] : []))
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    const [joint] = left(leaf)
    if (joint === undefined) continue
    open[joint] = false
    const [a, b] = joints[joint] as readonly [number, number]
    const other = a === leaf ? b : a
    const vector = surplus.slice(leaf * width, (leaf + 1) * width)
    addTo(surplus, other, vector, 1)
    flow(leaf, other, vector)
    if (left(other).length === 1) leaves.push(other)
  }
  return nodes.map((_, place) => left(place).length > 0)
}

/**
 * Shares the apparent power of joined sections out to their components, as `fillJoined` does with
 * real power: over ties that form a tree it follows from the balances; on a closed ring it is NaN.
 * `drawn` is what loads take at each component.
 */
export const shareJoined = (
  base: Baseline,
  drawn: Float64Array,
  nodes: Float64Array,
  addArc: AddArc,
): void => {
  const { plant } = base
  for (let vertex = 0; vertex < plant.vertexCount; vertex++) {
    const count =
      (plant.members.offsets[vertex + 1] as number) - (plant.members.offsets[vertex] as number)
    if (count < 2) continue
    const sections = sectionsOf(base, vertex, drawn, addArc)
    const incoming = sections.supply.slice()
    const outgoing = sections.demand.slice()
    const ring = fromLeaves(sections, (from, to, vector) => {
      const gives = kwOf(vector, 0) >= 0
      addTo(outgoing, gives ? from : to, vector, gives ? 1 : -1)
      addTo(incoming, gives ? to : from, vector, gives ? 1 : -1)
    })
    sections.nodes.forEach((node, place) => {
      const more = kwOf(incoming, place * width) > kwOf(outgoing, place * width)
      const through = (more ? incoming : outgoing).subarray(place * width, (place + 1) * width)
      nodes.set(through, node * width)
      if (ring[place]) nodes.fill(Number.NaN, node * width, (node + 1) * width)
    })
  }
}
