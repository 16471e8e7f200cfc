import type { Plant } from './plant'
import { dead, type State } from './state'

/** A component feeds another over a connection. */
interface Hop {
  readonly from: number
  readonly to: number
}

/** What power passes on its way to one component, that one first and the sources last. */
export interface Upstream {
  /** Part of the power that passes each component: 1 for all of it, 0 where nothing flows. */
  readonly shares: ReadonlyMap<number, number>
  /** Steps away from the start, by the longest way. */
  readonly depths: ReadonlyMap<number, number>
  readonly hops: readonly Hop[]
}

interface Input {
  readonly arc: number
  readonly part: number
}

/**
 * What a vertex takes its power from. A dead one takes none: then the input that would come first is
 * followed, so that the way can be seen up to where it ends.
 */
const inputsOf = ({ plant, rank, share }: State, vertex: number): readonly Input[] => {
  const { inOffsets, arcFrom, arcPreference } = plant
  const end = inOffsets[vertex + 1] as number
  const taken: Input[] = []
  let first = -1
  for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
    const part = share[arc] as number
    if (part > 0) taken.push({ arc, part })
    const isLive = (of: number) => Number(rank[arcFrom[of] as number] !== dead)
    const isBetter =
      first < 0 ||
      isLive(arc) > isLive(first) ||
      (isLive(arc) === isLive(first) &&
        (arcPreference[arc] as number) < (arcPreference[first] as number))
    if (isBetter) first = arc
  }
  if (taken.length > 0 || rank[vertex] !== dead || first < 0) return taken
  return [{ arc: first, part: 0 }]
}

/** The shortest way between two components of one vertex, over its closed two-way conductors. */
const wayWithin = ({ joints, network }: Plant, vertex: number, from: number, to: number) => {
  if (from === to) return [from]
  const edges = joints.items.subarray(joints.offsets[vertex], joints.offsets[vertex + 1])
  const before = new Map<number, number>([[from, -1]])
  const open = [from]
  for (const node of open) {
    for (const edge of edges) {
      const a = network.edgeFrom[edge] as number
      const b = network.edgeTo[edge] as number
      if (a !== node && b !== node) continue
      const next = a === node ? b : a
      if (before.has(next)) continue
      before.set(next, node)
      open.push(next)
    }
  }
  const way: number[] = []
  for (let at = to; at >= 0; at = before.get(at) ?? -1) way.unshift(at)
  return way
}

/** Gathers what is passed; a component that is passed twice gets both shares. */
class Passage implements Upstream {
  readonly shares = new Map<number, number>()
  readonly depths = new Map<number, number>()
  readonly hops: Hop[] = []

  pass(node: number, share: number, depth: number): void {
    this.shares.set(node, (this.shares.get(node) ?? 0) + share)
    this.depths.set(node, Math.max(this.depths.get(node) ?? 0, depth))
  }

  depthOf(node: number): number {
    return this.depths.get(node) ?? 0
  }

  hop(from: number, to: number): void {
    if (!this.hops.some((hop) => hop.from === from && hop.to === to)) this.hops.push({ from, to })
  }
}

/** Power leaves a vertex at some of its components, each with a share. */
type Exits = Map<number, number>

/** The vertex of those waiting that none of the others can lie upstream of. */
const lowestOf = ({ plant, wave }: State, open: ReadonlyMap<number, Exits>): number => {
  let lowest = -1
  for (const vertex of open.keys()) {
    const unit = plant.unitOf[vertex] as number
    const best = lowest < 0 ? -1 : (plant.unitOf[lowest] as number)
    const isLower = unit === best && (wave[vertex] as number) > (wave[lowest] as number)
    if (unit > best || isLower) lowest = vertex
  }
  return lowest
}

/**
 * Follows the power of one component up to the sources, by what each switch and bus takes in the
 * given state; where several feed in parallel, each with its part. Linear in what it passes.
 */
export const upstreamOf = (state: State, start: number): Upstream => {
  const { plant } = state
  const passage = new Passage()
  const open = new Map<number, Exits>()
  const done = new Set<number>()
  const leave = (node: number, share: number, depth: number) => {
    const vertex = plant.vertexOf[node] as number
    if (vertex < 0 || done.has(vertex)) return false
    const exits = open.get(vertex) ?? new Map<number, number>()
    exits.set(node, (exits.get(node) ?? 0) + share)
    open.set(vertex, exits)
    passage.pass(node, share, depth)
    return true
  }
  leave(start, 1, 0)
  for (let vertex = lowestOf(state, open); vertex >= 0; vertex = lowestOf(state, open)) {
    const exits = open.get(vertex) as Exits
    open.delete(vertex)
    done.add(vertex)
    for (const { arc, part } of inputsOf(state, vertex)) {
      const entry = plant.arcToNode[arc] as number
      for (const [exit, share] of exits) {
        const way = wayWithin(plant, vertex, exit, entry)
        way.slice(1).forEach((node, n) => {
          passage.pass(node, share * part, passage.depthOf(exit) + n + 1)
          passage.hop(node, way[n] as number)
        })
        const from = plant.arcFromNode[arc] as number
        if (leave(from, share * part, passage.depthOf(entry) + 1)) passage.hop(from, entry)
      }
    }
  }
  return passage
}
