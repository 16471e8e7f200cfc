import { describe, expect, it } from 'vitest'
import {
  atLeast,
  inParallel,
  inSeries,
  unavailability,
} from '../../../src/engines/power/reliability'

describe('k of n', () => {
  it.each([
    // Worked out for an availability of 0.999 from the binomial sum.
    [2, 3, 0.999997002],
    [3, 4, 0.999994007997],
    [4, 5, 0.999990019985004],
    [1, 2, 0.999999],
    [6, 8, 0.9999999442096642],
  ])('%i of %i', (k, n, expected) => {
    expect(atLeast(k, n, 0.999)).toBeCloseTo(expected, 15)
  })

  it('fails 3q² − 2q³ as N+1 of two, and (2q − q²)² as 2N without a tie', () => {
    // For independent faults pooled N+1 beats 2N: 3q² against 4q².
    const q = 0.001
    const pooled = 1 - atLeast(2, 3, 1 - q)
    const apart = (1 - atLeast(2, 2, 1 - q)) ** 2
    expect(pooled).toBeCloseTo(3 * q ** 2 - 2 * q ** 3, 15)
    expect(apart).toBeCloseTo((2 * q - q ** 2) ** 2, 15)
    expect(pooled).toBeLessThan(apart)
  })
})

describe('rates and repair', () => {
  it('add up in series', () => {
    const both = inSeries([
      { perYear: 0.01, repairH: 2 },
      { perYear: 0.03, repairH: 6 },
    ])
    expect(both.perYear).toBeCloseTo(0.04, 12)
    expect(both.repairH).toBeCloseTo(5, 12)
    expect(inSeries([])).toEqual({ perYear: 0, repairH: 0 })
  })

  it('multiply in parallel, in the form of IEEE 493', () => {
    const first = { perYear: 0.5, repairH: 10 }
    const second = { perYear: 0.2, repairH: 30 }
    const both = inParallel(first, second)
    expect(both.perYear).toBeCloseTo((0.5 * 0.2 * 40) / 8760, 15)
    expect(both.repairH).toBeCloseTo(7.5, 12)
    // Hours down are those of both at once: q1 · q2.
    expect((both.perYear * both.repairH) / 8760).toBeCloseTo((5 / 8760) * (6 / 8760), 15)
  })

  it('give the exact unavailability', () => {
    expect(unavailability({ perYear: 1, repairH: 8760 })).toBe(0.5)
    expect(unavailability({ perYear: 0, repairH: 100 })).toBe(0)
  })
})
