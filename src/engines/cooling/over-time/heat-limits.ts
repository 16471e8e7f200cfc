import type { Inventory } from '#model'
import {
  airTripMarginK,
  bathLimitC,
  coolantTripMarginK,
  electricalLimitC,
  electricalTripMarginK,
  type Parameter,
  type Parameters,
  throttleMarginK,
} from '#standards'
import type { Nesting } from '../heat'
import { intakeLimitsOf } from '../intake-limits'
import type { Gap } from '../solution'
import type { CoolingBasis } from './course'
import type { LoadClass } from './system'

/** Temperatures at which a load answers to heat; NaN where nobody states them. */
export interface HeatLimits {
  readonly by: LoadClass['by']
  readonly throttleC: number
  readonly stopC: number
  /** The row that states it; −1 where it is a figure of the assumptions. */
  readonly throttleRow: number
  readonly stopRow: number
  /** The row whose limit is asked for, where it is missing. */
  readonly row: number
}

const none: ReadonlyMap<number, readonly number[]> = new Map()

const or = (figure: number, other: number): number => (Number.isNaN(figure) ? other : figure)

const parametersBy: Readonly<Record<LoadClass['by'], readonly [Parameter, Parameter]>> = {
  air: [throttleMarginK, airTripMarginK],
  coolant: [throttleMarginK, coolantTripMarginK],
  bath: [bathLimitC, coolantTripMarginK],
  electrical: [electricalLimitC, electricalTripMarginK],
}

/** Whether a kind states what coolant does to it apart from air. */
const hasOwnCoolant = (inventory: Inventory, row: number): boolean =>
  inventory.kindOf(row).fields['coolantThrottleC'] !== undefined

/** What the limits rest on, and what is missing where they are not known. */
export const basisOfLimits = (
  inventory: Inventory,
  { by, throttleC, throttleRow, stopRow, row }: HeatLimits,
): { readonly rests: readonly CoolingBasis[]; readonly gaps: Gap[] } => {
  const [throttles, stops] = parametersBy[by]
  const stated = (at: number, coolant: string, air: string): CoolingBasis => ({
    row: at,
    field: by === 'coolant' && hasOwnCoolant(inventory, at) ? coolant : air,
  })
  const { fields } = inventory.kindOf(row)
  const asked = by === 'coolant' ? 'coolantSupplyMaxC' : 'airInletMaxC'
  const other = by === 'coolant' ? 'throttleC' : 'ambientMaxC'
  const field = fields[asked] ? asked : other
  return {
    rests: [
      throttleRow < 0
        ? { parameter: throttles.id }
        : stated(throttleRow, 'coolantThrottleC', 'throttleC'),
      stopRow < 0 ? { parameter: stops.id } : stated(stopRow, 'coolantTripC', 'tripC'),
    ],
    gaps: Number.isNaN(throttleC) ? [{ row, field }] : [],
  }
}

/** What a row states: its limit, and what it does at which temperature. */
interface Stated {
  readonly by: LoadClass['by']
  readonly row: number
  readonly limitC: number
  readonly throttleC: number
  readonly tripC: number
}

/** Own figures where they are stated, else the limit and the margins of the assumptions. */
const answering = (
  { by, row, limitC, throttleC: own, tripC }: Stated,
  throttleK: number,
  tripK: number,
): HeatLimits => {
  const throttleC = or(own, limitC + throttleK)
  const stopC = or(tripC, or(limitC, own) + tripK)
  return {
    by,
    row,
    throttleC,
    stopC: Math.max(stopC, throttleC),
    throttleRow: Number.isNaN(own) ? -1 : row,
    stopRow: Number.isNaN(tripC) ? -1 : row,
  }
}

/** The lower of each of two. */
const lower = (a: HeatLimits, b: HeatLimits): HeatLimits => {
  const throttles = Number.isNaN(a.throttleC) || b.throttleC < a.throttleC ? b : a
  const stops = Number.isNaN(a.stopC) || b.stopC < a.stopC ? b : a
  return throttles === stops
    ? throttles
    : { ...throttles, stopC: stops.stopC, stopRow: stops.stopRow }
}

/** What the limits of loads are read from. */
export interface LimitReader {
  /** Of a rack and what is mounted in it, by the air at its intake. */
  air(row: number): HeatLimits
  /** Of a load and what it stands in, by the coolant that it is given. */
  coolant(row: number, hosts: readonly number[]): HeatLimits
  bath(tank: number): HeatLimits
  electrical(row: number): HeatLimits
}

const airLimits = (
  inventory: Inventory,
  parameters: Parameters,
  nesting: Nesting,
): ((row: number) => HeatLimits) => {
  const ownLimitOf = intakeLimitsOf(inventory, { ...nesting, children: none })
  const [throttleK, tripK] = [parameters(throttleMarginK), parameters(airTripMarginK)]
  const [throttles, trips] = [inventory.numbers('throttleC'), inventory.numbers('tripC')]
  const limitsOf = (row: number): HeatLimits => {
    const [throttleC, tripC] = [throttles[row] as number, trips[row] as number]
    const stated = { by: 'air' as const, row, limitC: ownLimitOf(row), throttleC, tripC }
    let lowest = answering(stated, throttleK, tripK)
    const contents = nesting.children.get(row)
    if (contents) for (const child of contents) lowest = lower(lowest, limitsOf(child))
    return lowest
  }
  const known: (HeatLimits | undefined)[] = new Array(inventory.count)
  return (row) => {
    known[row] ??= limitsOf(row)
    return known[row]
  }
}

const coolantLimits = (
  inventory: Inventory,
  parameters: Parameters,
): ((row: number, hosts: readonly number[]) => HeatLimits) => {
  const supplyMax = inventory.numbers('coolantSupplyMaxC')
  const [ownThrottles, ownTrips] = [
    inventory.numbers('coolantThrottleC'),
    inventory.numbers('coolantTripC'),
  ]
  const [throttles, trips] = [inventory.numbers('throttleC'), inventory.numbers('tripC')]
  const [throttleK, tripK] = [parameters(throttleMarginK), parameters(coolantTripMarginK)]
  const limitsOf = (row: number): HeatLimits => {
    const own = hasOwnCoolant(inventory, row)
    const throttleC = (own ? ownThrottles : throttles)[row] as number
    const tripC = (own ? ownTrips : trips)[row] as number
    const limitC = supplyMax[row] as number
    return answering({ by: 'coolant', row, limitC, throttleC, tripC }, throttleK, tripK)
  }
  return (row, hosts) => {
    let lowest = limitsOf(row)
    for (const host of hosts) lowest = lower(lowest, limitsOf(host))
    return lowest
  }
}

/** Reads at what warmth of air, coolant or bath loads throttle and stop. */
export const limitReaderOf = (
  inventory: Inventory,
  parameters: Parameters,
  nesting: Nesting,
): LimitReader => {
  const [throttles, trips] = [inventory.numbers('throttleC'), inventory.numbers('tripC')]
  const atParameters = (by: 'bath' | 'electrical', row: number): HeatLimits => {
    const [at, margin] = parametersBy[by]
    const [throttleC, tripC] =
      by === 'bath' ? [throttles[row] as number, trips[row] as number] : [Number.NaN, Number.NaN]
    const limitC = or(throttleC, parameters(at))
    return answering({ by, row, limitC, throttleC, tripC }, 0, parameters(margin))
  }
  return {
    air: airLimits(inventory, parameters, nesting),
    coolant: coolantLimits(inventory, parameters),
    bath: (row) => atParameters('bath', row),
    electrical: (row) => atParameters('electrical', row),
  }
}
