import type { Inventory } from '#model'
import { fanAirflowM3PerH, fanPointsOf } from './formulas/fan'
import type { Gap } from './solution'

/** Air that a unit really moves, m³/h (NaN: not known), and the values that would tell it. */
export interface MovedAir {
  readonly airflowM3PerH: number
  readonly gaps: readonly Gap[]
}

/** What its fans work against: its own figure, else its room's; undefined when nobody stated it. */
const staticOf = (inventory: Inventory, row: number): number | undefined =>
  inventory.numberOf(row, 'staticPa') ??
  inventory.facility.rooms[inventory.roomRow[row] as number]?.staticPa

/** Whether a unit states anything of the air that it moves. */
export const statesAirflow = (inventory: Inventory, row: number): boolean =>
  inventory.numberOf(row, 'airflowM3PerH') !== undefined ||
  inventory.textOf(row, 'fanCurve') !== undefined

/**
 * Airflow of fans at the static pressure that they work against: read from their published curve
 * or, where there is none, as stated. Air in free flow is no airflow through louvres and filters,
 * so that a curve without a pressure, or a pressure beyond the curve, leaves it unknown.
 */
export const movedAir = (inventory: Inventory, row: number): MovedAir => {
  const curve = inventory.textOf(row, 'fanCurve')
  if (curve === undefined) {
    const stated = inventory.numberOf(row, 'airflowM3PerH')
    return stated === undefined || stated <= 0
      ? { airflowM3PerH: Number.NaN, gaps: [{ row, field: 'airflowM3PerH' }] }
      : { airflowM3PerH: stated, gaps: [] }
  }
  const staticPa = staticOf(inventory, row)
  const points = fanPointsOf(curve)
  const read = points && staticPa !== undefined ? fanAirflowM3PerH(points, staticPa) : undefined
  if (read !== undefined) return { airflowM3PerH: read, gaps: [] }
  const field = staticPa === undefined && points ? 'staticPa' : 'fanCurve'
  return { airflowM3PerH: Number.NaN, gaps: [{ row, field }] }
}
