import type { StretchGraph } from '../trays/stretches'
import type { RoutedPlace } from './ends'
import type { Group, Permit } from './groups'
import { type LandingColumns, landingColumns } from './landing-columns'
import { type Arcs, arcsOf, Search } from './search'
import { entryMark, type Tree } from './tree'

interface Ways {
  readonly arcs: Arcs
  readonly allowed: Uint8Array
  /** Edges of the route that has to be followed; undefined where there is none. */
  readonly pinned: Uint8Array | undefined
}

interface Best {
  cost: number
  metres: number
  exit: number
  landing: number
  exitM: number
  direct: number
}

/** Finds the ways of one group after another. */
export class Router {
  readonly search: Search
  readonly mostNodes: number
  readonly landings: LandingColumns
  readonly #graph: StretchGraph
  readonly #permits: readonly Permit[]
  readonly #ways = new Map<number, Ways>()
  readonly #isTarget: Uint8Array
  readonly #position: Int32Array
  readonly #best: Best = { cost: 0, metres: 0, exit: -1, landing: -1, exitM: 0, direct: -1 }

  constructor(graph: StretchGraph, places: readonly RoutedPlace[], permits: readonly Permit[]) {
    this.#graph = graph
    this.landings = landingColumns(places)
    this.#permits = permits
    const most = graph.nodeCount * (permits.some(({ pin }) => pin >= 0) ? 2 : 1)
    this.mostNodes = most
    this.search = new Search(most)
    this.#isTarget = new Uint8Array(most)
    this.#position = new Int32Array(most)
  }

  /** Whether a cable with this permit may come near any tray at a place. */
  lands(place: number, permit: number): boolean {
    const { allowed } = this.#waysOf(permit)
    const { first, edge } = this.landings
    const own = edge.subarray(first[place], first[place + 1])
    return own.some((one) => allowed[one] === 1)
  }

  /** The ways of a group; `factor` makes edges as costly as so many times their length. */
  find(group: Group, factor?: Float64Array): Tree {
    const ways = this.#waysOf(group.permit)
    const { targets } = group
    const search = this.search
    search.clear()
    this.#seed(group.source, ways, factor)
    const wanted = this.#mark(targets, ways)
    search.run(ways.arcs, this.#graph.lengthM, factor, this.#isTarget, wanted)
    if (wanted !== Number.POSITIVE_INFINITY) this.#unmark(targets)
    return this.#treeOf(group.source, targets, ways, factor)
  }

  #waysOf(permit: number): Ways {
    const known = this.#ways.get(permit)
    if (known) return known
    const { trays, edgeCount, firstPiece, pieceAt } = this.#graph
    const { segments, segment, pathways } = trays
    const { paths, pin } = this.#permits[permit] as Permit
    const may = pathways.map(
      ({ path }) => paths.length === 0 || path === undefined || paths.includes(path),
    )
    const pathwayOf = (edge: number): number => {
      // All pieces of a stretch are of one path, and of one pathway where that is asked for.
      const s = segment[pieceAt[firstPiece[edge] as number] as number] as number
      return s < 0 ? -1 : (segments.pathway[s] as number)
    }
    const allowed = Uint8Array.from({ length: edgeCount }, (_, edge) => {
      const pathway = pathwayOf(edge)
      return pathway < 0 || may[pathway] ? 1 : 0
    })
    const pinned =
      pin < 0
        ? undefined
        : Uint8Array.from({ length: edgeCount }, (_, edge) => (pathwayOf(edge) === pin ? 1 : 0))
    const arcs = arcsOf(
      this.#graph,
      (edge) => allowed[edge] === 1,
      pinned && ((edge) => pinned[edge] === 1),
    )
    const ways = { arcs, allowed, pinned }
    this.#ways.set(permit, ways)
    return ways
  }

  #seed(source: number, { allowed, pinned }: Ways, factor: Float64Array | undefined): void {
    const { from, to, lengthM, nodeCount } = this.#graph
    const { first, edge: edges, atM, dropM } = this.landings
    const start = first[source] as number
    const end = first[source + 1] as number
    for (let own = start; own < end; own++) {
      const edge = edges[own] as number
      if (!allowed[edge]) continue
      const l = own - start
      const drop = dropM[own] as number
      const at = atM[own] as number
      const rest = (lengthM[edge] as number) - at
      const price = factor?.[edge] ?? 1
      const layer = pinned?.[edge] ? nodeCount : 0
      this.search.seed(
        (from[edge] as number) + layer,
        drop + at * price,
        drop + at,
        entryMark(l, false),
      )
      this.search.seed(
        (to[edge] as number) + layer,
        drop + rest * price,
        drop + rest,
        entryMark(l, true),
      )
    }
  }

  /** Marks the nodes from which targets are left; answers how many. */
  #mark(targets: Int32Array, { allowed, pinned }: Ways): number {
    const { nodeCount } = this.#graph
    // Where many nodes are wanted, the last of them is far off: marking costs more than going on.
    if (targets.length > nodeCount / 32) return Number.POSITIVE_INFINITY
    const { first, edge: edges } = this.landings
    let wanted = 0
    for (const target of targets) {
      const end = first[target + 1] as number
      for (let own = first[target] as number; own < end; own++) {
        const edge = edges[own] as number
        if (!allowed[edge]) continue
        if (!pinned || pinned[edge]) wanted += this.#setTarget(edge, 0, 1)
        if (pinned) wanted += this.#setTarget(edge, nodeCount, 1)
      }
    }
    return wanted
  }

  #unmark(targets: Int32Array): void {
    const { nodeCount } = this.#graph
    const { first, edge: edges } = this.landings
    const isTwice = this.#isTarget.length > nodeCount
    for (const target of targets) {
      const end = first[target + 1] as number
      for (let own = first[target] as number; own < end; own++) {
        this.#setTarget(edges[own] as number, 0, 0)
        if (isTwice) this.#setTarget(edges[own] as number, nodeCount, 0)
      }
    }
  }

  /** Marks both ends of an edge on one layer; answers how many were not so before. */
  #setTarget(edge: number, layer: number, mark: number): number {
    const isTarget = this.#isTarget
    const a = layer + (this.#graph.from[edge] as number)
    const b = layer + (this.#graph.to[edge] as number)
    let changed = isTarget[a] === mark ? 0 : 1
    isTarget[a] = mark
    if (isTarget[b] !== mark) changed += 1
    isTarget[b] = mark
    return changed
  }

  #treeOf(source: number, targets: Int32Array, ways: Ways, factor: Float64Array | undefined): Tree {
    const { search } = this
    const count = targets.length
    const grown = this.#grown()
    const metres = new Float64Array(count).fill(Number.NaN)
    const exit = new Int32Array(count).fill(-1)
    const landing = new Int32Array(count).fill(-1)
    const exitM = new Float64Array(count)
    const direct = new Int32Array(count).fill(-1)
    const best = this.#best
    for (let slot = 0; slot < count; slot++) {
      best.cost = Number.POSITIVE_INFINITY
      this.#leave(targets[slot] as number, ways, factor)
      this.#straight(source, targets[slot] as number, ways, factor)
      if (best.cost === Number.POSITIVE_INFINITY) continue
      metres[slot] = best.metres
      exit[slot] = best.exit < 0 ? -1 : (this.#position[best.exit] as number)
      landing[slot] = best.landing
      exitM[slot] = best.exitM
      direct[slot] = best.direct
    }
    search.clear()
    return { ...grown, target: targets, metres, exit, landing, exitM, direct }
  }

  /** The search as it grew, by position. */
  #grown(): Pick<Tree, 'edge' | 'node' | 'parent'> {
    const { order, reached, byEdge, byNode } = this.search
    const position = this.#position
    const edge = new Int32Array(reached)
    const parent = new Int32Array(reached)
    for (let at = 0; at < reached; at++) {
      const node = order[at] as number
      position[node] = at
      const by = byEdge[node] as number
      edge[at] = by
      parent[at] = by < 0 ? -1 : (position[byNode[node] as number] as number)
    }
    return { edge, node: order.slice(0, reached), parent }
  }

  /** The best way out of the tree to a target. */
  #leave(target: number, { allowed, pinned }: Ways, factor: Float64Array | undefined): void {
    const { from, to, lengthM, nodeCount } = this.#graph
    const { first, edge: edges, atM, dropM } = this.landings
    const start = first[target] as number
    const end = first[target + 1] as number
    for (let own = start; own < end; own++) {
      const edge = edges[own] as number
      if (!allowed[edge]) continue
      const at = atM[own] as number
      const long = lengthM[edge] as number
      const drop = dropM[own] as number
      const price = factor === undefined ? 1 : (factor[edge] as number)
      const a = from[edge] as number
      const b = to[edge] as number
      const l = own - start
      if (!pinned || pinned[edge]) {
        this.#offer(a, at, 0, price, drop, l)
        this.#offer(b, long - at, long, price, drop, l)
      }
      if (pinned) {
        this.#offer(a + nodeCount, at, 0, price, drop, l)
        this.#offer(b + nodeCount, long - at, long, price, drop, l)
      }
    }
  }

  #offer(node: number, part: number, exitM: number, price: number, drop: number, l: number): void {
    const cost = (this.search.cost[node] as number) + part * price + drop
    const best = this.#best
    if (!(cost < best.cost)) return
    best.cost = cost
    best.metres = (this.search.metres[node] as number) + part + drop
    best.exit = node
    best.landing = l
    best.exitM = exitM
    best.direct = -1
  }

  /** A way along one edge, from landing to landing. */
  #straight(
    source: number,
    target: number,
    { allowed, pinned }: Ways,
    factor: Float64Array | undefined,
  ): void {
    const { first, edge: edges, atM, dropM } = this.landings
    const best = this.#best
    const [startA, endA] = [first[source] as number, first[source + 1] as number]
    const [startB, endB] = [first[target] as number, first[target + 1] as number]
    for (let k = startA; k < endA; k++) {
      const edge = edges[k] as number
      if (!allowed[edge] || (pinned && !pinned[edge])) continue
      for (let l = startB; l < endB; l++) {
        if (edges[l] !== edge) continue
        const part = Math.abs((atM[k] as number) - (atM[l] as number))
        const drops = (dropM[k] as number) + (dropM[l] as number)
        const cost = part * (factor?.[edge] ?? 1) + drops
        if (!(cost < best.cost)) continue
        best.cost = cost
        best.metres = part + drops
        best.exit = -1
        best.landing = l - startB
        best.direct = k - startA
      }
    }
  }
}
