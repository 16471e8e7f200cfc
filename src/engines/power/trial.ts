import { clearFlows, drawUnit, drawVertices } from './draw'
import { settleUnit, settleVertices } from './energise'
import { LevelQueue } from './level-queue'
import { createRedraw, type Redraw } from './redraw'
import { Splitter } from './split'
import { dead, type State } from './state'
import { workingCopy } from './working-copy'

/** Takes components out of a dispatched state and works out only what that changes. */
export interface Trials {
  /** The state as it stands: without what has been taken out since the last undo. */
  readonly state: State
  /** Vertices whose supply or load changed. Those beyond the plant's count are pieces of one that fell apart. */
  readonly vertices: Int32Array
  /** Classes of loads that were fed again. */
  readonly groups: Int32Array
  /** Vertices with loads on them that came to be dead, live, safe or unsafe. */
  readonly felt: readonly number[]
  /** The vertex of the plant that a piece was a part of; the others are their own. */
  originOf(vertex: number): number
  /** Arcs that came to be because a vertex fell apart. */
  addedArcs(): Int32Array
  take(nodes: readonly number[]): void
  /** Puts everything back, bit by bit. */
  undo(): void
}

/** A list of numbers 0 … limit−1 without doubles. */
class Marks {
  readonly items: Int32Array
  count = 0
  /** 1 for each number in the list. */
  readonly marked: Uint8Array

  constructor(limit: number) {
    this.items = new Int32Array(limit)
    this.marked = new Uint8Array(limit)
  }

  get list(): Int32Array {
    return this.items.subarray(0, this.count)
  }

  /** Answers whether the number is new. */
  add(value: number): boolean {
    if (this.marked[value] === 1) return false
    this.marked[value] = 1
    this.items[this.count] = value
    this.count += 1
    return true
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.marked[this.items[at] as number] = 0
    this.count = 0
  }
}

const restoreSupply = (state: State, base: State, v: number): void => {
  state.rank[v] = base.rank[v] as number
  state.safe[v] = base.safe[v] as number
  state.feederKw[v] = base.feederKw[v] as number
  state.wave[v] = base.wave[v] as number
  const { inOffsets } = base.plant
  const end = inOffsets[v + 1] as number
  for (let arc = inOffsets[v] as number; arc < end; arc++) {
    state.share[arc] = base.share[arc] as number
  }
}

const restoreLoad = (state: State, base: State, v: number): void => {
  state.loadKw[v] = base.loadKw[v] as number
  state.unknown[v] = base.unknown[v] as number
  const { inOffsets } = base.plant
  const end = inOffsets[v + 1] as number
  for (let arc = inOffsets[v] as number; arc < end; arc++) {
    state.flowKw[arc] = base.flowKw[arc] as number
    state.flowUnknown[arc] = base.flowUnknown[arc] as number
  }
}

const noArcs = new Int32Array(0)

/** The trials' own arrays, and what they note on the way. */
class Bench implements Trials {
  readonly state: State
  readonly #base: State
  readonly #splitter: Splitter | undefined
  readonly #down: LevelQueue
  readonly #up: LevelQueue
  readonly #settled: Marks
  readonly #drawn: Marks
  readonly #groups: Marks
  readonly #redraw: Redraw
  readonly #slotOf: Int32Array
  readonly #lost: number[] = []
  readonly felt: number[] = []
  #added: Int32Array = noArcs

  constructor(base: State) {
    const { plant } = base
    this.#base = base
    this.state = workingCopy(base)
    const ownPlant = this.state.plant !== plant
    this.#splitter = ownPlant ? new Splitter(this.state, plant) : undefined
    this.#down = new LevelQueue(plant)
    this.#up = new LevelQueue(plant)
    this.#settled = new Marks(plant.vertexCount)
    this.#drawn = new Marks(this.state.rank.length)
    this.#groups = new Marks(plant.classes.count)
    this.#slotOf = plant.unitOf
    this.#redraw = createRedraw(this.state, base, this.#drawn.marked, this.#touch)
  }

  get vertices(): Int32Array {
    return this.#drawn.list
  }

  get groups(): Int32Array {
    return this.#groups.list
  }

  originOf(vertex: number): number {
    return this.#splitter ? this.#splitter.originOf(vertex) : vertex
  }

  readonly addedArcs = (): Int32Array => this.#added

  take(nodes: readonly number[]): void {
    this.#remove(nodes)
    this.#down.down(this.#energise)
    const groups = this.#groups
    for (let at = 0; at < groups.count; at++) this.#redraw.group(groups.items[at] as number)
    this.#up.up(this.#draw)
  }

  undo(): void {
    const { state } = this
    const base = this.#base
    const { vertexCount } = base.plant
    for (const vertex of this.#lost) state.lost[vertex] = base.lost[vertex] as number
    for (const v of this.#settled.list) restoreSupply(state, base, v)
    const drawn = this.#drawn
    for (let at = 0; at < drawn.count; at++) {
      const v = drawn.items[at] as number
      if (this.#redraw.isPlain(v)) {
        state.loadKw[v] = base.loadKw[v] as number
        state.unknown[v] = base.unknown[v] as number
      } else if (v < vertexCount) restoreLoad(state, base, v)
    }
    this.#redraw.undo()
    if (this.#splitter && this.#splitter.parts.size > 0) this.#splitter.mend()
    this.#added = noArcs
    this.#settled.clear()
    this.#drawn.clear()
    this.#groups.clear()
    this.#lost.length = 0
    this.felt.length = 0
  }

  #remove(nodes: readonly number[]): void {
    const { plant } = this.#base
    const apart = new Map<number, Set<number>>()
    for (const node of nodes) {
      const vertex = plant.vertexOf[node] as number
      if (vertex < 0 || this.state.lost[vertex] === 1) continue
      if ((plant.sole[vertex] as number) < 0) {
        const own = apart.get(vertex)
        if (own) own.add(node)
        else apart.set(vertex, new Set([node]))
        continue
      }
      this.state.lost[vertex] = 1
      this.#lost.push(vertex)
      this.#down.push(plant.unitOf[vertex] as number)
    }
    if (apart.size > 0) this.#split(apart)
  }

  #split(apart: ReadonlyMap<number, ReadonlySet<number>>): void {
    const splitter = this.#splitter as Splitter
    const { plant } = this.#base
    splitter.split(apart, this.#lost)
    this.#added = splitter.addedArcs
    for (const vertex of apart.keys()) {
      this.#lost.push(vertex)
      this.#down.push(plant.unitOf[vertex] as number)
    }
    // Dead before the others look for what feeds them.
    for (const vertex of this.#lost) settleVertices(this.state, [vertex])
    for (let piece = plant.vertexCount; piece < splitter.end; piece++) this.#touch(piece)
  }

  readonly #touch = (vertex: number): void => {
    if (!this.#drawn.add(vertex)) return
    const { length } = this.#slotOf
    this.#up.push(this.#slotOf[vertex < length ? vertex : this.originOf(vertex)] as number)
  }

  readonly #energise = (unit: number): void => {
    const { units } = this.#base.plant
    const parts = this.#splitter?.parts.get(unit)
    const vertices = units.items.subarray(units.offsets[unit], units.offsets[unit + 1])
    for (const vertex of vertices) {
      this.#touch(vertex)
      this.#settled.add(vertex)
    }
    if (parts) for (const part of parts) settleVertices(this.state, part)
    else settleUnit(this.state, unit)
    for (const vertex of vertices) this.#reach(vertex)
  }

  readonly #draw = (unit: number): void => {
    const { units, unitOf } = this.#base.plant
    const first = units.items[units.offsets[unit] as number] as number
    if (this.#redraw.isPlain(first)) {
      this.#redraw.vertex(first)
      return
    }
    const parts = this.#splitter?.parts.get(unit)
    if (!parts) {
      drawUnit(this.state, unit, this.#touch)
      return
    }
    const isAmong = (vertex: number) => unitOf[this.originOf(vertex)] === unit
    const own = units.items.subarray(units.offsets[unit], units.offsets[unit + 1])
    clearFlows(this.state, own, isAmong, this.#touch)
    for (let part = parts.length - 1; part >= 0; part--) {
      drawVertices(this.state, parts[part] as Int32Array, this.#touch)
    }
    drawVertices(
      this.state,
      own.filter((vertex) => this.state.lost[vertex]),
      this.#touch,
    )
  }

  /** Finds what hangs below a vertex that changed: units to settle again, classes to feed again. */
  #reach(v: number): void {
    const { state } = this
    const base = this.#base
    const sameRank = base.rank[v] === state.rank[v]
    const sameSafety = base.safe[v] === state.safe[v]
    if (sameRank && sameSafety && Object.is(base.feederKw[v], state.feederKw[v])) return
    const { unitOf, out, arcTo } = base.plant
    const end = out.offsets[v + 1] as number
    for (let at = out.offsets[v] as number; at < end; at++) {
      const unit = unitOf[arcTo[out.items[at] as number] as number] as number
      if (unit !== unitOf[v]) this.#down.push(unit)
    }
    const felt = !sameSafety || (base.rank[v] === dead) !== (state.rank[v] === dead)
    if (felt) this.#touchGroups(v)
  }

  #touchGroups(v: number): void {
    const { members, classes } = this.#base.plant
    const { byNode, entryClass } = classes
    let loaded = false
    for (let at = members.offsets[v] as number; at < (members.offsets[v + 1] as number); at++) {
      const node = members.items[at] as number
      const end = byNode.offsets[node + 1] as number
      for (let entry = byNode.offsets[node] as number; entry < end; entry++) {
        this.#groups.add(entryClass[byNode.items[entry] as number] as number)
        loaded = true
      }
    }
    if (loaded) this.felt.push(v)
  }
}

/** Prepares removals from a dispatched state. Each costs what it changes, not the whole network. */
export const createTrials = (base: State): Trials => new Bench(base)
