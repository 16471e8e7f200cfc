import { type Parameters, roomDewPointC } from '#standards'
import type { Setting } from './conditions'
import { airVolumeHeatKjPerM3K, standardPressurePa } from './formulas/air'
import {
  airFromHumidity,
  airFromWetBulb,
  densityOf,
  dewPointOf,
  heatCapacityKjPerKgK,
  type MoistAir,
} from './formulas/moist-air'

/** Density of the air that airflow is stated for, kg/m³. */
const standardDensityKgPerM3 = 1.2

/** State of the air that is supplied to a room. */
export interface Climate {
  readonly relativeHumidity: number | undefined
  readonly humidityRatio: number | undefined
  /** At the site's pressure: of the air as it is, or of standard air where its state is not known. */
  readonly densityKgPerM3: number
  /** Heat that a cubic metre carries over a kelvin, kJ. */
  readonly heatKjPerM3K: number
  readonly dewPointC: number
}

/** The outdoor air, where its wet bulb is known. */
const outdoors = ({ dryBulbC, wetBulbC }: Setting, pressurePa: number): MoistAir | undefined =>
  dryBulbC === undefined || wetBulbC === undefined
    ? undefined
    : airFromWetBulb(dryBulbC, wetBulbC, pressurePa)

const indoors = (
  { inventory }: Setting,
  roomRow: number,
  supplyAirC: number | undefined,
  pressurePa: number,
): MoistAir | undefined => {
  const humidity = inventory.facility.rooms[roomRow]?.relativeHumidity
  // Of air without any water there is no dew point; nobody means it.
  return humidity === undefined || humidity === 0 || supplyAirC === undefined
    ? undefined
    : airFromHumidity(supplyAirC, humidity, pressurePa)
}

const unstated = (pressurePa: number, parameters: Parameters): Climate => {
  const ratio = pressurePa / standardPressurePa(0)
  return {
    relativeHumidity: undefined,
    humidityRatio: undefined,
    densityKgPerM3: standardDensityKgPerM3 * ratio,
    heatKjPerM3K: airVolumeHeatKjPerM3K * ratio,
    dewPointC: parameters(roomDewPointC),
  }
}

/**
 * The air that a room is supplied with, or the site's own where the room is open: density and heat
 * capacity at the site's pressure, and dew point. Source: ASHRAE Handbook of Fundamentals 2017,
 * chapter 1 (psychrolib).
 */
export const climateOf = (
  setting: Setting,
  roomRow: number,
  supplyAirC: number | undefined,
): Climate => {
  const { inventory, parameters } = setting
  const room = inventory.facility.rooms[roomRow]
  const pressurePa = standardPressurePa(inventory.facility.site.elevationM ?? 0)
  const air =
    room === undefined || room.open
      ? outdoors(setting, pressurePa)
      : indoors(setting, roomRow, supplyAirC, pressurePa)
  if (!air) return unstated(pressurePa, parameters)
  const densityKgPerM3 = densityOf(air)
  return {
    relativeHumidity: room?.open === false ? room.relativeHumidity : undefined,
    humidityRatio: air.humidityRatio,
    densityKgPerM3,
    heatKjPerM3K: densityKgPerM3 * heatCapacityKjPerKgK(air),
    dewPointC: dewPointOf(air),
  }
}
