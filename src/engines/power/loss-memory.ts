import type { ClassLoads } from './classes'
import { reachOf } from './edit-reach'
import type { Baseline, Outcome } from './losses'
import type { LossState } from './outcome'
import type { Trials } from './trial'

/**
 * Below this distance from its rating a component is noted with every loss that loads it: an edit up to
 * this size is then followed without trying all losses again.
 */
const marginOf = (ratingKw: number): number =>
  Math.max(0.1 * ratingKw, Math.min(25, 0.5 * ratingKw))

/** What the outcome of a loss rests on: a change elsewhere leaves it as it was. */
export class Notes {
  /** Vertices whose loads were fed again. */
  readonly felt: number[] = []
  /** Components loaded near or beyond their rating, and the kW that they have left. */
  readonly near: number[] = []
  readonly leftKw: number[] = []
  readonly #memory: LossMemory
  readonly #ratingKw: Float64Array

  constructor(memory: LossMemory, ratingKw: Float64Array) {
    this.#memory = memory
    this.#ratingKw = ratingKw
  }

  /** Takes down what a removal changed, while it stands. */
  read({ felt }: Trials): void {
    for (const vertex of felt) this.felt.push(vertex)
  }

  /** Takes down what a component carries after a removal. */
  readonly see = (node: number, loadKw: number): void => {
    const rating = this.#ratingKw[node] as number
    this.#memory.noteLoad(node, loadKw)
    const left = rating - loadKw
    if (!(left <= marginOf(rating))) return
    this.near.push(node)
    this.leftKw.push(left + this.#memory.drift(node))
  }
}

interface Remembered {
  readonly outcome: Outcome | undefined
  readonly notes: Notes
}

/**
 * Outcomes of single losses, kept from one solution to the next. A loss is tried again when it
 * fed a class of loads again that draws otherwise now, or when it loads a component upstream of such
 * a class so far that the change may push it over its rating, or shows in an overload.
 */
export class LossMemory {
  readonly #known = new Map<number, Remembered>()
  /** Outcomes put into rows, and those of single components under their own names. */
  readonly #states = new WeakMap<Outcome, LossState>()
  readonly #named = new Map<number, { readonly outcome: Outcome; readonly state: LossState }>()
  #loads: ClassLoads | undefined
  #ratingKw: Float64Array = new Float64Array()
  #recharge: number | undefined
  /** By component: the most that it carried in any removal, and by how much that may be off by now. */
  #worstKw: Float64Array = new Float64Array()
  #driftKw: Float64Array = new Float64Array()

  /**
   * Turns to a baseline with other loads. Answers whether a component has to be tried again; those
   * that need not are answered by `outcomeOf`.
   */
  turnTo(base: Baseline): (node: number) => boolean {
    const change = this.#changeTo(base)
    this.#loads = base.loads
    this.#ratingKw = base.network.ratingKw
    this.#recharge = base.network.recharge
    const reach = change && reachOf(base, change.groups, change.kw, this.#worstKw)
    if (!reach || !this.#follow(reach.nodes, reach.byKw)) {
      this.#forget(base)
      return () => true
    }
    const isReached = new Uint8Array(base.network.nodeCount)
    for (const node of reach.nodes) isReached[node] = 1
    const isNear = ({ near, leftKw }: Notes) =>
      near.some(
        (node, at) =>
          isReached[node] === 1 && (leftKw[at] as number) <= (this.#driftKw[node] as number),
      )
    return (node) => {
      const notes = this.#known.get(node)?.notes
      if (!notes || notes.felt.some((vertex) => reach.isFed[vertex] === 1)) return true
      return isNear(notes)
    }
  }

  outcomeOf(node: number): Outcome | undefined {
    return this.#known.get(node)?.outcome
  }

  keep(node: number, outcome: Outcome | undefined, notes: Notes): void {
    this.#known.set(node, { outcome, notes })
  }

  /** How far what is known of a component's loads may be off. */
  drift(node: number): number {
    return this.#driftKw[node] as number
  }

  noteLoad(node: number, loadKw: number): void {
    if (loadKw > (this.#worstKw[node] as number)) this.#worstKw[node] = loadKw
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

  /** The same for one of the components that share the outcome, under the name of that one. */
  namedState(node: number, outcome: Outcome, make: () => LossState, name: () => string): LossState {
    const known = this.#named.get(node)
    if (known?.outcome === outcome) return known.state
    const state = { ...this.stateOf(outcome, make), lost: name() }
    this.#named.set(node, { outcome, state })
    return state
  }

  #forget({ nodeKw }: Baseline): void {
    this.#known.clear()
    this.#named.clear()
    this.#worstKw = nodeKw.slice()
    this.#driftKw = new Float64Array(nodeKw.length)
  }

  /** Notes how far loads may have moved; false where that is more than the notes can follow. */
  #follow(nodes: readonly number[], byKw: Float64Array): boolean {
    for (const node of nodes) {
      const drift = (this.#driftKw[node] as number) + (byKw[node] as number)
      this.#driftKw[node] = drift
      const rating = this.#ratingKw[node] as number
      if (drift > marginOf(rating) && (this.#worstKw[node] as number) + drift > rating) return false
    }
    return true
  }

  /** Classes that draw otherwise than before; undefined when nothing that was kept can be trusted. */
  #changeTo({ loads, network }: Baseline): { groups: number[]; kw: number } | undefined {
    const before = this.#loads
    if (!before || !sameNumbers(this.#ratingKw, network.ratingKw)) return undefined
    if (this.#recharge !== network.recharge) return undefined
    const groups: number[] = []
    let kw = 0
    for (let group = 0; group < loads.kw.length; group++) {
      if (loads.unknown[group] !== before.unknown[group]) return undefined
      if (loads.kw[group] === before.kw[group]) continue
      kw += Math.abs((loads.kw[group] as number) - (before.kw[group] as number))
      groups.push(group)
    }
    return { groups, kw }
  }
}

const sameNumbers = (a: Float64Array, b: Float64Array): boolean => {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false
  return true
}
