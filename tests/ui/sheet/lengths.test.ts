import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensionText, levelText, wrapped } from '../../../src/ui/sheet/lengths'

describe('lengths on paper', () => {
  it('are whole millimetres, or feet and inches to a sixteenth', () => {
    expect(dimensionText(3.6004, 'metric')).toBe('3600')
    expect(dimensionText(0.3048 * 3 + 0.0254 * 6.5, 'imperial')).toBe('3\'-6 1/2"')
    expect(dimensionText(0.3048 * 4 - 0.0001, 'imperial')).toBe('4\'-0"')
    expect(levelText(0, 'metric')).toBe('±0.000')
    expect(levelText(-1.25, 'metric')).toBe('−1.250')
  })

  it('come back from feet and inches within a thirty-second of an inch', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (valueM) => {
        const [, feet, inches, over = 0, under = 1] =
          /^(\d+)'-(\d+)(?: (\d+)\/(\d+))?"$/.exec(dimensionText(valueM, 'imperial')) ?? []
        const read =
          Number(feet) * 0.3048 + (Number(inches) + Number(over) / Number(under)) * 0.0254
        expect(Math.abs(read - valueM)).toBeLessThanOrEqual(0.0254 / 32 + 1e-9)
      }),
    )
  })

  it('break words into lines and lose no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 5, max: 60 }), (words, wide) => {
        const lines = wrapped(words, wide, 2)
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
      }),
    )
  })
})
