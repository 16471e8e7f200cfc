import { describe, expect, it } from 'vitest'
import { unitsFor, unitsNeeded } from '../../../src/planning/power/counts'

describe('counting units', () => {
  it('rounds up to whole units, and keeps an exact fit', () => {
    expect(unitsNeeded(1000, 300)).toBe(4)
    expect(unitsNeeded(900, 300)).toBe(3)
    expect(unitsNeeded(0.1 + 0.2, 0.1)).toBe(3)
    expect(unitsNeeded(1, 5000)).toBe(1)
  })

  it('counts what each aim takes', () => {
    const counts = (needed: number) =>
      (['n', 'n+1', '2n', '4-to-make-3', '3-to-make-2', 'catcher'] as const).map((aim) =>
        unitsFor(needed, aim),
      )
    expect(counts(1)).toEqual([1, 2, 2, 4, 3, 2])
    expect(counts(2)).toEqual([2, 3, 4, 4, 3, 3])
    expect(counts(3)).toEqual([3, 4, 6, 4, 6, 4])
    expect(counts(4)).toEqual([4, 5, 8, 8, 6, 5])
  })

  // DC-Resilience, table I: 10 MW from UPS of 2.5, generators of 5, PDUs of 2.5, a transfer switch of
  // 10 and cooling units of 2 MW take 16 components as N, 21 as N+1 and 32 as 2N.
  it.each([
    ['n', 16],
    ['n+1', 21],
    ['2n', 32],
  ] as const)('counts %s of a published 10 MW plant as %i components', (aim, total) => {
    const unitsMw = [2.5, 5, 2.5, 10, 2]
    const count = unitsMw.reduce((sum, mw) => sum + unitsFor(unitsNeeded(10, mw), aim), 0)
    expect(count).toBe(total)
  })
})
