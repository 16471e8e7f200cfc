import { voltagesFit } from '#engines'
import { voltageTolerance } from '#standards'
import { plugsOf } from './customers'
import type { Survey } from './survey'

const lines: Readonly<Record<string, readonly number[]>> = {
  L1: [0],
  L2: [1],
  L3: [2],
  L12: [0, 1],
  L23: [1, 2],
  L31: [2, 0],
}
const toNeutral = ['L1', 'L2', 'L3'] as const
const betweenLines = ['L12', 'L23', 'L31'] as const

/** Nothing real hangs deeper than this. */
const deepest = 64

/** Puts single-phase cords on the phases in turn, so that supplies and what feeds them stay balanced. */
export class Phasing {
  readonly #survey: Survey
  /** kW on each of the three lines, by row. */
  readonly #kw = new Map<number, [number, number, number]>()

  constructor(survey: Survey) {
    this.#survey = survey
    const { inventory, chain } = survey
    for (let row = 0; row < inventory.count; row++) {
      if (!this.#isSingle(row)) continue
      const plugs = plugsOf(survey, row)
      const cords = plugs.reduce((sum, { count }) => sum + count, 0)
      for (const { from, connection } of chain.into(row)) {
        const stated = connection.values?.['phase']
        const own = typeof stated === 'object' ? stated.value : stated
        const phase = own ?? inventory.textOf(row, 'phase')
        const kw = (survey.drawKw(row) * connection.count) / cords
        if (typeof phase === 'string') this.#add(from, phase, kw)
      }
    }
  }

  /** The phase for cords of a load on a supply; undefined where none is to be chosen. */
  pick(supply: number, load: number, kw: number): string | undefined {
    const { inventory, parameters } = this.#survey
    const isFree = this.#isSingle(load) && inventory.textOf(load, 'phase') === undefined
    if (!isFree || this.#isSingle(supply)) return undefined
    const given = this.#volts(supply, 'out')
    const taken = this.#volts(load, 'in')
    if (given === undefined || taken === undefined) return undefined
    const isLine = voltagesFit(given, taken, parameters(voltageTolerance), false)
    const choices = isLine ? betweenLines : toNeutral
    let best: string | undefined
    let least = Number.POSITIVE_INFINITY
    for (const phase of choices) {
      const uneven = Math.round(this.#unevenWith(supply, phase, kw) * 1e3)
      if (uneven >= least) continue
      least = uneven
      best = phase
    }
    if (best !== undefined) this.#add(supply, best, kw)
    return best
  }

  #isSingle(row: number): boolean {
    return this.#survey.inventory.numberOf(row, 'phases') === 1
  }

  #volts(row: number, direction: 'in' | 'out'): number | undefined {
    const { inventory } = this.#survey
    const port = inventory
      .kindOf(row)
      .ports.find((one) => one.medium === 'power' && one.direction === direction)
    return port?.voltageField === undefined ? undefined : inventory.numberOf(row, port.voltageField)
  }

  /** A supply and what feeds it in the normal state, upward. */
  *#upward(supply: number): Generator<number> {
    let row: number | undefined = supply
    for (let depth = 0; row !== undefined && depth < deepest; depth++) {
      yield row
      row = this.#survey.chain.feeders(row)[0]?.from
    }
  }

  #on(row: number): [number, number, number] {
    const known = this.#kw.get(row) ?? [0, 0, 0]
    this.#kw.set(row, known)
    return known
  }

  #add(supply: number, phase: string, kw: number): void {
    const chosen = lines[phase]
    if (!chosen || Number.isNaN(kw)) return
    for (const row of this.#upward(supply)) {
      const on = this.#on(row)
      for (const line of chosen) on[line as 0 | 1 | 2] += kw / chosen.length
    }
  }

  /** How uneven the supply and all above it become: the sum of squares is least for even lines. */
  #unevenWith(supply: number, phase: string, kw: number): number {
    const chosen = lines[phase] ?? []
    let sum = 0
    for (const row of this.#upward(supply)) {
      const on = [...this.#on(row)]
      for (const line of chosen) on[line] = (on[line] ?? 0) + kw / chosen.length
      for (const line of on) sum += line ** 2
    }
    return sum
  }
}
