import { describe, expect, it } from 'vitest'
import { eventTypes } from '#engines'
import { eventLines, eventText } from '../../../src/ui/resilience/events'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'
import { plainNames } from '../../support/resilience/names'

const unknown = Number.NaN

describe('what happens', () => {
  it('is a sentence for every type of event, for one and for several', () => {
    for (const type of eventTypes) {
      const one = eventText(eventOf({ type, atS: 0, rows: [3] }), plainNames)
      const several = eventText(eventOf({ type, atS: 0, rows: [3, 4, 5] }), plainNames)
      expect(one).toMatch(/T-3 \S+|of T-3/)
      expect(several).toContain('T-3 and 2 more')
      expect(`${one}${several}`).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(eventText(eventOf({ type: 'plant-stops', atS: 0, rows: [1, 2] }), plainNames)).toBe(
      'T-1, T-2 stand still',
    )
  })

  it('tells what it is held against, and how long a battery lasts', () => {
    const hot = eventOf({
      type: 'over-limit',
      atS: 192,
      place: { type: 'loop', id: 'tcs-a' },
      value: 45,
      limit: 45,
      unit: '°C',
    })
    expect(eventText(hot, plainNames)).toBe('TCS-A reaches the limit: 45 °C, limit 45 °C')
    expect(eventText(hot, plainNames, 'imperial')).toContain('113 °F')
    const over = eventOf({
      type: 'overloaded',
      atS: 1,
      rows: [1],
      value: 120,
      limit: 100,
      unit: 'kW',
    })
    expect(eventText(over, plainNames)).toBe('T-1 is overloaded: 120 kW of 100 kW')
    const battery = (untilS?: number) =>
      eventText(
        eventOf({
          type: 'on-battery',
          atS: 0,
          rows: [1],
          ...(untilS === undefined ? {} : { untilS }),
        }),
        plainNames,
      )
    expect(battery(300)).toBe('T-1 runs on battery, which lasts until 5 min')
    expect(battery(unknown)).toBe('T-1 runs on battery, for how long nobody states')
    expect(battery()).toBe('T-1 runs on battery')
  })

  it('is listed as the engine orders it, with what a click shows', () => {
    const cascade = cascadeOf(['a'], {
      events: [
        eventOf({ type: 'out', atS: 0, rows: [0] }),
        eventOf({ type: 'warms', atS: 12.5, place: { type: 'room', id: 'hall' }, causes: [0] }),
        eventOf({ type: 'load-lost', atS: unknown, rows: [1, 2], causes: [1] }),
      ],
    })
    const lines = eventLines(cascade, plainNames)
    expect(lines.map(({ when, ids }) => [when, ids])).toEqual([
      ['At once', ['id-0']],
      ['13 s', ['hall']],
      ['At an unknown time', ['id-1', 'id-2']],
    ])
    expect(eventLines(cascade, plainNames, 'metric', [2, 9]).map(({ index }) => index)).toEqual([2])
  })
})
