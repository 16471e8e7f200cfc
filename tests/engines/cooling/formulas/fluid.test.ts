import { describe, expect, it } from 'vitest'
import { fluidAt, glycolAt, waterAt } from '../../../../src/engines/cooling/formulas/fluid'

// Check values of IAPWS SR6-08(2011), table 2 and 3, and of the 2008 viscosity at 25 °C.
describe('water', () => {
  it.each([
    [25, 997.047, 4.1813, 0.89],
    [5, 999.967, 4.2053, 1.5182],
    [40, 992.216, 4.1794, 0.6527],
    [80, 971.79, 4.1969, 0.354],
  ])('at %i °C', (celsius, density, heat, viscosity) => {
    const found = waterAt(celsius)
    expect(found?.densityKgPerM3).toBeCloseTo(density, 1)
    expect((found?.heatCapacityKjPerKgK ?? 0) / heat).toBeCloseTo(1, 3)
    expect((found?.viscosityPaS ?? 0) * 1000).toBeCloseTo(viscosity, 3)
  })

  it('is no liquid below 0 and above 100 °C', () => {
    expect(waterAt(-1)).toBeUndefined()
    expect(waterAt(101)).toBeUndefined()
    expect(fluidAt('water', 130)).toBeUndefined()
  })
})

// DOWFROST LC 25, technical data sheet 0623.
describe('propylene glycol, 25 %', () => {
  it('is as printed at 25 and 40 °C, and between on the line', () => {
    expect(glycolAt(25)).toEqual({
      densityKgPerM3: 1030.3,
      heatCapacityKjPerKgK: 3.88,
      viscosityPaS: 2.39e-3,
    })
    expect(glycolAt(40)?.densityKgPerM3).toBeCloseTo(1022.5, 9)
    expect(glycolAt(32.5)?.viscosityPaS).toBeCloseTo((2.39e-3 + 1.58e-3) / 2, 9)
  })

  it('thins further when hotter, never to nothing, and is unknown beyond its range', () => {
    expect(glycolAt(60)?.viscosityPaS).toBeLessThan(1.58e-3)
    expect(glycolAt(70)?.viscosityPaS).toBeGreaterThan(0.5e-3)
    expect(glycolAt(-5)).toBeUndefined()
    expect(glycolAt(80)).toBeUndefined()
  })
})

describe('a dielectric', () => {
  it('is unknown until somebody states its heat capacity', () => {
    const s5x = { product: 'shell-s5x', heatCapacityKjPerKgK: undefined }
    expect(fluidAt('dielectric', 40, s5x)).toBeUndefined()
    expect(fluidAt('dielectric', 40)).toBeUndefined()
    const stated = fluidAt('dielectric', 40, { ...s5x, heatCapacityKjPerKgK: 2.2 })
    expect(stated?.densityKgPerM3).toBe(806)
    expect(stated?.viscosityPaS).toBeCloseTo(806 * 9.8e-6, 9)
  })
})
