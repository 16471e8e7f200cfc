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
  readonly rests: readonly CoolingBasis[]
  readonly gaps: readonly Gap[]
}

const none: ReadonlyMap<number, readonly number[]> = new Map()

const or = (figure: number, other: number): number => (Number.isNaN(figure) ? other : figure)

interface Columns {
  readonly throttleC: Float64Array
  readonly tripC: Float64Array
}

interface Stated {
  readonly row: number
  readonly limitC: number
  readonly throttleC: number
  readonly stopC: number
}

const basisOf = (
  { row, throttleC, stopC }: Stated,
  fields: readonly [string, string],
  margins: readonly [Parameter, Parameter],
): readonly CoolingBasis[] => [
  Number.isNaN(throttleC) ? { parameter: margins[0].id } : { row, field: fields[0] },
  Number.isNaN(stopC) ? { parameter: margins[1].id } : { row, field: fields[1] },
]

/** Own figures where they are stated, else the limit and the margins of the assumptions. */
const answered = (
  by: LoadClass['by'],
  parameters: Parameters,
  stated: Stated,
  fields: readonly [string, string],
  margins: readonly [Parameter, Parameter],
): HeatLimits => {
  const throttleC = or(stated.throttleC, stated.limitC + parameters(margins[0]))
  const stopC = or(stated.stopC, or(stated.limitC, stated.throttleC) + parameters(margins[1]))
  return {
    by,
    throttleC,
    stopC: Math.max(stopC, throttleC),
    rests: basisOf(stated, fields, margins),
    gaps: [],
  }
}

const lower = (a: HeatLimits, b: HeatLimits): HeatLimits => {
  if (!(b.throttleC < a.throttleC) && !Number.isNaN(a.throttleC)) {
    return b.stopC < a.stopC ? { ...a, stopC: b.stopC, rests: [...a.rests, ...b.rests] } : a
  }
  return Number.isNaN(b.throttleC) || !(a.stopC < b.stopC)
    ? b
    : { ...b, stopC: a.stopC, rests: [...b.rests, ...a.rests] }
}

/** What the limits of loads are read from. */
export interface LimitReader {
  air(row: number): HeatLimits
  coolant(row: number, members: readonly number[]): HeatLimits
  bath(tank: number): HeatLimits
  readonly electrical: HeatLimits
}

const airLimits = (
  inventory: Inventory,
  parameters: Parameters,
  nesting: Nesting,
  { throttleC, tripC }: Columns,
): ((row: number) => HeatLimits) => {
  const ownLimitOf = intakeLimitsOf(inventory, { ...nesting, children: none })
  const limitsOf = (row: number): HeatLimits => {
    const fields = inventory.kindOf(row).fields
    const stated = {
      row,
      limitC: ownLimitOf(row),
      throttleC: throttleC[row] as number,
      stopC: tripC[row] as number,
    }
    const own = answered(
      'air',
      parameters,
      stated,
      ['throttleC', 'tripC'],
      [throttleMarginK, airTripMarginK],
    )
    const contents = nesting.children.get(row) ?? []
    const lowest = contents.reduce((low, child) => lower(low, limitsOf(child)), own)
    if (!Number.isNaN(lowest.throttleC)) return lowest
    const field = fields['ambientMaxC'] ? 'ambientMaxC' : 'airInletMaxC'
    return { ...lowest, gaps: [{ row, field }] }
  }
  const known = new Map<number, HeatLimits>()
  return (row) => {
    const found = known.get(row) ?? limitsOf(row)
    known.set(row, found)
    return found
  }
}

const coolantLimits = (
  inventory: Inventory,
  parameters: Parameters,
): ((row: number, members: readonly number[]) => HeatLimits) => {
  const supplyMax = inventory.numbers('coolantSupplyMaxC')
  const [rackThrottle, rackTrip] = [
    inventory.numbers('coolantThrottleC'),
    inventory.numbers('coolantTripC'),
  ]
  const [throttleC, tripC] = [inventory.numbers('throttleC'), inventory.numbers('tripC')]
  return (row, members) => {
    const limits = [row, ...members].map((member) => {
      const isRack = inventory.kindOf(member).fields['coolantThrottleC'] !== undefined
      const stated = {
        row: member,
        limitC: supplyMax[member] as number,
        throttleC: (isRack ? rackThrottle : throttleC)[member] as number,
        stopC: (isRack ? rackTrip : tripC)[member] as number,
      }
      const fields = isRack
        ? (['coolantThrottleC', 'coolantTripC'] as const)
        : (['throttleC', 'tripC'] as const)
      return answered('coolant', parameters, stated, fields, [throttleMarginK, coolantTripMarginK])
    })
    const lowest = limits.reduce(lower)
    if (!Number.isNaN(lowest.throttleC)) return lowest
    const asks = inventory.kindOf(row).fields['coolantSupplyMaxC'] !== undefined
    return { ...lowest, gaps: [{ row, field: asks ? 'coolantSupplyMaxC' : 'throttleC' }] }
  }
}

/** Reads at what warmth of air, coolant or bath loads throttle and stop. */
export const limitReaderOf = (
  inventory: Inventory,
  parameters: Parameters,
  nesting: Nesting,
): LimitReader => {
  const columns = { throttleC: inventory.numbers('throttleC'), tripC: inventory.numbers('tripC') }
  const electricalC = parameters(electricalLimitC)
  return {
    air: airLimits(inventory, parameters, nesting, columns),
    coolant: coolantLimits(inventory, parameters),
    bath: (row) => {
      const throttleC = or(columns.throttleC[row] as number, parameters(bathLimitC))
      const stopC = or(columns.tripC[row] as number, throttleC + parameters(coolantTripMarginK))
      const stated = { row, limitC: Number.NaN, throttleC: columns.throttleC[row] as number }
      return {
        by: 'bath',
        throttleC,
        stopC: Math.max(throttleC, stopC),
        rests: basisOf(
          { ...stated, stopC: columns.tripC[row] as number },
          ['throttleC', 'tripC'],
          [bathLimitC, coolantTripMarginK],
        ),
        gaps: [],
      }
    },
    electrical: {
      by: 'electrical',
      throttleC: electricalC,
      stopC: electricalC + parameters(electricalTripMarginK),
      rests: [{ parameter: electricalLimitC.id }, { parameter: electricalTripMarginK.id }],
      gaps: [],
    },
  }
}
