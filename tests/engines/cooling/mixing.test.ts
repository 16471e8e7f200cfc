import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coil } from '../../../src/engines/cooling/formulas/coil'
import { type AirGroup, type AirUnit, coldAir, pooledC } from '../../../src/engines/cooling/mixing'

const setC = 22
const rated = (airRateKwPerK: number, mostKw: number, aisle = -1): AirUnit => ({
  aisle,
  count: 1,
  airRateKwPerK,
  mostKw,
})
const withCoil = (airRateKwPerK: number, coil: Partial<Coil>, aisle = -1): AirUnit => ({
  ...rated(airRateKwPerK, Number.NaN, aisle),
  coil: {
    conductanceKwPerK: airRateKwPerK,
    waterRateKwPerK: airRateKwPerK,
    waterInC: 15,
    fanKw: 0,
    airRateKwPerK,
    ...coil,
  },
})
const group = (drawnKwPerK: number, heatKw: number): AirGroup => ({ drawnKwPerK, heatKw })

describe('air that coolers hand to equipment', () => {
  it('is at the set point while they move and take enough', () => {
    expect(coldAir([group(10, 100)], [rated(10, 100)], setC)).toEqual([setC])
  })

  it('is mixed with what comes round while they move too little', () => {
    // 8 of 10 parts at 22 °C; the return is 100 kW / 8 kW/K above it, and 2 parts come from there.
    const [coldC] = coldAir([group(10, 100)], [rated(8, 200)], setC)
    expect(coldC).toBeCloseTo((8 * 22 + 2 * (22 + 12.5)) / 10, 6)
  })

  it('has no rest while they take less than the heat, and nobody knows their coils', () => {
    expect(coldAir([group(10, 100)], [rated(20, 99)], setC)).toEqual([Number.POSITIVE_INFINITY])
    expect(coldAir([group(10, 100)], [], setC)).toEqual([Number.POSITIVE_INFINITY])
    expect(coldAir([group(10, 0)], [], setC)).toEqual([setC])
  })

  it('warms until a known coil takes the heat', () => {
    // ε = ½ at one transfer unit and equal rates: 100 kW = ½ · 10 kW/K · (T − 15 °C).
    const unit = withCoil(10, {})
    expect(pooledC([unit], setC, group(10, 100))).toBeCloseTo(15 + 20 - 10, 6)
    expect(pooledC([unit], setC, group(10, 60))).toBe(setC)
  })

  it('is not known while an unknown cooler might help, and known while it need not', () => {
    const blind = rated(Number.NaN, 50)
    expect(coldAir([group(10, 100)], [rated(8, 200), blind], setC)).toEqual([Number.NaN])
    expect(coldAir([group(10, 100)], [rated(10, 100), blind], setC)).toEqual([setC])
    expect(coldAir([group(Number.NaN, 100)], [rated(10, 100)], setC)).toEqual([Number.NaN])
  })

  it('goes to the aisle of a cooler first, and what is left to all alike', () => {
    const aisles = [group(10, 100), group(10, 100)]
    const [own, other] = coldAir(aisles, [rated(10, 200, 0), rated(5, 200)], setC)
    expect(own).toBe(setC)
    expect(other).toBeCloseTo(22 + 20 - 10, 6)
  })

  it('lets an aisle of known coils warm on its own', () => {
    const [coldC] = coldAir([group(10, 100)], [withCoil(10, {}, 0)], setC)
    expect(coldC).toBeCloseTo(25, 6)
  })
})

const kw = fc.integer({ min: 1, max: 60 })
const coil = fc
  .record({
    conductanceKwPerK: kw,
    waterRateKwPerK: kw,
    waterInC: fc.integer({ min: 5, max: 35 }),
    fanKw: fc.integer({ min: 0, max: 5 }),
  })
  .map((one): Partial<Coil> => one)
const unit = fc.record({
  aisle: fc.integer({ min: -1, max: 2 }),
  rate: fc.option(kw, { nil: Number.NaN, freq: 9 }),
  most: fc.option(fc.integer({ min: 1, max: 400 }), { nil: Number.NaN, freq: 9 }),
  coil: fc.option(coil, { nil: undefined, freq: 2 }),
})
const units = fc
  .array(unit, { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map(
      ({ aisle, rate, most, coil: known }): AirUnit =>
        known && !Number.isNaN(rate) ? withCoil(rate, known, aisle) : rated(rate, most, aisle),
    ),
  )
const groups = fc.array(fc.record({ drawnKwPerK: kw, heatKw: fc.integer({ min: 0, max: 400 }) }), {
  minLength: 1,
  maxLength: 3,
})

describe('any room', () => {
  it('never gets cooler by losing a cooler', () => {
    let compared = 0
    fc.assert(
      fc.property(groups, units, fc.nat({ max: 5 }), (aisles, all, gone) => {
        const before = coldAir(aisles, all, setC)
        const after = coldAir(
          aisles,
          all.filter((_, at) => at !== gone % all.length),
          setC,
        )
        before.forEach((coldC, at) => {
          const then = after[at] ?? Number.NaN
          // What is not known cannot be compared.
          if (Number.isNaN(coldC) || Number.isNaN(then)) return
          compared += 1
          if (then !== Number.POSITIVE_INFINITY) expect(then).toBeGreaterThanOrEqual(coldC - 1e-4)
          expect(coldC === Number.POSITIVE_INFINITY && then < coldC).toBe(false)
        })
      }),
      { numRuns: 600 },
    )
    expect(compared).toBeGreaterThan(300)
  })

  it('never gets cooler by more heat, or by warmer water', () => {
    fc.assert(
      fc.property(
        groups,
        units,
        fc.nat({ max: 2 }),
        fc.integer({ min: 1, max: 50 }),
        (...given) => {
          const [aisles, all, at, more] = given
          // Coolers of an aisle that no longer reach the set point help the others instead.
          const shared = all.map((one) => ({ ...one, aisle: -1 }))
          const hotter = aisles.map((one, index) =>
            index === at % aisles.length ? { ...one, heatKw: one.heatKw + more } : one,
          )
          const warmer = shared.map((one) =>
            one.coil ? { ...one, coil: { ...one.coil, waterInC: one.coil.waterInC + more } } : one,
          )
          const before = coldAir(aisles, shared, setC)
          for (const after of [coldAir(hotter, shared, setC), coldAir(aisles, warmer, setC)]) {
            before.forEach((coldC, index) => {
              const then = after[index] ?? Number.NaN
              if (Number.isNaN(coldC) || Number.isNaN(then)) return
              expect(then >= coldC - 1e-4).toBe(true)
            })
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('hands out nothing colder than the set point, nor than the water of its coils', () => {
    fc.assert(
      fc.property(groups, units, (aisles, all) => {
        for (const coldC of coldAir(aisles, all, setC)) {
          if (!Number.isNaN(coldC)) expect(coldC).toBeGreaterThanOrEqual(setC)
        }
      }),
    )
  })
})
