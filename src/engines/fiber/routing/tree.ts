import type { Loads } from './loads'
import { addRow, loadWidth } from './loads'

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

/** Where the landings of all places are: on which stretch, and at which section of it. */
export interface LandingPlaces {
  /** The landings of place p: `first[p]` … `first[p + 1] − 1`. */
  readonly first: Int32Array
  readonly edge: Int32Array
  readonly section: Int32Array
}

/** Adds what lies in the ways of a tree to trays, walking it once from its leaves. */
export class TreeWalk {
  readonly #load: Float64Array
  readonly #bend: Float64Array
  readonly #firstSection: Int32Array
  readonly #places: LandingPlaces

  constructor(mostNodes: number, firstSection: Int32Array, places: LandingPlaces) {
    this.#load = new Float64Array(mostNodes * loadWidth)
    this.#bend = new Float64Array(mostNodes)
    this.#firstSection = firstSection
    this.#places = places
  }

  /**
   * Adds (`sign` 1) or takes away (−1). `slots` has the load of each target, `bends` the bend radius
   * that it asks for. Cost: one step for each target and each node of the tree, however many cables
   * there are.
   */
  add(
    tree: Tree,
    source: number,
    slots: Float64Array,
    bends: Float64Array,
    loads: Loads,
    sign: number,
  ): void {
    const start = this.#places.first[source] as number
    for (let slot = 0; slot < tree.target.length; slot++) {
      if (Number.isNaN(tree.metres[slot]) || slots[slot * loadWidth] === 0) continue
      this.#leave(tree, slot, start, slots, bends[slot] as number, loads, sign)
    }
    this.#gather(tree, start, loads, sign)
  }

  #leave(
    tree: Tree,
    slot: number,
    start: number,
    slots: Float64Array,
    bend: number,
    loads: Loads,
    sign: number,
  ): void {
    const { first, edge: edges, section: sections } = this.#places
    const landing = (first[tree.target[slot] as number] as number) + (tree.landing[slot] as number)
    const edge = edges[landing] as number
    const section = sections[landing] as number
    const exit = tree.exit[slot] as number
    const at = slot * loadWidth
    if (sign > 0) loads.addBend(edge, bend)
    if (exit < 0) {
      const from = sections[start + (tree.direct[slot] as number)] as number
      loads.addPart(edge, Math.min(from, section), Math.max(from, section), slots, at, sign)
      return
    }
    this.#part(edge, section, (tree.exitM[slot] as number) > 0, slots, at, loads, sign)
    const into = exit * loadWidth
    addRow(this.#load, into, slots, at, 1)
    if (bend > (this.#bend[exit] as number)) this.#bend[exit] = bend
  }

  /** From a landing to one end of its stretch. */
  #part(
    edge: number,
    section: number,
    toFarEnd: boolean,
    load: Float64Array,
    at: number,
    loads: Loads,
    sign: number,
  ): void {
    const first = this.#firstSection
    if (toFarEnd) loads.addPart(edge, section, first[edge + 1] as number, load, at, sign)
    else loads.addPart(edge, first[edge] as number, section, load, at, sign)
  }

  #gather(tree: Tree, start: number, loads: Loads, sign: number): void {
    const load = this.#load
    const bends = this.#bend
    const { edge: edges, parent } = tree
    const places = this.#places
    for (let position = edges.length - 1; position >= 0; position--) {
      const own = position * loadWidth
      if (load[own] === 0) continue
      const mark = edges[position] as number
      const bend = bends[position] as number
      if (mark < 0) {
        const landing = start + landingOfMark(mark)
        const edge = places.edge[landing] as number
        const section = places.section[landing] as number
        this.#part(edge, section, isFarEnd(mark), load, own, loads, sign)
        if (sign > 0) loads.addBend(edge, bend)
      } else {
        const up = parent[position] as number
        const into = up * loadWidth
        loads.addWhole(mark, load, own, sign)
        addRow(load, into, load, own, 1)
        if (sign > 0) loads.addBend(mark, bend)
        if (bend > (bends[up] as number)) bends[up] = bend
      }
      for (let c = 0; c < loadWidth; c++) load[own + c] = 0
      bends[position] = 0
    }
  }
}
