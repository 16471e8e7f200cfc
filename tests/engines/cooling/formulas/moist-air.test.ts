import { describe, expect, test } from 'vitest'
import { standardPressurePa } from '../../../../src/engines/cooling/formulas/air'
import {
  airFromDewPoint,
  airFromHumidity,
  airFromWetBulb,
  densityOf,
  dewPointOf,
  enthalpyOf,
  relativeHumidityOf,
  saturationPressurePa,
  volumeOf,
  wetBulbOf,
} from '../../../../src/engines/cooling/formulas/moist-air'

const seaLevelPa = 101_325

describe('moist air', () => {
  // ASHRAE Handbook of Fundamentals 2017, chapter 1, table 3, by way of psychrolib's own tests.
  test.each([
    [-20, 103.24],
    [5, 872.6],
    [25, 3169.7],
    [50, 12_351.3],
    [100, 101_418],
  ])('saturates at %d °C as the table says', (dryBulbC, pascals) => {
    expect(Math.abs(saturationPressurePa(dryBulbC) / pascals - 1)).toBeLessThan(3e-4)
  })

  // ASHRAE Handbook of Fundamentals 2017, chapter 1, example 1 (read off a chart).
  test('has the state of the handbook’s example', () => {
    const air = airFromWetBulb(40, 20, seaLevelPa)
    if (!air) throw new Error('no state')
    // The chart is read to 0.0001; the exact equations give 0.0064.
    expect(Math.abs(air.humidityRatio - 0.0065)).toBeLessThan(1e-4)
    expect(relativeHumidityOf(air)).toBeCloseTo(0.14, 2)
    expect(Math.abs(dewPointOf(air) - 7)).toBeLessThan(0.5)
    expect(Math.abs(enthalpyOf(air) / 56.7 - 1)).toBeLessThan(0.015)
    expect(Math.abs(volumeOf(air) / 0.896 - 1)).toBeLessThan(0.015)
    expect(wetBulbOf(air)).toBeCloseTo(20, 2)
  })

  // ASHRAE Handbook of Fundamentals 2017, chapter 1, equation 3.
  test.each([
    [500, 95_461],
    [1000, 89_875],
    [4000, 61_640],
  ])('stands at the pressure of %d m', (elevationM, pascals) => {
    expect(Math.abs(standardPressurePa(elevationM) - pascals)).toBeLessThan(1)
  })

  test('comes back to the humidity and the dew point that it was made of', () => {
    const humid = airFromHumidity(27, 0.6, seaLevelPa)
    if (!humid) throw new Error('no state')
    expect(relativeHumidityOf(humid)).toBeCloseTo(0.6, 4)
    const same = airFromDewPoint(27, dewPointOf(humid), seaLevelPa)
    expect(same?.humidityRatio).toBeCloseTo(humid.humidityRatio, 5)
    expect(densityOf(humid)).toBeGreaterThan(1.1)
  })

  test.each([
    ['humidity above saturation', () => airFromHumidity(20, 1.2, seaLevelPa)],
    ['a wet bulb above the dry bulb', () => airFromWetBulb(20, 21, seaLevelPa)],
    ['a dew point above the dry bulb', () => airFromDewPoint(20, 21, seaLevelPa)],
    ['no temperature', () => airFromHumidity(Number.NaN, 0.5, seaLevelPa)],
    ['no pressure', () => airFromHumidity(20, 0.5, 0)],
    ['a temperature beyond the formulas', () => airFromHumidity(1e9, 0.5, seaLevelPa)],
  ])('has no state for %s', (_, state) => {
    expect(state()).toBeUndefined()
  })
})
