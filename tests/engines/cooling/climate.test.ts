import { describe, expect, it } from 'vitest'
import { item as load, solve } from '../../support/cooling/solve'
import { rectangle } from '../../support/plan'

const room = (more: object, site: Readonly<Record<string, unknown>> = {}) => {
  const { solution } = solve({
    site,
    rooms: [{ id: 'hall', polygon: rectangle(0, 0, 30, 20), ...more }],
    equipment: [
      load('a', 'rack', { loadKw: 100, liquidFraction: 0.8 }),
      load('ups', 'ups', { ratingKw: 500 }),
    ],
  })
  const found = solution.rooms[0]
  if (!found) throw new Error('No room')
  return found
}

describe('the air of a room', () => {
  // Saturation tables of the ASHRAE Handbook, read through the Magnus formula.
  it.each([
    [24, 0.5, 12.9],
    [27, 0.6, 18.6],
    [25, 0.4, 10.5],
  ])('of %s °C and %s has its dew point at %s °C', (supplyAirC, relativeHumidity, dewPointC) => {
    const found = room({ supplyAirC, relativeHumidity })
    expect(Math.abs(found.dewPointC - dewPointC)).toBeLessThan(0.1)
    expect(found.relativeHumidity).toBe(relativeHumidity)
    // Thinner air has the same dew point at the same humidity.
    const high = room({ supplyAirC, relativeHumidity }, { elevationM: 2000 })
    expect(high.dewPointC).toBeCloseTo(found.dewPointC, 2)
    expect(high.humidityRatio).toBeGreaterThan((found.humidityRatio ?? 0) * 1.2)
  })

  it('is as dense as it is warm, moist and high up', () => {
    expect(room({}).densityKgPerM3).toBe(1.2)
    // ASHRAE Handbook of Fundamentals 2017, chapter 1, table 2: saturated air of 20 °C.
    const wet = room({ supplyAirC: 20, relativeHumidity: 1 })
    const table = (1 + 0.014758) / 0.8497
    expect(Math.abs(wet.densityKgPerM3 / table - 1)).toBeLessThan(0.001)
    expect(room({ supplyAirC: 30, relativeHumidity: 0.3 }).densityKgPerM3).toBeLessThan(1.17)
    // Standard atmosphere at 2,000 m: 0.785 of the pressure.
    expect(room({}, { elevationM: 2000 }).densityKgPerM3 / 1.2).toBeCloseTo(0.785, 3)
  })

  it('states no humidity that nobody stated', () => {
    expect(room({ supplyAirC: 22 })).toMatchObject({
      relativeHumidity: undefined,
      humidityRatio: undefined,
      dewPointC: 15,
    })
    expect(room({ relativeHumidity: 0.5 }).dewPointC).toBe(15)
  })

  it('stands over so much heat for each square metre, liquid heat among it', () => {
    expect(room({}).heatKwPerM2).toBeCloseTo(100 / 600)
  })
})
