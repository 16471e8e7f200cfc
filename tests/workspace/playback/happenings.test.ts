import { describe, expect, it } from 'vitest'
import { happenings, valueAt } from '#workspace'
import { spanOf } from '../../../src/workspace/playback/span'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'

const cascade = cascadeOf(['a'], {
  events: [
    eventOf({ type: 'out', atS: 0, rows: [0] }),
    eventOf({ type: 'warms', atS: 0, place: { type: 'loop', id: 'TCS' } }),
    eventOf({ type: 'on-battery', atS: 0.01, rows: [1] }),
    eventOf({ type: 'warms', atS: 60, place: { type: 'room', id: 'hall' } }),
    eventOf({ type: 'load-lost', atS: 300, rows: [2] }),
    eventOf({ type: 'tripped', atS: Number.NaN, rows: [3] }),
  ],
})
const span = spanOf(
  cascade.events.map(({ atS }) => atS),
  300,
)

describe('what has just happened', () => {
  it('is told where it happened, the latest first, and fades', () => {
    expect(happenings(cascade, span, 0)).toEqual([0])
    expect(happenings(cascade, span, 0.01)).toEqual([2])
    expect(happenings(cascade, span, 1)).toEqual([])
    expect(happenings(cascade, span, 61)).toEqual([3])
    expect(happenings(cascade, span, 300)).toEqual([4])
  })

  it('is not more than can be read', () => {
    const many = cascadeOf(['a'], {
      events: Array.from({ length: 40 }, (_, row) =>
        eventOf({ type: 'load-lost', atS: 5, rows: [row] }),
      ),
    })
    expect(happenings(many, spanOf([5], 5), 5)).toHaveLength(6)
  })
})

describe('a value over time', () => {
  const times = Float64Array.of(0, 60, 120)
  const values = Float64Array.of(24, 36, 30)

  it('goes in straight lines, and stays at its ends', () => {
    expect(valueAt(times, values, -5)).toBe(24)
    expect(valueAt(times, values, 30)).toBe(30)
    expect(valueAt(times, values, 60)).toBe(36)
    expect(valueAt(times, values, 90)).toBe(33)
    expect(valueAt(times, values, 9e9)).toBe(30)
    expect(valueAt(new Float64Array(0), new Float64Array(0), 5)).toBeNaN()
  })

  it('takes the later of two at one moment', () => {
    expect(valueAt(Float64Array.of(0, 10, 10), Float64Array.of(1, 1, 2), 10)).toBe(2)
  })
})
