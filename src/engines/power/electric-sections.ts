import type { Baseline } from './losses'
import { width } from './vectors'

/** Real and reactive power, and what does not lie evenly. */
const whole = width + 2

/** What runs through joined sections from outside, and where their shares go. */
export interface Joining {
  /** By class of loads. */
  readonly kvarPerKw: Float64Array
  arcKvar(arc: number): number
  /** What loads draw unevenly at each component; undefined where nothing is uneven. */
  readonly drawn: Float64Array | undefined
  addUneven(arc: number, into: Float64Array, at: number): void
  /** Told kW, kvar and the uneven part of each component; NaN within a closed ring. */
  put(node: number, through: Float64Array): void
}

/** Components of one vertex with what they hand outside and are fed from outside, and their joints. */
interface Sections {
  readonly nodes: readonly number[]
  /** The two ends of each joint, by place in `nodes`. */
  readonly joints: readonly (readonly [number, number])[]
  readonly demand: Float64Array
  readonly supply: Float64Array
}

const add = (into: Float64Array, at: number, kw: number, kvar: number): void => {
  into[at] = (into[at] as number) + kw
  into[at + 1] = (into[at + 1] as number) + kvar
}

/** What the loads of each component draw. */
const demandOf = (
  { classes, state }: Baseline,
  { kvarPerKw, drawn }: Joining,
  nodes: readonly number[],
): Float64Array => {
  const demand = new Float64Array(nodes.length * whole)
  nodes.forEach((node, place) => {
    const end = classes.byNode.offsets[node + 1] as number
    for (let at = classes.byNode.offsets[node] as number; at < end; at++) {
      const entry = classes.byNode.items[at] as number
      const kw = state.feedKw[entry] as number
      const factor = kvarPerKw[classes.entryClass[entry] as number] as number
      add(demand, place * whole, kw, kw * factor)
    }
    if (drawn) demand.set(drawn.subarray(node * width, (node + 1) * width), place * whole + 2)
  })
  return demand
}

const sectionsOf = (base: Baseline, vertex: number, joining: Joining): Sections => {
  const { plant, network, state } = base
  const { members, joints, inOffsets, out } = plant
  const nodes = [...members.items.subarray(members.offsets[vertex], members.offsets[vertex + 1])]
  const placeOf = new Map(nodes.map((node, place) => [node, place]))
  const place = (node: number | undefined) => placeOf.get(node as number) as number
  const demand = demandOf(base, joining, nodes)
  const supply = new Float64Array(nodes.length * whole)
  const addArc = (into: Float64Array, at: number, arc: number) => {
    add(into, at, state.flowKw[arc] as number, joining.arcKvar(arc))
    joining.addUneven(arc, into, at + 2)
  }
  for (let arc = inOffsets[vertex] as number; arc < (inOffsets[vertex + 1] as number); arc++) {
    addArc(supply, place(plant.arcToNode[arc]) * whole, arc)
  }
  for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
    addArc(demand, place(plant.arcFromNode[arc]) * whole, arc)
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

const addTo = (into: Float64Array, place: number, from: Float64Array, sign: number): void => {
  from.forEach((value, i) => {
    into[place * whole + i] = (into[place * whole + i] as number) + sign * value
  })
}

/** Runs over a tree of joints from its leaves: each hands the rest what it has too much or too little. */
const fromLeaves = (
  { nodes, joints, demand, supply }: Sections,
  flow: (from: number, to: number, vector: Float64Array) => void,
): boolean[] => {
  const surplus = supply.map((value, i) => value - (demand[i] as number))
  const open = joints.map(() => true)
  const touching: number[][] = nodes.map(() => [])
  joints.forEach(([a, b], joint) => {
    touching[a]?.push(joint)
    touching[b]?.push(joint)
  })
  const left = (place: number) => (touching[place] ?? []).filter((joint) => open[joint])
  const leaves = nodes.flatMap((_, place) => (left(place).length === 1 ? [place] : []))
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    const [joint] = left(leaf)
    if (joint === undefined) continue
    open[joint] = false
    const [a, b] = joints[joint] as readonly [number, number]
    const other = a === leaf ? b : a
    const vector = surplus.slice(leaf * whole, (leaf + 1) * whole)
    addTo(surplus, other, vector, 1)
    flow(leaf, other, vector)
    if (left(other).length === 1) leaves.push(other)
  }
  return nodes.map((_, place) => left(place).length > 0)
}

/**
 * Shares the apparent power of joined sections out to their components, as `fillJoined` does with
 * real power: over ties that form a tree it follows from the balances; on a closed ring it is NaN.
 */
export const shareJoined = (base: Baseline, joining: Joining): void => {
  const { plant } = base
  for (let vertex = 0; vertex < plant.vertexCount; vertex++) {
    const count =
      (plant.members.offsets[vertex + 1] as number) - (plant.members.offsets[vertex] as number)
    if (count < 2) continue
    const sections = sectionsOf(base, vertex, joining)
    const incoming = sections.supply.slice()
    const outgoing = sections.demand.slice()
    const ring = fromLeaves(sections, (from, to, vector) => {
      const gives = (vector[0] as number) >= 0
      addTo(outgoing, gives ? from : to, vector, gives ? 1 : -1)
      addTo(incoming, gives ? to : from, vector, gives ? 1 : -1)
    })
    sections.nodes.forEach((node, place) => {
      const at = place * whole
      const side = (incoming[at] as number) > (outgoing[at] as number) ? incoming : outgoing
      const through = side.slice(at, at + whole)
      joining.put(node, ring[place] ? through.fill(Number.NaN) : through)
    })
  }
}
