import { describe, expect, it } from 'vitest'
import type { WarmthTrace } from '#engines'
import { reachesAt, warmthPlots } from '../../../src/ui/resilience/warmth'
import { plainNames } from '../../support/resilience/names'

const unknown = Number.NaN
const trace = (
  id: string,
  points: readonly (readonly [number, number])[],
  limits: Partial<Pick<WarmthTrace, 'throttleC' | 'stopC'>> = {},
): WarmthTrace => ({
  type: 'room',
  id,
  atS: Float64Array.from(points, ([at]) => at),
  valueC: Float64Array.from(points, ([, value]) => value),
  throttleC: unknown,
  stopC: unknown,
  ...limits,
})

describe('temperatures over time', () => {
  const hall = trace(
    'hall',
    [
      [0, 24],
      [10, 24],
      [110, 44],
    ],
    { throttleC: 35, stopC: 40 },
  )

  it('reach a limit on the straight line between two points', () => {
    // 24 °C until 10 s, then 20 K in 100 s: 11 K take 55 s.
    expect(reachesAt(hall, 35)).toBeCloseTo(65, 9)
    expect(reachesAt(hall, 24)).toBe(0)
    expect(reachesAt(hall, 50)).toBe(Number.POSITIVE_INFINITY)
    expect(reachesAt(hall, unknown)).toBe(Number.POSITIVE_INFINITY)
  })

  it('are charted with their limits, the first to reach one first', () => {
    const calm = trace('calm', [
      [0, 20],
      [7200, 21],
    ])
    const slow = trace(
      'slow',
      [
        [0, 20],
        [7200, 50],
      ],
      { throttleC: 45 },
    )
    const plots = warmthPlots({ warmth: [calm, slow, hall] }, plainNames, 'metric')
    expect(plots.map(({ key }) => key)).toEqual(['room hall', 'room slow', 'room calm'])
    expect(plots[0]).toMatchObject({
      title: 'HALL (room)',
      perS: 60,
      throttle: 35,
      stop: 40,
      values: [24, 24, 44],
    })
    expect(plots[0]?.x[2]).toBeCloseTo(110 / 60, 9)
    expect(plots[2]).toMatchObject({ throttle: null, stop: null })
    expect(plots[2]?.text).toContain('throttle at not stated')
    expect(plots[0]?.text).toBe(
      'HALL (room): from 24 °C, at most 44 °C, in the end 44 °C. Loads throttle at 35 °C and stop at 40 °C.',
    )
  })

  it('are shown in the units of the screen, gaps as gaps', () => {
    const [plot] = warmthPlots(
      {
        warmth: [
          trace(
            'hall',
            [
              [0, 24],
              [60, unknown],
            ],
            { throttleC: 35 },
          ),
        ],
      },
      plainNames,
      'imperial',
    )
    expect(plot?.values[0]).toBeCloseTo(75.2, 9)
    expect(plot?.values[1]).toBeNull()
    expect(plot?.throttle).toBeCloseTo(95, 9)
    expect(plot?.perS).toBe(1)
  })
})
