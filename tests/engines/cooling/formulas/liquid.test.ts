import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  evaporationLPerKwh,
  flowForLPerMin,
  frictionFactor,
  frictionPaPerM,
  heatOfFlowKw,
  liquidRiseK,
  makeUpLPerH,
  massFlowRiseK,
  type PipeFlow,
  velocityMPerS,
} from '../../../../src/engines/cooling/formulas/liquid'
import { pg25, water } from '../../../../src/standards/fluids'

const glycol: PipeFlow = { ...pg25, viscosityPaS: pg25.viscosityPaS ?? Number.NaN }
const steelM = 0.045e-3

describe('liquid', () => {
  it('needs 14.97 L/min of PG25 per kW over one kelvin (DOWFROST LC 25 at 40 °C)', () => {
    expect(flowForLPerMin(1, 1, pg25)).toBeCloseTo(14.97, 2)
    expect(flowForLPerMin(1, 1, water)).toBeCloseTo(14.36, 1)
  })

  it('warms by 14.3 K in an NVL72: 115 kW at 120 L/min', () => {
    expect(Math.abs(liquidRiseK(115, 120, pg25) - 14.35)).toBeLessThan(0.7)
  })

  it('warms by 8.84 K in an ANTSPACE HD5: 1,512 kW at 147.8 m³/h of water', () => {
    const flow = (147.8 * 1000) / 60
    expect(Math.abs(liquidRiseK(1512, flow, water) - 8.84)).toBeLessThan(0.1)
    expect(Math.abs(flow / 308 - 8)).toBeLessThan(0.1)
  })

  it('warms facility water to 41.6 °C in a Deschutes CDU (OCP): 2 MW, 32.30 kg/s from 26.8 °C', () => {
    expect(Math.abs(26.8 + massFlowRiseK(2000, 32.3, 4.186) - 41.6)).toBeLessThan(0.3)
    expect(Math.abs(massFlowRiseK(2000, 31.48, 4.186) - 15.2)).toBeLessThan(0.3)
  })

  it('carries 2,931 kW of a BAC dry cooler in 126 kg/s (LBL modelica-buildings record)', () => {
    const kgPerS = 2931 / (4.186 * (46.11 - 40.55))
    expect(Math.abs(kgPerS / 126.1 - 1)).toBeLessThan(0.01)
    expect(Math.abs(massFlowRiseK(2931, kgPerS, 4.186) - 5.56)).toBeLessThan(0.01)
  })

  // 8 racks of 120 L/min of PG25 at 40 °C in steel pipe, schedule 40; derived.
  it.each([
    ['DN80', 0.0779, 3.36, 1428],
    ['DN100', 0.1023, 1.95, 363],
    ['DN125', 0.1282, 1.24, 119],
  ])('flows through %s with known velocity and friction', (_, innerM, velocity, friction) => {
    expect(Math.abs(velocityMPerS(960, innerM) - velocity)).toBeLessThan(0.02)
    expect(Math.abs(frictionPaPerM(960, innerM, glycol, steelM) / friction - 1)).toBeLessThan(0.03)
  })

  it('blends friction between laminar and turbulent without a jump', () => {
    expect(frictionFactor(1000, 0)).toBeCloseTo(0.064)
    for (const edge of [2300, 4000]) {
      const jump = frictionFactor(edge + 1e-6, 1e-4) - frictionFactor(edge - 1e-6, 1e-4)
      expect(Math.abs(jump)).toBeLessThan(1e-6)
    }
    expect(frictionPaPerM(0, 0.1, glycol, steelM)).toBe(0)
  })

  it('gives back the heat that a flow was sized for', () => {
    const amount = fc.double({ min: 0.1, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(amount, fc.double({ min: 1, max: 40, noNaN: true }), (heat, rise) => {
        const flow = flowForLPerMin(heat, rise, pg25)
        expect(heatOfFlowKw(flow, rise, pg25)).toBeCloseTo(heat, 6)
        expect(liquidRiseK(heat, flow, pg25)).toBeCloseTo(rise, 6)
      }),
    )
  })

  it('evaporates 1.48 L per kWh and bleeds the rest', () => {
    expect(evaporationLPerKwh).toBeCloseTo(1.48, 2)
    expect(makeUpLPerH(1000, 5)).toBeCloseTo(1481.5 * 1.25, 0)
  })
})
