import type { Inventory } from '#model'
import { fanFloorRatio } from '#standards'
import type { RoomAir } from './air'
import type { Setting } from './conditions'
import { fanPowerKw } from './formulas/air'
import type { Contributor } from './heat'
import type { Flowing, Pipes } from './liquid'
import { chillerState } from './plant/chillers'
import { outdoorFanSpeed } from './plant/fan-speed'
import { Sum } from './sum'

/** Electrical draw of cooling plant, by row; NaN where it runs and nobody can say what it draws. */
export interface MechanicalDraw {
  readonly values: Float64Array
  readonly total: Sum
}

/** Fans of an outdoor unit: at full speed, unless they are said to slow down to what is needed. */
const outdoorFanKw = (setting: Setting, row: number, heatKw: number, pipes: Pipes): number => {
  const { inventory, parameters } = setting
  const ratedKw = inventory.numbers('fanKw')[row] as number
  if (inventory.valueOf(row, 'fansControlled')?.value !== true) return ratedKw
  const speed = outdoorFanSpeed(setting, pipes.network, row, heatKw)
  return Number.isNaN(speed) ? ratedKw : fanPowerKw(ratedKw, speed, parameters(fanFloorRatio))
}

/** A chiller's compressor at the temperatures that hold; the fans of the rest. */
const rejectionDraw = (setting: Setting, row: number, flowing: Flowing, pipes: Pipes): number => {
  const heatKw = flowing.rolled.taken.get(row)?.figure ?? 0
  if (heatKw === 0) return 0
  if (setting.inventory.kindOf(row).id !== 'chiller') {
    return outdoorFanKw(setting, row, heatKw, pipes)
  }
  // What warms a condenser loop is the very figure that the heat was rolled with.
  if (pipes.network.loopsFrom.has(row)) return flowing.own.kwOf(row, heatKw)
  return chillerState(setting, row, flowing.thermal.units.condenserOf(row)).drawKw(heatKw)
}

/** Rows of exchangers, pumps and outdoor units: cooling plant beside the air coolers. */
export const plantRowsOf = (inventory: Inventory): readonly number[] => {
  const rows: number[] = []
  for (let row = 0; row < inventory.count; row++) {
    const { cooling } = inventory.kindOf(row)
    if (cooling === 'exchanger' || cooling === 'pump' || cooling === 'rejection') rows.push(row)
  }
  return rows
}

const plantDraw = (setting: Setting, row: number, flowing: Flowing, pipes: Pipes): number =>
  setting.inventory.kindOf(row).cooling === 'rejection'
    ? rejectionDraw(setting, row, flowing, pipes)
    : flowing.own.kwOf(row, 0)

/**
 * What every piece of cooling plant draws in the weather of the setting. Outdoor fans count in full
 * once they carry heat, and pumps always, unless their speed is said to follow what is needed.
 */
export const mechanicalDraw = (
  setting: Setting,
  loads: readonly Contributor[],
  airs: readonly RoomAir[],
  flowing: Flowing,
  pipes: Pipes,
): MechanicalDraw => {
  const values = new Float64Array(setting.inventory.count).fill(Number.NaN)
  const total = new Sum()
  const put = (row: number, kw: number): void => {
    values[row] = kw
    total.add(kw)
  }
  for (const { coolers, doors, fans } of airs) {
    for (const { row, fanKw } of [...coolers, ...doors, ...fans]) put(row, fanKw)
  }
  for (const { row, auxiliaryKw } of loads) if (auxiliaryKw > 0) put(row, auxiliaryKw)
  for (const row of pipes.plantRows) {
    put(row, setting.runs(row) ? plantDraw(setting, row, flowing, pipes) : 0)
  }
  return { values, total }
}
