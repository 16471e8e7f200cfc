import { describe, expect, it } from 'vitest'
import { water } from '#standards'
import {
  counterflowEffectiveness,
  dryCoolerShare,
  logMeanK,
  supplyThroughApproachesC,
} from '../../../../src/engines/cooling/formulas/exchange'
import { flowForLPerMin } from '../../../../src/engines/cooling/formulas/liquid'

describe('a counterflow exchanger', () => {
  it('has UA 16.8 kW/K and effectiveness 0.667: 84 kW, 45→35 against 30→40 °C, 2 kg/s both', () => {
    const ua = 84 / logMeanK(45 - 40, 35 - 30)
    expect(ua).toBeCloseTo(16.8, 6)
    expect(counterflowEffectiveness(ua / (2 * 4.2), 1)).toBeCloseTo(0.6667, 4)
  })

  it('nears the balanced case as the capacities near each other', () => {
    expect(counterflowEffectiveness(2, 0.999999)).toBeCloseTo(counterflowEffectiveness(2, 1), 4)
    expect(counterflowEffectiveness(2, 0.5)).toBeGreaterThan(counterflowEffectiveness(2, 1))
    expect(logMeanK(10, 5)).toBeCloseTo(7.2135, 3)
  })
})

describe('the approach chain', () => {
  // 5 K dry cooler and 4 K CDU: 45 °C at the racks needs a dry bulb of 36 °C, 40 needs 31.
  it.each([
    [36, 45],
    [31, 40],
    [23, 32],
  ])('brings air of %i °C to coolant of %i °C', (airC, coolantC) => {
    expect(supplyThroughApproachesC(airC, [5, 4])).toBe(coolantC)
  })

  it('brings facility water of 26.8 °C to 29.8 °C through a Deschutes CDU (3 K)', () => {
    expect(supplyThroughApproachesC(26.8, [3])).toBeCloseTo(29.8)
  })
})

describe('a dry cooler away from its rating', () => {
  const bac = { ratedAmbientC: 35, inletC: 46.11, outletC: 40.55 }

  it('follows the initial temperature difference where its inlet is published', () => {
    expect(dryCoolerShare(bac, 35)).toBe(1)
    expect(dryCoolerShare(bac, 40.555)).toBeCloseTo(0.5, 3)
    expect(dryCoolerShare(bac, 50)).toBe(0)
  })

  it('holds its outlet where only that, or the approach, is published', () => {
    expect(dryCoolerShare({ ratedAmbientC: 30, outletC: 35 }, 25)).toBeCloseTo(2)
    expect(dryCoolerShare({ ratedAmbientC: 30, approachK: 5 }, 32.5)).toBeCloseTo(0.5)
  })

  it('says nothing where neither is published, or where they contradict the ambient', () => {
    expect(dryCoolerShare({ ratedAmbientC: 30 }, 25)).toBeUndefined()
    expect(dryCoolerShare({ ratedAmbientC: 30, inletC: 20 }, 25)).toBeUndefined()
  })
})

describe('a published dry cooler', () => {
  // BAC Trillium TDFS1238N-C60ET40B (LBL modelica-buildings record): 2,931 kW, water from 46.11 to
  // 40.55 °C in air of 35 °C, fans of 117.68 kW.
  const point = { ratedAmbientC: 35, inletC: 46.11, outletC: 40.55 }

  it('moves the water that its heat and its temperatures ask for', () => {
    const kgPerS = 2931 / (water.heatCapacityKjPerKgK * (46.11 - 40.55))
    expect(Math.abs(kgPerS / 126.1 - 1)).toBeLessThan(0.01)
    const lPerMin = flowForLPerMin(2931, 46.11 - 40.55, water)
    expect(Math.abs(((lPerMin / 60_000) * water.densityKgPerM3) / 126.1 - 1)).toBeLessThan(0.01)
  })

  it('has its published capacity at its published ambient, and gives 264 kW for each kelvin', () => {
    expect(dryCoolerShare(point, 35)).toBe(1)
    // One kelvin of 11.11: 2,931/11.11 = 263.8 kW/K.
    expect((1 - (dryCoolerShare(point, 36) ?? 1)) * 2931).toBeCloseTo(263.8, 1)
    expect(point.outletC - point.ratedAmbientC).toBeCloseTo(5.55, 2)
    expect(117.68 / 2931).toBeCloseTo(0.0401, 3)
  })
})
