import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facilitySchema, packWeather, readFacility, type Weather, weatherYearOf } from '#model'

const year = (dryBulbC: Float64Array) => ({
  dryBulbC,
  dewPointC: dryBulbC.map((value) => value - 5),
  relativeHumidity: dryBulbC.map(() => 0.4567),
  pressurePa: dryBulbC.map(() => 101_320),
})

const record = (dryBulbC: Float64Array): Weather => ({
  id: 'weather',
  station: 'Testville',
  source: 'TMYx',
  ...packWeather(year(dryBulbC)),
})

const hours = (fill: number) => new Float64Array(8760).fill(fill)

const file = (weather: unknown) => ({
  format: 'gridhall',
  version: 1,
  id: 'f',
  name: 'F',
  weather,
})

describe('a year of weather in a facility file', () => {
  it('comes back to a hundredth of a degree; what is unknown comes back unknown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -6999, max: 6999 }),
        fc.integer({ min: 0, max: 8759 }),
        (t, at) => {
          const dryBulbC = hours(t / 100)
          dryBulbC[at] = Number.NaN
          const back = weatherYearOf(record(dryBulbC))
          expect(back.dryBulbC).toEqual(dryBulbC)
          expect(back.relativeHumidity[0]).toBe(0.4567)
          expect(back.pressurePa[0]).toBe(101_320)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('keeps the dew point only where a humidity is missing', () => {
    const dry = { ...year(hours(20)), relativeHumidity: hours(Number.NaN) }
    expect(packWeather(dry).dewPoint).toBeDefined()
    expect(weatherYearOf({ ...record(hours(1)), ...packWeather(dry) }).dewPointC[7]).toBe(15)
    expect(packWeather(year(hours(20))).dewPoint).toBeUndefined()
  })

  it('stays below 80 kB, and files without one open as ever', () => {
    expect(JSON.stringify(record(hours(12.3))).length).toBeLessThan(80_000)
    const { weather, ...older } = file([])
    const read = readFacility(older)
    expect(read.ok && read.facility.weather).toEqual(weather)
    expect(facilitySchema.parse(file([record(hours(3))])).weather).toEqual([record(hours(3))])
  })

  it('is unknown, not zero, where the series does not fit its hours', () => {
    const cut = { ...record(hours(3)), dryBulb: 'AAAA' }
    expect(weatherYearOf(cut).dryBulbC.every(Number.isNaN)).toBe(true)
    expect(weatherYearOf({ ...record(hours(3)), dryBulb: 'no base64!' }).dryBulbC[0]).toBeNaN()
  })

  it('is one: a second is refused', () => {
    const one = record(hours(3))
    const read = readFacility(file([one, { ...one, id: 'b' }]))
    expect(read.ok ? '' : read.problem).toMatch(/^At weather/)
  })
})
