import type { StretchGraph } from '../trays/stretches'

/**
 * The graph as one kind of cable may use it: without the trays of another path. Where a cable has
 * to go over one route, every node stands there twice, before and after it has been on it.
 */
export interface Arcs {
  readonly nodeCount: number
  readonly first: Int32Array
  readonly edgeAt: Int32Array
  readonly nodeAt: Int32Array
}

/** Leaves out edges that are not allowed. With `pinned`, walking such an edge leads to the second layer. */
export const arcsOf = (
  { nodeCount, first, edgeAt, nodeAt }: StretchGraph,
  allowed: (edge: number) => boolean,
  pinned?: (edge: number) => boolean,
): Arcs => {
  const layers = pinned ? 2 : 1
  const firstArc = new Int32Array(nodeCount * layers + 1)
  const edges: number[] = []
  const nodes: number[] = []
  for (let layer = 0; layer < layers; layer++) {
    for (let node = 0; node < nodeCount; node++) {
      for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
        const edge = edgeAt[at] as number
        if (!allowed(edge)) continue
        const raised = layer === 1 || pinned?.(edge) === true
        edges.push(edge)
        nodes.push((nodeAt[at] as number) + (raised ? nodeCount : 0))
      }
      firstArc[layer * nodeCount + node + 1] = edges.length
    }
  }
  return {
    nodeCount: nodeCount * layers,
    first: firstArc,
    edgeAt: Int32Array.from(edges),
    nodeAt: Int32Array.from(nodes),
  }
}

/**
 * Shortest ways from one place to all nodes (Dijkstra), on columns that are used again and again.
 * A heap of four children a node, with its nodes' places kept, so that a better way moves a node up
 * instead of adding it again.
 */
export class Search {
  /** Cost of the way to each node, its length, and how it came there. */
  readonly cost: Float64Array
  readonly metres: Float64Array
  readonly byEdge: Int32Array
  readonly byNode: Int32Array
  /** Nodes in the order in which they were reached for good. */
  readonly order: Int32Array
  reached = 0
  /** Nodes reached for good in all searches together: what the work is counted by. */
  visits = 0
  readonly #heap: Int32Array
  /** The cost of each node in the heap, beside it. */
  readonly #heapCost: Float64Array
  readonly #placeOf: Int32Array
  #size = 0
  #seen: Int32Array
  #seenCount = 0

  constructor(mostNodes: number) {
    this.cost = new Float64Array(mostNodes).fill(Number.POSITIVE_INFINITY)
    this.metres = new Float64Array(mostNodes)
    this.byEdge = new Int32Array(mostNodes)
    this.byNode = new Int32Array(mostNodes)
    this.order = new Int32Array(mostNodes)
    this.#heap = new Int32Array(mostNodes)
    this.#heapCost = new Float64Array(mostNodes)
    this.#placeOf = new Int32Array(mostNodes).fill(-1)
    this.#seen = new Int32Array(mostNodes)
  }

  /** Forgets the last search, at the price of what it touched. */
  clear(): void {
    for (let i = 0; i < this.#seenCount; i++) {
      const node = this.#seen[i] as number
      this.cost[node] = Number.POSITIVE_INFINITY
      this.#placeOf[node] = -1
    }
    this.#seenCount = 0
    this.#size = 0
    this.reached = 0
  }

  /** A node that can be reached straight from the start; `mark` is kept in `byEdge`, below zero. */
  seed(node: number, cost: number, metres: number, mark: number): void {
    this.#offer(node, cost, metres, mark, -1)
  }

  /**
   * Reaches node after node until `wanted` of those marked are reached, or none is left. `factor`
   * makes an edge as costly as so many times its length.
   */
  run(
    { first, edgeAt, nodeAt }: Arcs,
    lengthM: Float64Array,
    factor: Float64Array | undefined,
    isTarget: Uint8Array,
    wanted: number,
  ): void {
    let left = wanted
    const { cost, metres, order } = this
    while (this.#size > 0 && left > 0) {
      const node = this.#pop()
      order[this.reached++] = node
      if (isTarget[node]) left -= 1
      const at = cost[node] as number
      const gone = metres[node] as number
      const end = first[node + 1] as number
      for (let arc = first[node] as number; arc < end; arc++) {
        const edge = edgeAt[arc] as number
        const long = lengthM[edge] as number
        const price = factor ? long * (factor[edge] as number) : long
        const next = nodeAt[arc] as number
        if (at + price < (cost[next] as number)) {
          this.#offer(next, at + price, gone + long, edge, node)
        }
      }
    }
    this.visits += this.reached
    // What still waits was never reached for good.
    for (let i = 0; i < this.#size; i++)
      this.cost[this.#heap[i] as number] = Number.POSITIVE_INFINITY
    this.#size = 0
  }

  #offer(node: number, cost: number, metres: number, edge: number, from: number): void {
    if (!(cost < (this.cost[node] as number))) return
    this.cost[node] = cost
    this.metres[node] = metres
    this.byEdge[node] = edge
    this.byNode[node] = from
    let place = this.#placeOf[node] as number
    if (place < 0) {
      place = this.#size++
      this.#seen[this.#seenCount++] = node
    }
    this.#rise(node, cost, place)
  }

  #rise(node: number, cost: number, from: number): void {
    const heap = this.#heap
    const costs = this.#heapCost
    const placeOf = this.#placeOf
    let place = from
    while (place > 0) {
      const above = (place - 1) >> 2
      const aboveCost = costs[above] as number
      if (aboveCost <= cost) break
      const other = heap[above] as number
      heap[place] = other
      costs[place] = aboveCost
      placeOf[other] = place
      place = above
    }
    heap[place] = node
    costs[place] = cost
    placeOf[node] = place
  }

  #pop(): number {
    const heap = this.#heap
    const costs = this.#heapCost
    const placeOf = this.#placeOf
    const top = heap[0] as number
    const size = --this.#size
    if (size === 0) return top
    const node = heap[size] as number
    const cost = costs[size] as number
    let place = 0
    for (;;) {
      const child = place * 4 + 1
      if (child >= size) break
      let least = child
      let leastCost = costs[child] as number
      const end = Math.min(child + 4, size)
      for (let i = child + 1; i < end; i++) {
        const own = costs[i] as number
        if (own < leastCost) {
          least = i
          leastCost = own
        }
      }
      if (leastCost >= cost) break
      const up = heap[least] as number
      heap[place] = up
      costs[place] = leastCost
      placeOf[up] = place
      place = least
    }
    heap[place] = node
    costs[place] = cost
    placeOf[node] = place
    return top
  }
}
