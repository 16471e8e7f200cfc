import { dropExponent } from '#standards'
import { type AskReader, flowTableOf, tableDropKpa } from '../asks'
import type { Setting } from '../conditions'
import type { Gap } from '../solution'

/** Pressure drop inside a piece of equipment; NaN with what is missing. */
export interface OwnDrop {
  readonly kpa: number
  readonly gaps: readonly Gap[]
}

const nothing: OwnDrop = { kpa: 0, gaps: [] }

/** Fields of the point at which a side's drop is published. */
interface PointFields {
  readonly drop: string
  readonly flow: string
}

const coolantPoint: PointFields = { drop: 'coolantDropKpa', flow: 'coolantLPerMin' }
const waterPoint: PointFields = { drop: 'coolantDropKpa', flow: 'waterLPerMin' }
const primaryPoint: PointFields = { drop: 'primaryDropKpa', flow: 'primaryFlowLPerMin' }
const condenserPoint: PointFields = { drop: 'condenserDropKpa', flow: 'condenserLPerMin' }

/** Reads own drops of rows; what products state is looked up once. */
export class OwnDrops {
  readonly #setting: Setting
  readonly #asks: AskReader
  readonly #exponent: number
  readonly #productFlows = new Map<string, number>()

  constructor(setting: Setting, asks: AskReader) {
    this.#setting = setting
    this.#asks = asks
    this.#exponent = setting.parameters(dropExponent)
  }

  /** Drop of what gives heat to a loop, at its flow. */
  ofSource(row: number, flowLPerMin: number): OwnDrop {
    const kind = this.#setting.inventory.kindOf(row)
    switch (kind.cooling) {
      case 'exchanger':
        return this.#atPoint(row, primaryPoint, flowLPerMin)
      case 'rejection':
        return this.#atPoint(row, condenserPoint, flowLPerMin)
      case 'air-cooler':
        return this.#atPoint(row, waterPoint, flowLPerMin)
      default: {
        const table = flowTableOf(this.#asks, row)
        const kpa = table ? tableDropKpa(table, flowLPerMin) : Number.NaN
        return Number.isNaN(kpa) ? this.#atPoint(row, coolantPoint, flowLPerMin) : { kpa, gaps: [] }
      }
    }
  }

  /** Drop of an outdoor unit, which the pumps of its loop have to overcome; a CDU's own pumps have. */
  ofSink(row: number, flowLPerMin: number): OwnDrop {
    return this.#setting.inventory.kindOf(row).cooling === 'rejection'
      ? this.#atPoint(row, coolantPoint, flowLPerMin)
      : nothing
  }

  #atPoint(row: number, { drop, flow }: PointFields, flowLPerMin: number): OwnDrop {
    if (flowLPerMin === 0) return nothing
    const { inventory } = this.#setting
    const dropKpa = inventory.numbers(drop)[row] as number
    if (Number.isNaN(dropKpa)) return { kpa: Number.NaN, gaps: [{ row, field: drop }] }
    const atLPerMin = this.#publishedFlow(row, drop, flow)
    if (!(atLPerMin > 0)) return { kpa: Number.NaN, gaps: [{ row, field: flow }] }
    const own = inventory.numbers('coolantDropExponent')[row] as number
    const exponent = Number.isNaN(own) || drop !== 'coolantDropKpa' ? this.#exponent : own
    return { kpa: dropKpa * (flowLPerMin / atLPerMin) ** exponent, gaps: [] }
  }

  /** The flow that a drop belongs to: both as the product states them, or both as the unit does. */
  #publishedFlow(row: number, drop: string, flow: string): number {
    const { inventory } = this.#setting
    const own = inventory.numbers(flow)[row] as number
    const item = inventory.equipment[row]
    if (item?.product === undefined || item.values?.[drop] !== undefined) return own
    const key = `${item.kind} ${item.product} ${flow}`
    let known = this.#productFlows.get(key)
    if (known === undefined) {
      const stated = inventory.library.productValue(item.kind, item.product, flow)?.value
      known = typeof stated === 'number' ? stated : Number.NaN
      this.#productFlows.set(key, known)
    }
    return Number.isNaN(known) ? own : known
  }
}
