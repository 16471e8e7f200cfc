import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOf, timeAt } from '#workspace'
import { nextMoment, spanOf } from '../../../src/workspace/playback/span'

describe('the span of a cascade', () => {
  it('keeps each moment once, in order, and nothing that is not known', () => {
    const span = spanOf([10, 0.004, Number.NaN, 10, 0, 192], 200)
    expect(span.momentsS).toEqual([0, 0.004, 10, 192])
    expect(span.endS).toBe(200)
  })

  it('still has a second to look at where everything happens at once, or nothing does', () => {
    expect(spanOf([0], 0).endS).toBe(1)
    expect(spanOf([], Number.NaN)).toMatchObject({ endS: 1, momentsS: [] })
  })

  it('makes milliseconds, seconds, minutes and hours readable at once', () => {
    const span = spanOf([0, 0.004, 10, 180, 7200], 7200)
    const shares = [0.004, 10, 180, 7200].map((time) => shareOf(span, time))
    shares.reduce((last, share) => {
      expect(share - last).toBeGreaterThan(0.05)
      return share
    }, 0)
    expect(shares.at(-1)).toBe(1)
  })

  it('leads from a time to its share and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: 1, max: 86_400, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (first, further, share) => {
          const span = spanOf([0, first, first + further], 0)
          const time = share * span.endS
          expect(timeAt(span, shareOf(span, time))).toBeCloseTo(time, 6)
        },
      ),
    )
  })

  it('holds what lies beyond its ends to them', () => {
    const span = spanOf([0, 5], 5)
    expect(shareOf(span, -3)).toBe(0)
    expect(shareOf(span, 99)).toBe(1)
    expect(timeAt(span, 2)).toBe(5)
    expect(timeAt(span, -1)).toBe(0)
  })

  it('finds the next moment either way, and the ends after them', () => {
    const span = spanOf([0, 5, 60], 90)
    expect(nextMoment(span, 0, 1)).toBe(5)
    expect(nextMoment(span, 5, 1)).toBe(60)
    expect(nextMoment(span, 60, 1)).toBe(90)
    expect(nextMoment(span, 60, -1)).toBe(5)
    expect(nextMoment(span, 0, -1)).toBe(0)
  })
})
