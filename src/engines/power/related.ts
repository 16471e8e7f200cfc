import type { Baseline } from './losses'
import type { Plant } from './plant'
import { soleNode } from './state'
import { createTrials } from './trial'

/** What a single loss raises: more load, by vertex. */
type Raised = ReadonlyMap<number, number>

/** Tells which losses may do more together than each alone. */
export interface Related {
  /** Components whose loss shares consequences with that of this one, ascending, without itself. */
  to(node: number): number[]
  /** How many vertices its loss moves. */
  readonly moved: Int32Array
}

/** Losses between two pauses. */
const stride = 64

/** Loads that add up to less than this share of a rating overload nothing, whatever losses add. */
const nearRating = 0.97

/** The least stated rating of each vertex's components; ∞ where none is stated. */
const leastRatings = ({ vertexOf, vertexCount, network }: Plant): Float64Array => {
  const least = new Float64Array(vertexCount).fill(Number.POSITIVE_INFINITY)
  vertexOf.forEach((vertex, node) => {
    const rating = network.ratingKw[node] as number
    if (rating < (least[vertex] as number)) least[vertex] = rating
  })
  return least
}

/** What each single loss raises on vertices that have a rating; undefined where sections fall apart. */
function* raisedByEach(
  base: Baseline,
  ratings: Float64Array,
  moved: Int32Array,
): Generator<undefined, (Raised | undefined)[], undefined> {
  const { plant, state, network } = base
  const trials = createTrials(state)
  const raised: (Raised | undefined)[] = []
  for (let node = 0; node < network.nodeCount; node++) {
    const vertex = plant.vertexOf[node] as number
    if (soleNode(plant, vertex) < 0) raised.push(undefined)
    else {
      trials.take([node])
      moved[node] = trials.vertices.length
      const found = new Map<number, number>()
      for (const at of trials.vertices) {
        const more = (trials.state.loadKw[at] as number) - (state.loadKw[at] as number)
        if (more > 0 && (ratings[at] as number) < Number.POSITIVE_INFINITY) found.set(at, more)
      }
      trials.undo()
      raised.push(found)
    }
    if (node % stride === stride - 1) yield
  }
  return raised
}

/** Every vertex that shares a load, or anything on the way to one, with a vertex. */
const createReach = ({ plant, classes }: Baseline) => {
  const { out, arcTo, inOffsets, arcFrom, members, vertexOf } = plant
  const down = new Int32Array(plant.vertexCount)
  const up = new Int32Array(plant.vertexCount)
  let mark = 0
  const entriesAt = (vertex: number): number[] =>
    [...members.items.subarray(members.offsets[vertex], members.offsets[vertex + 1])].flatMap(
      (node) => [
        ...classes.byNode.items.subarray(
          classes.byNode.offsets[node],
          classes.byNode.offsets[node + 1],
        ),
      ],
    )
  return (start: number): number[] => {
    mark += 1
    const below = [start]
    down[start] = mark
    const groups = new Set<number>()
    for (const vertex of below) {
      for (const entry of entriesAt(vertex)) groups.add(classes.entryClass[entry] as number)
      for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
        const next = arcTo[arc] as number
        if (down[next] === mark) continue
        down[next] = mark
        below.push(next)
      }
    }
    const found: number[] = []
    const climb = (vertex: number) => {
      if (vertex < 0 || up[vertex] === mark) return
      up[vertex] = mark
      found.push(vertex)
    }
    for (const vertex of below) climb(vertex)
    for (const group of groups) {
      const end = classes.offsets[group + 1] as number
      for (let entry = classes.offsets[group] as number; entry < end; entry++) {
        climb(vertexOf[classes.entryNode[entry] as number] as number)
      }
    }
    for (const vertex of found) {
      const end = inOffsets[vertex + 1] as number
      for (let arc = inOffsets[vertex] as number; arc < end; arc++) climb(arcFrom[arc] as number)
    }
    return found
  }
}

/**
 * Finds which losses have consequences in common: they lie on the way to the same loads, or together
 * push something near its rating. All others do together what each does alone. Costs one trial per
 * component; pauses every so often.
 */
export function* findRelated(base: Baseline): Generator<undefined, Related, undefined> {
  const { plant, network } = base
  const ratings = leastRatings(plant)
  const moved = new Int32Array(network.nodeCount)
  const raised = yield* raisedByEach(base, ratings, moved)
  const reach = createReach(base)
  const raisers = new Map<number, [node: number, kw: number][]>()
  const loose: number[] = []
  raised.forEach((found, node) => {
    if (!found) loose.push(node)
    else
      for (const [vertex, kw] of found) {
        const known = raisers.get(vertex)
        if (known) known.push([node, kw])
        else raisers.set(vertex, [[node, kw]])
      }
  })
  for (const list of raisers.values()) list.sort(([, a], [, b]) => b - a)
  const together = (node: number, add: (other: number) => void) => {
    for (const [vertex, kw] of raised[node] ?? []) {
      const room = (ratings[vertex] as number) * nearRating - (base.state.loadKw[vertex] as number)
      for (const [other, more] of raisers.get(vertex) ?? []) {
        if (kw + more <= room) break
        add(other)
      }
    }
  }
  return {
    moved,
    to: (node) => {
      if (!raised[node])
        return [...Array(network.nodeCount).keys()].filter((other) => other !== node)
      const found = new Set<number>(loose)
      for (const vertex of reach(plant.vertexOf[node] as number)) {
        const { offsets, items } = plant.members
        for (const member of items.subarray(offsets[vertex], offsets[vertex + 1])) found.add(member)
      }
      together(node, (other) => found.add(other))
      found.delete(node)
      return [...found].sort((a, b) => a - b)
    },
  }
}
