import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity, fromDisplay, toDisplay, unitSymbol, units } from '#base'

describe('quantities on screen', () => {
  it('never turn what is not known into a figure', () => {
    for (const value of [undefined, null, Number.NaN]) {
      for (const unit of units) expect(formatQuantity(value, unit)).toBe('unknown')
    }
    expect(formatQuantity(0, 'kW')).toBe('0 kW')
  })

  it.each([
    [7536, 'kW', 'metric', '7,536 kW'],
    [0.846, 'ratio', 'metric', '84.6 %'],
    [12.196, 'm', 'metric', '12.2 m'],
    [5.89, 'factor', 'metric', '5.89'],
    [308, 'count', 'metric', '308'],
    [35, 'C', 'imperial', '95 °F'],
    [5, 'K', 'imperial', '9 °F'],
    // Vertiv XDU1350: 1,200 L/min at 36 psi.
    [248, 'kPa', 'imperial', '36 psi'],
    [1200, 'L/min', 'imperial', '317 gpm'],
    // DGX H100: 1,877 m³/h is 1,105 CFM.
    [1877, 'm3/h', 'imperial', '1,105 cfm'],
  ] as const)('%d %s in %s reads %s', (value, unit, system, text) => {
    expect(formatQuantity(value, unit, system)).toBe(text)
  })

  it('come back from what is typed, in every unit and system', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.constantFrom('metric' as const, 'imperial' as const),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (unit, system, value) => {
          const back = fromDisplay(toDisplay(value, unit, system), unit, system)
          expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * Math.max(100, Math.abs(value)))
        },
      ),
    )
  })

  it('have a symbol in both systems, but for counts and factors', () => {
    for (const unit of units) {
      const bare = unit === 'count' || unit === 'factor'
      expect(unitSymbol(unit) === '', unit).toBe(bare)
      expect(unitSymbol(unit, 'imperial') === '', unit).toBe(bare)
    }
  })
})
