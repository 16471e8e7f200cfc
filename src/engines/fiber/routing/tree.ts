import type { Loads } from './loads'
import { loadWidth } from './loads'

/** How the cables of one group run: the tree of shortest ways, and where each target leaves it. */
export interface Tree {
  /** By position, from the source outwards: the edge that leads there, or the entry over a landing. */
  readonly edge: Int32Array
  /** The node there; past the number of nodes, after the route that has to be followed. */
  readonly node: Int32Array
  /** Position that it is reached from; −1 for the first node after a landing. */
  readonly parent: Int32Array
  /** The group's places, each once. */
  readonly target: Int32Array
  /** Length of the way from gate to gate; NaN where there is none. */
  readonly metres: Float64Array
  /** Position at which the way leaves the tree; −1 where it never leaves the source's edge. */
  readonly exit: Int32Array
  /** The landing at the target, and where on that edge the way comes from. */
  readonly landing: Int32Array
  readonly exitM: Float64Array
  /** The landing at the source of a way that never leaves one edge. */
  readonly direct: Int32Array
}

/** How an entry is written in place of an edge: which landing, and which end of its edge comes first. */
export const entryMark = (landing: number, farEnd: boolean): number =>
  -1 - (landing * 2 + (farEnd ? 1 : 0))
export const landingOfMark = (mark: number): number => (-1 - mark) >> 1
export const isFarEnd = (mark: number): boolean => ((-1 - mark) & 1) === 1

interface LandingColumns {
  readonly edge: Int32Array
  readonly atM: Float64Array
}

/** Adds what lies in the ways of a tree to trays, walking it once from its leaves. */
export class TreeWalk {
  readonly #load: Float64Array
  readonly #bend: Float64Array

  readonly #lengthM: Float64Array

  constructor(mostNodes: number, lengthM: Float64Array) {
    this.#lengthM = lengthM
    this.#load = new Float64Array(mostNodes * loadWidth)
    this.#bend = new Float64Array(mostNodes)
  }

  /**
   * Adds (`sign` 1) or takes away (−1). `slots` has the load of each target, `bends` the bend radius
   * that it asks for. Cost: one step for each node of the tree, however many cables there are.
   */
  add(
    tree: Tree,
    source: LandingColumns,
    landingsOf: (target: number) => LandingColumns,
    slots: Float64Array,
    bends: Float64Array,
    loads: Loads,
    sign: number,
  ): void {
    for (let slot = 0; slot < tree.target.length; slot++) {
      if (Number.isNaN(tree.metres[slot]) || (slots[slot * loadWidth] as number) === 0) continue
      this.#leave(
        tree,
        slot,
        source,
        landingsOf(tree.target[slot] as number),
        slots,
        bends,
        loads,
        sign,
      )
    }
    this.#gather(tree, source, loads, sign)
  }

  #leave(
    tree: Tree,
    slot: number,
    source: LandingColumns,
    target: LandingColumns,
    slots: Float64Array,
    bends: Float64Array,
    loads: Loads,
    sign: number,
  ): void {
    const landing = tree.landing[slot] as number
    const edge = target.edge[landing] as number
    const exit = tree.exit[slot] as number
    const at = slot * loadWidth
    const bend = bends[slot] as number
    const fromM =
      exit < 0 ? (source.atM[tree.direct[slot] as number] as number) : (tree.exitM[slot] as number)
    loads.addPart(edge, fromM, target.atM[landing] as number, slots, at, sign)
    if (sign > 0) loads.addBend(edge, bend)
    if (exit < 0) return
    const into = exit * loadWidth
    for (let c = 0; c < loadWidth; c++) {
      this.#load[into + c] = (this.#load[into + c] as number) + (slots[at + c] as number)
    }
    if (bend > (this.#bend[exit] as number)) this.#bend[exit] = bend
  }

  #gather(tree: Tree, source: LandingColumns, loads: Loads, sign: number): void {
    const load = this.#load
    const { edge: edges, parent } = tree
    const { whole } = loads
    for (let position = edges.length - 1; position >= 0; position--) {
      const own = position * loadWidth
      if (load[own] === 0) continue
      const edge = edges[position] as number
      const bend = this.#bend[position] as number
      if (edge < 0) {
        const landing = landingOfMark(edge)
        const from = source.edge[landing] as number
        const entryM = isFarEnd(edge) ? (this.#lengthM[from] as number) : 0
        loads.addPart(from, source.atM[landing] as number, entryM, load, own, sign)
        if (sign > 0) loads.addBend(from, bend)
      } else {
        const into = (parent[position] as number) * loadWidth
        const at = edge * loadWidth
        for (let c = 0; c < loadWidth; c++) {
          const value = load[own + c] as number
          whole[at + c] = (whole[at + c] as number) + sign * value
          load[into + c] = (load[into + c] as number) + value
        }
        if (sign > 0) loads.addBend(edge, bend)
        const up = parent[position] as number
        if (bend > (this.#bend[up] as number)) this.#bend[up] = bend
      }
      for (let c = 0; c < loadWidth; c++) load[own + c] = 0
      this.#bend[position] = 0
    }
  }
}
