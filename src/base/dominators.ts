import { type Groups, groupBy } from './graph'

/** Arc i leads from `from[i]` to `to[i]`. */
export interface Arcs {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
}

/**
 * Who dominates whom: a vertex dominates another when every way from the roots to that one passes
 * it. Vertices that are reached stand at *places* 0 … n−1, each before those that it dominates, which
 * are the places up to its `last`.
 */
export interface DominatorTree {
  /** The vertex at each place. */
  readonly vertexAt: Int32Array
  /** The place of each vertex, or −1 where no root reaches it. */
  readonly placeOf: Int32Array
  /** By place: the place of the nearest dominator, or −1 where nothing dominates but the vertex itself. */
  readonly parent: Int32Array
  /** By place: the last of the places that it dominates. */
  readonly last: Int32Array
}

/** A walk from the roots in depth, without recursion. Number 0 stands for what joins the roots. */
const walk = (vertexCount: number, { to }: Arcs, out: Groups, roots: Iterable<number>) => {
  const numberOf = new Int32Array(vertexCount)
  const vertexOf = new Int32Array(vertexCount + 1).fill(-1)
  const parent = new Int32Array(vertexCount + 1)
  const cursor = out.offsets.slice(0, vertexCount)
  const path: number[] = []
  let count = 1
  const enter = (vertex: number, above: number) => {
    numberOf[vertex] = count
    vertexOf[count] = vertex
    parent[count] = above
    count += 1
    path.push(vertex)
  }
  for (const root of roots) {
    if (numberOf[root] !== 0) continue
    enter(root, 0)
    while (path.length > 0) {
      const vertex = path[path.length - 1] as number
      const at = cursor[vertex] as number
      if (at === out.offsets[vertex + 1]) {
        path.pop()
        continue
      }
      cursor[vertex] = at + 1
      const head = to[out.items[at] as number] as number
      if (numberOf[head] === 0) enter(head, numberOf[vertex] as number)
    }
  }
  return { numberOf, vertexOf, parent, count }
}

/** The least semidominator on the way up from a number that is linked; halves the way for the next. */
const createEvaluator = (count: number, parent: Int32Array) => {
  const semi = Int32Array.from({ length: count }, (_, number) => number)
  const label = semi.slice()
  const above = new Int32Array(count).fill(-1)
  const trail: number[] = []
  const least = (number: number): number => {
    if (above[number] === -1) return semi[number] as number
    let at = number
    while (above[above[at] as number] !== -1) {
      trail.push(at)
      at = above[at] as number
    }
    for (let next = trail.pop(); next !== undefined; next = trail.pop()) {
      const upper = above[next] as number
      const best = label[upper] as number
      if ((semi[best] as number) < (semi[label[next] as number] as number)) label[next] = best
      above[next] = above[upper] as number
    }
    return semi[label[number] as number] as number
  }
  return {
    semi,
    least,
    link: (number: number) => {
      above[number] = parent[number] as number
    },
  }
}

type Walk = ReturnType<typeof walk>

/** Nearest dominators by numbers of the walk (semi-NCA: Georgiadis and Tarjan 2004). */
const nearest = (found: Walk, into: Groups, from: ArrayLike<number>, isRoot: Uint8Array) => {
  const { numberOf, vertexOf, parent, count } = found
  const { semi, least, link } = createEvaluator(count, parent)
  for (let number = count - 1; number > 0; number--) {
    const vertex = vertexOf[number] as number
    let lowest = isRoot[vertex] ? 0 : (parent[number] as number)
    const end = into.offsets[vertex + 1] as number
    for (let at = into.offsets[vertex] as number; at < end; at++) {
      const tail = numberOf[from[into.items[at] as number] as number] as number
      if (tail === 0) continue
      const reached = least(tail)
      if (reached < lowest) lowest = reached
    }
    semi[number] = lowest
    link(number)
  }
  const dominator = parent.slice(0, count)
  for (let number = 1; number < count; number++) {
    let above = dominator[number] as number
    while (above > (semi[number] as number)) above = dominator[above] as number
    dominator[number] = above
  }
  return dominator
}

/**
 * Finds the dominators of every vertex that the roots reach, on any graph, cycles included. Close to
 * linear in its arcs.
 */
export const dominatorTree = (
  vertexCount: number,
  arcs: Arcs,
  roots: Iterable<number>,
): DominatorTree => {
  const starts = [...roots]
  const found = walk(vertexCount, arcs, groupBy(vertexCount, arcs.from), starts)
  const isRoot = new Uint8Array(vertexCount)
  for (const root of starts) isRoot[root] = 1
  const dominator = nearest(found, groupBy(vertexCount, arcs.to), arcs.from, isRoot)
  const { vertexOf, count } = found
  const size = new Int32Array(count).fill(1)
  for (let number = count - 1; number > 0; number--) {
    const above = dominator[number] as number
    size[above] = (size[above] as number) + (size[number] as number)
  }
  // Place −1 is what joins the roots; the first free place below each number stands in `next`.
  const next = new Int32Array(count)
  const place = new Int32Array(count).fill(-1)
  const vertexAt = new Int32Array(count - 1)
  const placeOf = new Int32Array(vertexCount).fill(-1)
  const parent = new Int32Array(count - 1)
  const last = new Int32Array(count - 1)
  for (let number = 1; number < count; number++) {
    const above = dominator[number] as number
    const own = next[above] as number
    next[above] = own + (size[number] as number)
    next[number] = own + 1
    place[number] = own
    vertexAt[own] = vertexOf[number] as number
    placeOf[vertexOf[number] as number] = own
    parent[own] = place[above] as number
    last[own] = own + (size[number] as number) - 1
  }
  return { vertexAt, placeOf, parent, last }
}
