import type { Capacity } from './capacity'
import { sinkCapacity } from './capacity'
import type { Setting } from './conditions'
import type { Flowing, Pipes } from './liquid'
import type { LimitedBy, LoopUnit } from './loop-solution'
import { exchangerCapacityKw } from './plant/approaches'
import type { LoopRun, UnitRun } from './thermal'

/** Warmest supply that all racks of a loop state that they take, °C; undefined where none does. */
export const supplyLimitC = (pipes: Pipes, flowing: Flowing, at: number): number | undefined => {
  const limits = pipes.asks.inventory.numbers('coolantSupplyMaxC')
  let lowest = Number.POSITIVE_INFINITY
  for (const { ask, member } of flowing.placed[at] ?? []) {
    for (const row of [ask.row, member]) {
      const limit = limits[row] as number
      if (limit < lowest) lowest = limit
    }
  }
  return Number.isFinite(lowest) ? lowest : undefined
}

/** What a unit can take now, and whether the temperatures say so or its rating alone. */
interface CapacityNow extends Capacity {
  readonly real: boolean
}

/** Capacity of a CDU at the approach between its facility water and what it has to supply. */
const exchangerNow = (
  setting: Setting,
  flowing: Flowing,
  at: number,
  { row, flowLPerMin }: UnitRun,
  { supplyC }: LoopRun,
  limitC: number | undefined,
): CapacityNow => {
  const rated = sinkCapacity(setting, row)
  const { units } = flowing.thermal
  const cooling = units.coolingOf(row)
  const wantedC = setting.inventory.numberOf(row, 'supplyC') ?? limitC
  if (!cooling.known) return { ...rated, real: false }
  const sides = units.sidesOf({ at, row, dutyKw: 0, flowLPerMin, supplyC })
  const ratedK = setting.inventory.numberOf(row, 'approachK')
  // Racks that state no limit are given what the unit is published to supply.
  const approachK = wantedC === undefined ? ratedK : wantedC - cooling.supplyC
  const kw = exchangerCapacityKw(setting, row, approachK ?? Number.NaN, sides)
  return Number.isNaN(kw) ? { ...rated, real: false } : { kw, gaps: rated.gaps, real: true }
}

/** Capacities of a loop's units at the temperatures that hold. */
export const capacitiesNow = (
  setting: Setting,
  pipes: Pipes,
  flowing: Flowing,
  at: number,
): ReadonlyMap<number, CapacityNow> => {
  const run = flowing.thermal.runOf(at)
  const limitC = supplyLimitC(pipes, flowing, at)
  const found = new Map<number, CapacityNow>()
  for (const unit of run.units) {
    const { row } = unit
    const outdoors = setting.inventory.kindOf(row).cooling === 'rejection'
    found.set(
      row,
      outdoors
        ? { ...sinkCapacity(setting, row, flowing.thermal.units.condenserOf(row)), real: true }
        : exchangerNow(setting, flowing, at, unit, run, limitC),
    )
  }
  return found
}

const limitOf = (heat: boolean | undefined, flow: boolean | undefined): LimitedBy => {
  if (heat === false) return 'heat'
  if (flow === false) return 'flow'
  return heat === undefined || flow === undefined ? 'unknown' : 'none'
}

const enough = (has: number, needs: number): boolean | undefined =>
  Number.isNaN(has - needs) ? undefined : has >= needs * (1 - 1e-9)

/** A loop's units: duty, capacity, approach and flow, and which of them runs out first. */
export const loopUnits = (
  setting: Setting,
  run: LoopRun,
  capacities: ReadonlyMap<number, CapacityNow>,
  unitFlow: ReadonlyMap<number, number>,
  reached: ReadonlyMap<number, number>,
): readonly LoopUnit[] =>
  run.units.map(({ row, dutyKw, supply }) => {
    const { inventory } = setting
    const capacity = capacities.get(row)
    const step = supply.known ? supply.steps.at(-1) : undefined
    const own = step?.row === row ? step : undefined
    const flowLPerMin = unitFlow.get(row) ?? Number.NaN
    const flowCapacityLPerMin = reached.get(row) ?? Number.NaN
    const capacityKw = capacity?.real ? capacity.kw : Number.NaN
    const moves = inventory.kindOf(row).cooling === 'exchanger'
    const published = inventory.numberOf(row, 'flowLPerMin') ?? Number.NaN
    const heat =
      enough(capacityKw, dutyKw) ??
      (enough(capacity?.kw ?? Number.NaN, dutyKw) === false ? false : undefined)
    const flow =
      enough(published, flowLPerMin) === false ? false : enough(flowCapacityLPerMin, flowLPerMin)
    return {
      row,
      dutyKw,
      ratedKw: inventory.numberOf(row, 'capacityKw') ?? Number.NaN,
      capacityKw,
      ratedApproachK: own?.ratedK ?? inventory.numberOf(row, 'approachK') ?? Number.NaN,
      approachK: own?.realK ?? Number.NaN,
      flowLPerMin,
      flowCapacityLPerMin,
      limitedBy: limitOf(heat, moves ? flow : true),
    }
  })
