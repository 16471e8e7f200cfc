import { type Weather, weatherYearOf } from '#model'
import { standardPressurePa } from '../cooling/formulas/air'
import { airFromDewPoint, airFromHumidity, wetBulbOf } from '../cooling/formulas/moist-air'

/** A figure that a plant can be designed for, from the hours of a year. */
export interface DesignWeather {
  /** Share of the hours that are no warmer, 0–1. */
  readonly share: number
  readonly dryBulbC: number
  /** The same share of the wet bulbs, taken by themselves; undefined where none is known. */
  readonly wetBulbC: number | undefined
}

/** A year of weather with its wet bulbs; NaN where an hour states too little. */
export interface Climate {
  readonly station: string
  readonly source: string
  readonly hours: number
  readonly dryBulbC: Float64Array
  readonly wetBulbC: Float64Array
  /** Month of each hour, 0–11. */
  readonly month: Uint8Array
  /** Hours that state no dry bulb and are left out of everything. */
  readonly hoursWithoutDryBulb: number
  /** Hours with a dry bulb, but no humidity to tell a wet bulb from. */
  readonly hoursWithoutWetBulb: number
  /** Hours whose humidity is told from their dew point. */
  readonly hoursByDewPoint: number
  /** Hours whose pressure is that of the standard atmosphere at the station's elevation. */
  readonly hoursByStandardPressure: number
  readonly meanDryBulbC: number
  readonly lowestDryBulbC: number
  /** What 99.6 % of the hours do not exceed, and the warmest hour. */
  readonly design: readonly DesignWeather[]
}

const wetBulbAt = (
  dryBulbC: number,
  humidity: number,
  dewPointC: number,
  pressurePa: number,
): number => {
  const air = Number.isNaN(humidity)
    ? airFromDewPoint(dryBulbC, Math.min(dewPointC, dryBulbC), pressurePa)
    : airFromHumidity(dryBulbC, humidity, pressurePa)
  return air ? Math.min(dryBulbC, wetBulbOf(air)) : Number.NaN
}

const sortedKnown = (values: Float64Array): Float64Array =>
  values.filter((value) => !Number.isNaN(value)).sort()

/** The least value that a share of the hours does not exceed. */
const atShare = (sorted: Float64Array, share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)]

const shares = [0.996, 1] as const

const designOf = (dryBulbC: Float64Array, wetBulbC: Float64Array): readonly DesignWeather[] => {
  const [dry, wet] = [sortedKnown(dryBulbC), sortedKnown(wetBulbC)]
  return shares.flatMap((share) => {
    const warmest = atShare(dry, share)
    return warmest === undefined
      ? []
      : [{ share, dryBulbC: warmest, wetBulbC: atShare(wet, share) }]
  })
}

const monthsOf = (hours: number): Uint8Array => {
  const february = hours === 8784 ? 29 : 28
  const days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return Uint8Array.from(days.flatMap((count, month) => new Array(count * 24).fill(month)))
}

const countNan = (values: Float64Array): number => values.filter(Number.isNaN).length

const readClimate = (weather: Weather): Climate => {
  const { dryBulbC, dewPointC, relativeHumidity, pressurePa } = weatherYearOf(weather)
  const standardPa = standardPressurePa(weather.elevationM ?? 0)
  const wetBulbC = dryBulbC.map((dry, hour) => {
    const pressure = pressurePa[hour] as number
    return wetBulbAt(
      dry,
      relativeHumidity[hour] as number,
      dewPointC[hour] as number,
      Number.isNaN(pressure) ? standardPa : pressure,
    )
  })
  const known = sortedKnown(dryBulbC)
  const byDewPoint = wetBulbC.filter(
    (wet, hour) => !Number.isNaN(wet) && Number.isNaN(relativeHumidity[hour]),
  )
  const byStandard = wetBulbC.filter(
    (wet, hour) => !Number.isNaN(wet) && Number.isNaN(pressurePa[hour]),
  )
  return {
    station: weather.station,
    source: weather.source,
    hours: weather.hours,
    dryBulbC,
    wetBulbC,
    month: monthsOf(weather.hours),
    hoursWithoutDryBulb: countNan(dryBulbC),
    hoursWithoutWetBulb: countNan(wetBulbC) - countNan(dryBulbC),
    hoursByDewPoint: byDewPoint.length,
    hoursByStandardPressure: byStandard.length,
    meanDryBulbC: known.reduce((sum, value) => sum + value, 0) / known.length,
    lowestDryBulbC: known[0] ?? Number.NaN,
    design: designOf(dryBulbC, wetBulbC),
  }
}

const known = new WeakMap<Weather, Climate>()

/**
 * Reads a year of weather: wet bulbs by psychrolib from dry bulb, relative humidity (else dew
 * point) and pressure (else that of the standard atmosphere at the station). Hours that state no
 * dry bulb stay unknown. Read once per record.
 */
export const climateOf = (weather: Weather): Climate => {
  const before = known.get(weather)
  if (before) return before
  const climate = readClimate(weather)
  known.set(weather, climate)
  return climate
}
