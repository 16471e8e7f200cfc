import type { Total } from '#engines'
import { liquidKwOf } from './ends'
import type { Circuit } from './loops'
import type { LiquidEnd, Site } from './site'

const slack = 1 + 1e-6

const isBeyond = (used: Total, more: number, most: Total): boolean =>
  most.unknownCount === 0 && used.value + more > most.value * slack

/** Heat and flow that joining gives to loops, against what is known of what they take. */
export class Allotted {
  readonly #site: Site
  readonly #given = new Map<string, { readonly kw: number; readonly lPerMin: number }>()

  constructor(site: Site) {
    this.#site = site
  }

  /** What a loop has been given, with an end on top. */
  #with({ row }: LiquidEnd, { id }: Circuit) {
    const { kw, lPerMin } = this.#given.get(id) ?? { kw: 0, lPerMin: 0 }
    const own = liquidKwOf(this.#site, row)
    const flow = this.#site.inventory.numberOf(row, 'coolantLPerMin') ?? 0
    return { kw: kw + (own > 0 ? own : 0), lPerMin: lPerMin + flow }
  }

  /** Whether an end would be more than a loop is known to take. */
  isFull(end: LiquidEnd, circuit: Circuit): boolean {
    const loop = this.#site.cooling.loops.find(({ id }) => id === circuit.id)
    if (!loop) return false
    const { kw, lPerMin } = this.#with(end, circuit)
    return (
      (loop.sinkRows.length > 0 && isBeyond(loop.heatKw, kw, loop.capacityKw)) ||
      (loop.movedBy !== 'nobody' &&
        isBeyond(loop.flowDemandLPerMin, lPerMin, loop.flowCapacityLPerMin))
    )
  }

  give(end: LiquidEnd, circuit: Circuit): void {
    this.#given.set(circuit.id, this.#with(end, circuit))
  }
}
