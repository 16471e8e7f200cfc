import { describe, expect, it } from 'vitest'
import {
  airflowForM3PerH,
  airRiseK,
  dewPointC,
  fanPowerKw,
  grossCoolingKw,
  pressureRatioAt,
  standardPressurePa,
} from '../../../../src/engines/cooling/formulas/air'
import { heatOfFlowKw } from '../../../../src/engines/cooling/formulas/liquid'
import { water } from '../../../../src/standards/fluids'

const cfm = 1.69901

describe('air', () => {
  // ASHRAE Handbook of Fundamentals 2017, chapter 1, table 1, as in the tests of psychrolib.
  it.each([
    [500, 95_461],
    [1000, 89_875],
    [4000, 61_640],
  ])('has the standard pressure at %i m', (elevationM, pascal) => {
    expect(Math.abs(standardPressurePa(elevationM) - pascal)).toBeLessThan(1)
  })

  it('asks for more volume where it is thinner', () => {
    // Derived from the standard atmosphere: 1.114 at 900 m, 1.275 at 2,000 m.
    expect(1 / pressureRatioAt(900)).toBeCloseTo(1.114, 3)
    expect(1 / pressureRatioAt(2000)).toBeCloseTo(1.275, 3)
    expect(airflowForM3PerH(1, 1, pressureRatioAt(900))).toBeCloseTo(2982 * 1.114, -1)
  })

  it('warms by 16.2 K in a DGX H100: 10.2 kW at 1,105 CFM (user guide)', () => {
    expect(Math.abs(airRiseK(10.2, 1105 * cfm) - 16.2)).toBeLessThan(0.1)
  })

  it('warms by 11.7 K at 150 CFM per kW (ctrltechnologies)', () => {
    expect(airRiseK(1, 150 * cfm)).toBeCloseTo(11.7, 1)
    expect(airflowForM3PerH(1, 11.7) / cfm).toBeCloseTo(150, 0)
  })

  // Vertiv FA069HC, FA096HC and PW170: water side against net sensible and fan.
  it.each([
    ['FA069HC', 548.4, 7, 252.4, 15, 0.005],
    ['FA096HC', 761.4, 7, 351.7, 19.5, 0.005],
    ['PW170', 175, 20, 233, 13.5, 0.015],
  ])('gives its fan heat to the water of a %s', (_, flow, rise, net, fan, tolerance) => {
    const gross = grossCoolingKw(net, fan)
    expect(Math.abs(heatOfFlowKw(flow, rise, water) / gross - 1)).toBeLessThan(tolerance)
  })

  it('takes the cube of the speed in fan power, over a floor, up to the rating', () => {
    expect(fanPowerKw(8, 0.5, 0.05)).toBe(1)
    expect(fanPowerKw(8, 0.1, 0.05)).toBeCloseTo(0.4)
    expect(fanPowerKw(8, 3, 0.05)).toBe(8)
    expect(fanPowerKw(Number.NaN, 1, 0.05)).toBeNaN()
  })

  // Magnus with 17.62 and 243.12 °C.
  it.each([
    [24, 0.5, 12.9],
    [27, 0.6, 18.6],
    [25, 0.4, 10.5],
  ])('has its dew point at %i °C and %d humidity', (dryBulb, humidity, dewPoint) => {
    expect(Math.abs(dewPointC(dryBulb, humidity) - dewPoint)).toBeLessThan(0.06)
  })
})
