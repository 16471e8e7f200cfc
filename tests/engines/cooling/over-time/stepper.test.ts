import { describe, expect, it } from 'vitest'
import { march } from '../../../../src/engines/cooling/over-time/stepper'

const silent = () => undefined
const never = () => Float64Array.from([-1])

describe('a march', () => {
  it('takes constant rates in one step, and ends exactly where a watch says so', () => {
    let steps = 0
    const reached = march(
      (_, __, rates) => {
        rates[0] = 0.25
      },
      (_, [value = 0]) => Float64Array.from([value - 10]),
      { atS: 5, state: Float64Array.from([0]) },
      86_400,
      () => {
        steps += 1
      },
    )
    expect(reached).toMatchObject({ atS: 45, watch: 0 })
    expect(reached.state[0]).toBe(10)
    expect(steps).toBe(1)
  })

  it('follows a decay, and two masses that share what they hold, within a few thousandths', () => {
    const decay = march(
      (_, [value = 0], rates) => {
        rates[0] = -value / 30
      },
      never,
      { atS: 0, state: Float64Array.from([20]) },
      60,
      silent,
    )
    expect(decay.state[0]).toBeCloseTo(20 * Math.exp(-2), 3)
    const shared = march(
      (_, [a = 0, b = 0], rates) => {
        rates[0] = -(a - b) / 10
        rates[1] = (a - b) / 40
      },
      never,
      { atS: 0, state: Float64Array.from([10, 0]) },
      3600,
      silent,
    )
    // 10 K in the small one, a quarter of the other: both come to 2 K, and nothing is lost.
    expect(shared.state[0]).toBeCloseTo(2, 3)
    expect((shared.state[0] ?? 0) + 4 * (shared.state[1] ?? 0)).toBeCloseTo(10, 9)
  })

  it('stops at the first of several watches, also one that a line only just misses', () => {
    const reached = march(
      (atS, _, rates) => {
        rates[0] = atS / 100
      },
      (atS, [value = 0]) => Float64Array.from([value - 50, atS - 90]),
      { atS: 0, state: Float64Array.from([0]) },
      1000,
      silent,
    )
    // t²/200 = 50 at 100 s; the other comes at 90 s.
    expect(reached.watch).toBe(1)
    expect(reached.atS).toBeCloseTo(90, 6)
    const later = march(
      (atS, _, rates) => {
        rates[0] = atS / 100
      },
      (_, [value = 0]) => Float64Array.from([value - 50]),
      { atS: 0, state: Float64Array.from([0]) },
      1000,
      silent,
    )
    expect(later.atS).toBeCloseTo(100, 6)
  })
})
