import { base64Of, bytesOfBase64 } from '#base'
import type { Weather } from './schema'

/** Steps in one °C, in saturation, in one Pa: sixteen bits hold every value that the air can have. */
const steps = { temperature: 100, humidity: 10_000, pressure: 0.1 } as const

const noValue = -32_768

/** A year by the hour, in the order of the calendar; NaN where the file states nothing. */
export interface WeatherYear {
  readonly dryBulbC: Float64Array
  readonly dewPointC: Float64Array
  /** 0–1. */
  readonly relativeHumidity: Float64Array
  readonly pressurePa: Float64Array
}

const pack = (values: Float64Array, stepsInOne: number): string => {
  const bytes = new DataView(new ArrayBuffer(values.length * 2))
  values.forEach((value, hour) => {
    const steps = Math.round(value * stepsInOne)
    // NaN is neither below nor above anything.
    bytes.setInt16(hour * 2, Math.abs(steps) < -noValue ? steps : noValue, true)
  })
  return base64Of(new Uint8Array(bytes.buffer))
}

const unpack = (text: string | undefined, hours: number, stepsInOne: number): Float64Array => {
  const values = new Float64Array(hours).fill(Number.NaN)
  const bytes = text === undefined ? undefined : bytesOfBase64(text)
  if (bytes?.length !== hours * 2) return values
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let hour = 0; hour < hours; hour++) {
    const steps = view.getInt16(hour * 2, true)
    if (steps !== noValue) values[hour] = steps / stepsInOne
  }
  return values
}

/** A year as a facility file holds it: text of sixteen bits an hour and series. */
export const packWeather = (
  year: WeatherYear,
): Pick<Weather, 'hours' | 'dryBulb' | 'dewPoint' | 'humidity' | 'pressure'> => ({
  hours: year.dryBulbC.length === 8784 ? 8784 : 8760,
  dryBulb: pack(year.dryBulbC, steps.temperature),
  // The dew point only tells what the humidity tells already.
  ...(year.relativeHumidity.some(Number.isNaN)
    ? { dewPoint: pack(year.dewPointC, steps.temperature) }
    : {}),
  humidity: pack(year.relativeHumidity, steps.humidity),
  pressure: pack(year.pressurePa, steps.pressure),
})

const known = new WeakMap<Weather, WeatherYear>()

/** The year that a record holds. Records never change, so it is unpacked once. */
export const weatherYearOf = (weather: Weather): WeatherYear => {
  const before = known.get(weather)
  if (before) return before
  const { hours, dryBulb, dewPoint, humidity, pressure } = weather
  const year = {
    dryBulbC: unpack(dryBulb, hours, steps.temperature),
    dewPointC: unpack(dewPoint, hours, steps.temperature),
    relativeHumidity: unpack(humidity, hours, steps.humidity),
    pressurePa: unpack(pressure, hours, steps.pressure),
  }
  known.set(weather, year)
  return year
}
