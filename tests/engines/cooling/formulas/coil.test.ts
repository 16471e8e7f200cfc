import { describe, expect, it } from 'vitest'
import {
  type CoilPoint,
  coilConductanceKwPerK,
  coilNetKw,
  counterflowTransferUnits,
} from '../../../../src/engines/cooling/formulas/coil'
import { counterflowEffectiveness } from '../../../../src/engines/cooling/formulas/exchange'

// Counterflow exchanger, 84 kW, 2 kg/s of 4.2 kJ/kgK on both sides, 45 to 35 and 30 to 40 °C.
const balanced: CoilPoint = {
  grossKw: 84,
  fanKw: 0,
  airRateKwPerK: 8.4,
  waterRateKwPerK: 8.4,
  returnAirC: 45,
  waterInC: 30,
}

describe('a coil', () => {
  it('has the conductance of its published point', () => {
    expect(coilConductanceKwPerK(balanced)).toBeCloseTo(16.8, 9)
    expect(counterflowEffectiveness(16.8 / 8.4, 1)).toBeCloseTo(0.667, 3)
  })

  it.each([
    [0.3, 0.2],
    [0.8, 0.99],
    [0.5, 1],
    [0.95, 0.4],
  ])('reads transfer units of effectiveness %s at ratio %s back', (effectiveness, ratio) => {
    const units = counterflowTransferUnits(effectiveness, ratio) ?? Number.NaN
    expect(counterflowEffectiveness(units, ratio)).toBeCloseTo(effectiveness, 9)
  })

  it('is none where the published point cannot be', () => {
    expect(coilConductanceKwPerK({ ...balanced, grossKw: 127 })).toBeUndefined()
    expect(coilConductanceKwPerK({ ...balanced, grossKw: 0 })).toBeUndefined()
    expect(coilConductanceKwPerK({ ...balanced, waterInC: 50 })).toBeUndefined()
    expect(coilConductanceKwPerK({ ...balanced, airRateKwPerK: 0 })).toBeUndefined()
  })

  it('takes its rating at its rating, more of hotter air and less with warmer water', () => {
    const point = { ...balanced, grossKw: 90, fanKw: 6 }
    const conductanceKwPerK = coilConductanceKwPerK(point) ?? Number.NaN
    const coil = { ...point, conductanceKwPerK }
    expect(coilNetKw(coil, 45, 8.4)).toBeCloseTo(84, 9)
    expect(coilNetKw(coil, 50, 8.4)).toBeGreaterThan(84)
    expect(coilNetKw({ ...coil, waterInC: 33 }, 45, 8.4)).toBeLessThan(84)
    // Half the air: less heat in all, more for each cubic metre.
    expect(coilNetKw(coil, 45, 4.2)).toBeGreaterThan(42)
    expect(coilNetKw(coil, 45, 4.2)).toBeLessThan(84)
    expect(coilNetKw(coil, 45, 0)).toBe(0)
  })
})
