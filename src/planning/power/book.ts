import { continuousLoadFactor } from '#standards'
import type { Survey } from './survey'

/** Cords of one load on one supply. */
export interface Plug {
  readonly row: number
  readonly count: number
}

/** Why cords do not fit: what would carry more than it may. */
export interface Excess {
  readonly row: number
  readonly kw: number
  readonly limitKw: number
  /** The lost path in whose absence that happens; undefined in the normal state. */
  readonly lost: string | undefined
}

interface Parent {
  readonly row: number
  readonly share: number
}

/** Nothing real hangs deeper than this; a ring that was drawn by mistake ends here. */
const deepest = 64
const toleranceKw = 1e-6

/** What flows, by row, in the normal state and after the loss of each named path. */
type Flows = readonly ReadonlyMap<number, number>[]

/**
 * Keeps count of what each component carries while cords are dealt out, in the normal state and
 * after the loss of each named path. Live cords share equally. An estimate for dealing, on the safe
 * side with losses at rating; what comes out is solved by the engine afterwards.
 */
export class LoadBook {
  readonly #survey: Survey
  /** Index 0 is the normal state; the others are lost paths. */
  readonly #lost: readonly (string | undefined)[]
  readonly #kw: readonly Float64Array[]
  readonly #parents: readonly Map<number, readonly Parent[]>[]
  readonly #alive: readonly Map<number, boolean>[]
  readonly #factors: readonly Map<number, ReadonlyMap<number, number>>[]

  constructor(survey: Survey, paths: readonly string[]) {
    this.#survey = survey
    this.#lost = [undefined, ...paths]
    this.#kw = this.#lost.map(() => new Float64Array(survey.inventory.count))
    this.#parents = this.#lost.map(() => new Map())
    this.#alive = this.#lost.map(() => new Map())
    this.#factors = this.#lost.map(() => new Map())
  }

  /** What a row carries in the normal state. */
  normalKw(row: number): number {
    return this.#kw[0]?.[row] ?? 0
  }

  /** The most that a row carries in any of the states. */
  worstKw(row: number): number {
    return this.#kw.reduce((most, kw) => Math.max(most, kw[row] ?? 0), 0)
  }

  /** Load over limit in the worst state; how full a row is for the purpose of choosing. */
  fullness(row: number): number {
    const limit = this.#survey.limitKw(row)
    return Math.round((this.worstKw(row) / limit) * 1e6) / 1e6
  }

  /** What the cords of a load would add, by state. */
  flowsOf(plugs: readonly Plug[], kw: number, needed: number | undefined): Flows {
    return this.#lost.map((lost, state) => {
      const flows = new Map<number, number>()
      const live = plugs.filter(({ row }) => this.#isAlive(state, row))
      const cords = live.reduce((sum, { count }) => sum + count, 0)
      // With fewer than it needs it is off; unless nobody knows how many it needs.
      if (cords === 0 || (lost !== undefined && cords < (needed ?? 1))) return flows
      for (const { row, count } of live) this.#push(state, row, (kw * count) / cords, flows)
      return flows
    })
  }

  /** What a component that is fed anew would add to what feeds it: all that it carries. */
  flowsOver(child: number, feeder: number): Flows {
    return this.#lost.map((_, state) => {
      const flows = new Map<number, number>()
      const kw = this.#kw[state]?.[child] ?? 0
      if (kw > 0) this.#push(state, feeder, kw * this.#survey.inputRatio(child), flows)
      return flows
    })
  }

  /** The first component that could not carry some more, or undefined when all can. */
  excess(flows: Flows, suppliers: ReadonlySet<number>): Excess | undefined {
    for (const [state, added] of flows.entries()) {
      for (const [row, more] of added) {
        const limitKw = this.#limitKw(row, state, suppliers)
        const kw = (this.#kw[state]?.[row] ?? 0) + more
        // An unknown rating says neither yes nor no; whoever plugs in directly has asked for it.
        if (kw > limitKw + toleranceKw) return { row, kw, limitKw, lost: this.#lost[state] }
      }
    }
    return undefined
  }

  /** Writes flows down. */
  add(flows: Flows): void {
    for (const [state, added] of flows.entries()) {
      const kw = this.#kw[state]
      if (kw) for (const [row, more] of added) kw[row] = (kw[row] ?? 0) + more
    }
  }

  /** A bus or tap is filled to its continuous share only while nothing is lost. */
  #limitKw(row: number, state: number, suppliers: ReadonlySet<number>): number {
    const { limitKw, inventory, parameters } = this.#survey
    const isShared = state === 0 && suppliers.has(row) && inventory.kindOf(row).power === 'bus'
    return limitKw(row) * (isShared ? parameters(continuousLoadFactor) : 1)
  }

  #push(state: number, row: number, kw: number, flows: Map<number, number>): void {
    for (const [above, factor] of this.#factorsOf(state, row)) {
      flows.set(above, (flows.get(above) ?? 0) + kw * factor)
    }
  }

  /** What one kW at a row becomes at the row itself and at everything above it. */
  #factorsOf(state: number, row: number): ReadonlyMap<number, number> {
    const known = this.#factors[state]?.get(row)
    if (known) return known
    const factors = new Map<number, number>()
    const climb = (at: number, factor: number, depth: number): void => {
      factors.set(at, (factors.get(at) ?? 0) + factor)
      if (depth >= deepest) return
      const input = factor * this.#survey.inputRatio(at)
      for (const parent of this.#parentsOf(state, at)) {
        climb(parent.row, input * parent.share, depth + 1)
      }
    }
    climb(row, 1, 0)
    this.#factors[state]?.set(row, factors)
    return factors
  }

  #isAlive(state: number, row: number): boolean {
    const memory = this.#alive[state]
    const known = memory?.get(row)
    if (known !== undefined) return known
    memory?.set(row, false)
    const { chain, inventory } = this.#survey
    const lost = this.#lost[state]
    const role = inventory.kindOf(row).power
    const isLost = lost !== undefined && inventory.equipment[row]?.path === lost
    const feeders = chain.feeders(row)
    const alive =
      !isLost &&
      (role === 'source' ||
        role === 'generator' ||
        // What is not fed yet is taken to be fed by the time it is built.
        feeders.length === 0 ||
        feeders.some(({ from }) => this.#isAlive(state, from)))
    memory?.set(row, alive)
    return alive
  }

  #parentsOf(state: number, row: number): readonly Parent[] {
    const known = this.#parents[state]?.get(row)
    if (known) return known
    const { chain, inventory } = this.#survey
    const live = [...new Set(chain.feeders(row).map(({ from }) => from))].filter((from) =>
      this.#isAlive(state, from),
    )
    const chosen = inventory.kindOf(row).power === 'transfer' ? live.slice(0, 1) : live
    const weights = chosen.map((from) => this.#bound(from, 0))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const byRating = total > 0 && Number.isFinite(total)
    const parents = chosen.map((from, i) => ({
      row: from,
      share: byRating ? (weights[i] as number) / total : 1 / chosen.length,
    }))
    this.#parents[state]?.set(row, parents)
    return parents
  }

  /** What a feeder can carry, seen through the devices that only pass on. */
  #bound(row: number, depth: number): number {
    const { chain, inventory, ratingKw } = this.#survey
    const role = inventory.kindOf(row).power
    const own = ratingKw(row)
    const [only, ...more] = chain.feeders(row)
    const passes = role === 'breaker' || role === 'tie' || role === 'bypass' || role === 'transfer'
    if (!passes || !only || more.length > 0 || depth > 8) return own
    const above = this.#bound(only.from, depth + 1)
    if (Number.isNaN(own)) return above
    return Number.isNaN(above) ? own : Math.min(own, above)
  }
}
