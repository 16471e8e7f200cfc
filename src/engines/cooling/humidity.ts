import type { Inventory } from '#model'
import { type Column, column } from '../quantities'
import { standardPressurePa } from './formulas/air'
import { relativeHumidityOf } from './formulas/moist-air'
import type { RackDensity, RoomHeat } from './solution'

/**
 * Relative humidity at the intakes (0–1): the water of the supply air at the temperature that
 * arrives. NaN where either is not known. Above 1 stands air that would rain out on the way.
 */
export const humidityColumn = (
  inventory: Inventory,
  rooms: readonly RoomHeat[],
  racks: readonly RackDensity[],
): Column => {
  const values = new Float64Array(inventory.count).fill(Number.NaN)
  const pressurePa = standardPressurePa(inventory.facility.site.elevationM ?? 0)
  const ratios = new Map(rooms.map(({ roomRow, humidityRatio }) => [roomRow, humidityRatio]))
  for (const { row, intakeC } of racks) {
    const humidityRatio = ratios.get(inventory.roomRow[row] as number)
    if (humidityRatio === undefined || intakeC === undefined) continue
    values[row] = relativeHumidityOf({ dryBulbC: intakeC, humidityRatio, pressurePa })
  }
  return column('intakeHumidity', 'Humidity at the intake', 'ratio', values)
}
