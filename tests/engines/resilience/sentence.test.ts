import { describe, expect, it } from 'vitest'
import {
  type Cascade,
  type CascadeEvent,
  eventSentence,
  type LoadOutcome,
  restsOf,
  sentenceOf,
} from '#engines'

const names = {
  row: (row: number) => ['MSB-B', 'CDU-02', 'CDU-03', 'R-07', 'R-08', 'R-09', 'R-10'][row] ?? '',
  place: ({ type, id }: { readonly type: string; readonly id: string }) => `${type} ${id}`,
}

const event = (
  type: CascadeEvent['type'],
  atS: number,
  rows: readonly number[],
  causes: readonly number[],
  more: Partial<CascadeEvent> = {},
): CascadeEvent => ({ type, atS, rows, causes, rests: [], gaps: [], ...more })

const loop = { type: 'loop', id: 'TCS-A' } as const
const restart = { parameter: 'resilience.restart.cdu' }

const events: readonly CascadeEvent[] = [
  event('unpowered', 0, [0], []),
  event('plant-stops', 0, [1, 2], [0]),
  event('warms', 0, [], [1], { place: loop, rests: [restart] }),
  event('over-limit', 150, [], [2], { place: loop, value: 40, limit: 40, unit: '°C' }),
  event('throttled', 150, [3], [3], { limit: 40, unit: '°C', rests: [restart] }),
  event('load-lost', 192, [3], [4], { limit: 45, unit: '°C' }),
]

const load = (more: Partial<LoadOutcome>): LoadOutcome => ({
  rows: [3],
  state: 'lost',
  effects: ['too-hot', 'throttled'],
  lostS: 192,
  backS: undefined,
  chain: [0, 1, 2, 3, 4, 5],
  ...more,
})

const say = (more: Partial<LoadOutcome> = {}) =>
  sentenceOf({ events } as Cascade, load(more), names).en

describe('what befalls a load, in a sentence', () => {
  it('tells what, when, and the line of causes', () => {
    expect(say()).toBe(
      'R-07 stops after 3 min 12 s: loop TCS-A reaches 45 °C, because CDU-02 and CDU-03 stand still, because MSB-B has no power.',
    )
  })

  it('speaks of several at once, and counts many', () => {
    expect(say({ rows: [3, 4] })).toMatch(/^R-07 and R-08 stop after 3 min 12 s: /)
    expect(say({ rows: [3, 4, 5, 6] })).toMatch(/^R-07, R-08 and 2 more stop after/)
  })

  it('tells when it is back, and what throttles only', () => {
    expect(say({ state: 'degraded', backS: 3600 })).toMatch(
      /^R-07 stops after 3 min 12 s and works again after 1 h: /,
    )
    const throttled = { state: 'degraded', effects: ['throttled'], lostS: undefined } as const
    expect(say({ ...throttled, chain: [0, 1, 2, 3, 4] })).toBe(
      'R-07 throttles after 2 min 30 s: loop TCS-A reaches 40 °C, because CDU-02 and CDU-03 stand still, because MSB-B has no power.',
    )
  })

  it('says what nobody can say', () => {
    expect(say({ state: 'unknown', lostS: undefined })).toMatch(/^Nobody can tell whether R-07/)
    expect(say({ lostS: Number.NaN })).toMatch(/^R-07 stops at a time that nobody can tell: /)
  })

  it('names each figure that it rests on once', () => {
    expect(restsOf({ events } as Cascade, load({}))).toEqual([restart])
  })
})

describe('events and times in words', () => {
  it('says one event', () => {
    expect(eventSentence(events[1] as CascadeEvent, names).en).toBe(
      'At once, CDU-02 and CDU-03 stand still.',
    )
    expect(eventSentence(events[3] as CascadeEvent, names).en).toBe(
      'After 2 min 30 s, loop TCS-A reaches 40 °C.',
    )
  })

  it.each([
    [0, 'At once'],
    [0.5, 'After 0.5 s'],
    [59.6, 'After 1 min'],
    [3599.7, 'After 1 h'],
    [5400, 'After 1 h 30 min'],
    [Number.NaN, 'At a time that nobody can tell'],
  ])('says when: %s s', (s, text) => {
    expect(eventSentence(event('load-lost', s, [3], []), names).en).toBe(`${text}, R-07 stops.`)
  })
})
