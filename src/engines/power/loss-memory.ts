import { samePlain } from '#base'
import type { ClassLoads } from './classes'
import type { Outcome } from './losses'
import type { Plant } from './plant'
import type { LossState } from './solution'

/** What the outcome of a loss rests on: a change elsewhere leaves it as it was. */
export interface Rests {
  /** Classes of loads that were fed again. */
  readonly groups: readonly number[]
  /** Vertices that gave more than before over at least one of their ways out. */
  readonly raised: readonly number[]
}

interface Remembered {
  readonly outcome: Outcome | undefined
  /** Undefined where the whole network was dispatched: it rests on everything. */
  readonly rests: Rests | undefined
}

/**
 * Outcomes of single losses, kept from one solution to the next. A loss is tried again when a class
 * of loads that it fed again draws otherwise, or when something that carries more by it lies
 * upstream of such a class: then its overloads may differ. What is merely relieved never overloads,
 * whatever else hangs on it.
 */
export class LossMemory {
  readonly #plant: Plant
  readonly #known = new Map<number, Remembered>()
  /** Outcomes put into rows. */
  readonly #states = new WeakMap<Outcome, LossState>()
  #loads: ClassLoads | undefined
  #ratingKw: Float64Array | undefined
  #recharge = 0

  constructor(plant: Plant) {
    this.#plant = plant
  }

  /**
   * Turns to new loads and ratings, and to what batteries take on top. Answers whether a component has to be tried again; those that
   * need not are answered by `outcomeOf`.
   */
  turnTo(loads: ClassLoads, ratingKw: Float64Array, recharge = 0): (node: number) => boolean {
    const isSame = recharge === this.#recharge
    const changed = isSame ? this.#changedClasses(loads, ratingKw) : undefined
    this.#recharge = recharge
    this.#loads = loads
    this.#ratingKw = ratingKw
    if (!changed) {
      this.#known.clear()
      return () => true
    }
    const isChanged = new Uint8Array(this.#plant.classes.count)
    for (const group of changed) isChanged[group] = 1
    const isUpstream = this.#upstreamOf(changed)
    return (node) => {
      const rests = this.#known.get(node)?.rests
      if (!rests) return true
      return (
        rests.groups.some((group) => isChanged[group] === 1) ||
        rests.raised.some((vertex) => isUpstream[vertex] === 1)
      )
    }
  }

  outcomeOf(node: number): Outcome | undefined {
    return this.#known.get(node)?.outcome
  }

  keep(node: number, outcome: Outcome | undefined, rests: Rests | undefined): void {
    this.#known.set(node, { outcome, rests })
  }

  /** An outcome in rows: made once, for as long as it is kept. */
  stateOf(outcome: Outcome, make: () => LossState): LossState {
    let state = this.#states.get(outcome)
    if (!state) {
      state = make()
      this.#states.set(outcome, state)
    }
    return state
  }

  /** Classes that draw otherwise than before; undefined when nothing that was kept can be trusted. */
  #changedClasses(loads: ClassLoads, ratingKw: Float64Array): number[] | undefined {
    const before = this.#loads
    if (!before || !samePlain(this.#ratingKw, ratingKw)) return undefined
    const changed: number[] = []
    for (let group = 0; group < loads.kw.length; group++) {
      if (loads.unknown[group] !== before.unknown[group]) return undefined
      if (loads.kw[group] === before.kw[group]) continue
      // What drew nothing left no trace in what a loss raised.
      if (before.kw[group] === 0) return undefined
      changed.push(group)
    }
    return changed
  }

  /** Every vertex from which power can reach one of the classes, in whatever state of the switches. */
  #upstreamOf(groups: readonly number[]): Uint8Array {
    const { classes, vertexOf, vertexCount, inOffsets, arcFrom } = this.#plant
    const reached = new Uint8Array(vertexCount)
    const open: number[] = []
    const reach = (vertex: number) => {
      if (vertex < 0 || reached[vertex]) return
      reached[vertex] = 1
      open.push(vertex)
    }
    for (const group of groups) {
      const end = classes.offsets[group + 1] as number
      for (let entry = classes.offsets[group] as number; entry < end; entry++) {
        reach(vertexOf[classes.entryNode[entry] as number] as number)
      }
    }
    for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
      const end = inOffsets[vertex + 1] as number
      for (let arc = inOffsets[vertex] as number; arc < end; arc++) reach(arcFrom[arc] as number)
    }
    return reached
  }
}
