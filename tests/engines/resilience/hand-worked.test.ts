import { describe, expect, it } from 'vitest'
import { cascadesOf } from '../../support/resilience/cascades'
import { smallHall } from '../../support/resilience/halls'

/**
 * The small hall, by hand. Air 400 m³ and one rack take up 545.38 kJ/K together, so that its 100 kW
 * warm the hall by 0.18336 K/s: 10 K, from 22 °C to the 32 °C that the rack states, last 54.538 s. Then
 * it throttles to half: the 7 K to where it stops take 7 × 545.38 / 50 = 76.353 s more.
 */
const overS = 54.538
const stopS = overS + 76.3532

describe('one rack behind a UPS, one CRAH on the board', () => {
  const { run, solution } = cascadesOf(smallHall())

  it('has the ride-through of the arithmetic', () => {
    expect(solution.cooling.rooms[0]?.rideThroughS?.seconds).toBeCloseTo(overS, 2)
  })

  it('stops the rack by heat when the CRAH is lost', () => {
    const told = run(['crah'])
    const rack = told.load('rack')
    expect(rack).toMatchObject({ state: 'lost', effects: ['too-hot', 'throttled'] })
    expect(rack?.lostS).toBeCloseTo(stopS, 2)
    expect(told.sentence('rack')).toBe(
      'rack stops after 2 min 11 s: room hall reaches 39 °C, because crah is out.',
    )
    const course = told.course('rack')
    expect(course.map(([, state]) => state)).toEqual(['at-risk', 'degraded', 'down'])
    expect(course[1]?.[0]).toBeCloseTo(overS, 2)
  })

  it('stops it through the CRAH when the board is lost, long before the battery is empty', () => {
    const told = run(['board'])
    expect(told.load('rack')?.lostS).toBeCloseTo(stopS, 2)
    expect(told.sentence('rack')).toBe(
      'rack stops after 2 min 11 s: room hall reaches 39 °C, because crah stands still, because board is out.',
    )
    expect(told.course('crah')).toEqual([[0, 'down']])
    expect(told.cascade.figures).toMatchObject({ loadsLost: 1, itKwLost: { value: 100 } })
    expect(told.cascade.figures.firstLostS).toBeCloseTo(stopS, 2)
  })

  it('drops it at once without the UPS, and leaves the CRAH alone', () => {
    const told = run(['ups'])
    expect(told.load('rack')).toMatchObject({ state: 'lost', effects: ['unpowered'], lostS: 0 })
    expect(told.course('crah')).toEqual([])
    expect(told.sentence('rack')).toBe('rack stops at once: pdu has no power, because ups is out.')
  })

  it('takes all that stands in a room', () => {
    const told = run(['hall'])
    expect(told.cascade.rowsOut).toHaveLength(2)
    expect(told.load('rack')).toMatchObject({ state: 'lost', effects: ['out'], lostS: 0 })
    expect(told.sentence('rack')).toBe('rack is out.')
  })

  it('loses nothing to work on the standby set', () => {
    const told = run(['gen'], { mode: 'planned' })
    expect(told.cascade.loads).toEqual([])
    expect(told.cascade.events.map(({ type }) => type)).toEqual(['out'])
  })

  it('throttles it for want of the CRAH while the standby set starts', () => {
    // The set starts in 15 s, the outage counts after 3 s and its breaker takes 2 s: 20 s. The switch
    // moves in 5 s, the CRAH starts in 30 s: 55 s, just after the 32 °C of 54.5 s.
    const told = run(['util'])
    expect(told.events).toEqual([
      'out 0 util',
      'unpowered 0 ats',
      'unpowered 0 board',
      'on-battery 0 ups',
      'plant-stops 0 crah',
      'warms 0 hall',
      'generator-carries 20 gen',
      'switched 25 ats',
      'powered 25 board',
      'powered 30 ups',
      'over-limit 54.5 hall',
      'throttled 54.5 rack',
      'plant-runs 55 crah',
      'recovers 109.8 hall',
    ])
    expect(told.load('rack')).toMatchObject({ state: 'degraded', effects: ['throttled'] })
    expect(told.cascade.figures).toMatchObject({ loadsLost: 0, loadsDegraded: 1 })
    expect(told.sentence('rack')).toBe(
      'rack throttles after 55 s: room hall reaches 32 °C, because crah stands still, because board has no power, because util is out.',
    )
  })
})
