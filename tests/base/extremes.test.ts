import { describe, expect, it } from 'vitest'
import { greatestOf, leastOf } from '#base'

describe('the least and the greatest', () => {
  it('are what Math says of a few', () => {
    expect(leastOf([3, -1, 2])).toBe(-1)
    expect(greatestOf([3, -1, 2])).toBe(3)
  })

  it('of nothing bound nothing', () => {
    expect(leastOf([])).toBe(Number.POSITIVE_INFINITY)
    expect(greatestOf([])).toBe(Number.NEGATIVE_INFINITY)
  })

  it('are not known where a value is not', () => {
    expect(leastOf([1, Number.NaN, 2])).toBeNaN()
    expect(greatestOf([1, Number.NaN, 2])).toBeNaN()
  })

  it('are found among a million', () => {
    const values = new Float64Array(1_000_000).map((_, at) => at)
    expect(leastOf(values)).toBe(0)
    expect(greatestOf(values)).toBe(999_999)
  })
})
