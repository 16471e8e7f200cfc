import { describe, expect, it } from 'vitest'
import { formatOf, loadFormat } from '#io'
import { climateOf } from '../../../src/engines/year/climate'
import { type EpwHour, epwBytes } from '../../support/weather/epw'

const climate = async (at: (hour: number) => EpwHour) => {
  const format = formatOf('a.epw')
  const result = format && (await loadFormat(format)).readWeather?.(epwBytes(at))
  if (!result?.ok) throw new Error('It was not read')
  return climateOf({ id: 'weather', ...result.weather })
}

describe('the climate of a year', () => {
  it('tells wet bulbs of the handbook and of saturated air', async () => {
    const year = await climate((hour) =>
      hour === 0
        ? { dryBulb: 40, humidity: 14, pressure: 101_325 }
        : { dryBulb: 10, humidity: 100, pressure: 99_840 },
    )
    // ASHRAE Handbook of Fundamentals, chapter 1, example 1: 40 °C and 20 °C wet bulb read 14 %.
    expect(year.wetBulbC[0]).toBeCloseTo(20, 0)
    expect(year.wetBulbC[1]).toBeCloseTo(10, 1)
  })

  it('agrees with Stull at sea level, where his fit is good to 1 K', async () => {
    // R. Stull, "Wet-bulb temperature from relative humidity and air temperature", JAMC 50 (2011).
    const stull = (t: number, rh: number) =>
      t * Math.atan(0.151977 * Math.sqrt(rh + 8.313659)) +
      Math.atan(t + rh) -
      Math.atan(rh - 1.676331) +
      0.00391838 * rh ** 1.5 * Math.atan(0.023101 * rh) -
      4.686035
    const year = await climate((hour) => ({
      dryBulb: 5 + (hour % 36),
      humidity: 20 + (hour % 79),
      pressure: 101_325,
    }))
    for (let hour = 0; hour < 300; hour++) {
      const expected = stull(5 + (hour % 36), 20 + (hour % 79))
      expect(Math.abs((year.wetBulbC[hour] as number) - expected)).toBeLessThan(1)
    }
  })

  it('leaves out what is not stated, fills what can be told, and counts both', async () => {
    const year = await climate((hour) => {
      if (hour === 0) return { dryBulb: 99.9 }
      if (hour === 1) return { dryBulb: 30, humidity: 999, dewPoint: 99.9 }
      if (hour === 2) return { dryBulb: 30, humidity: 999, dewPoint: 18.4, pressure: 101_325 }
      if (hour === 3) return { dryBulb: 30, humidity: 50, pressure: 999_999 }
      return { dryBulb: 30, humidity: 50 }
    })
    expect(year.hoursWithoutDryBulb).toBe(1)
    expect(year.hoursWithoutWetBulb).toBe(1)
    expect(year.hoursByDewPoint).toBe(1)
    expect(year.hoursByStandardPressure).toBe(1)
    expect(year.dryBulbC[0]).toBeNaN()
    expect(year.wetBulbC[1]).toBeNaN()
    // 30 °C and a dew point of 18.4 °C are 50 %: the same wet bulb, 22.0 °C.
    expect(year.wetBulbC[2]).toBeCloseTo(22, 0)
    expect(year.wetBulbC[3]).toBeCloseTo(year.wetBulbC[4] as number, 1)
    expect(year.meanDryBulbC).toBeCloseTo(30)
  })

  it('counts the months and ranks the hours', async () => {
    const year = await climate((hour) => ({ dryBulb: hour < 35 ? 40 : hour === 35 ? 35 : 20 }))
    expect(year.design.map(({ share, dryBulbC }) => [share, dryBulbC])).toEqual([
      [0.996, 35],
      [1, 40],
    ])
    expect([year.month[0], year.month[31 * 24], year.month[8759]]).toEqual([0, 1, 11])
    expect(year.lowestDryBulbC).toBe(20)
  })
})
