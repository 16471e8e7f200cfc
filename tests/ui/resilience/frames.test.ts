import { describe, expect, it } from 'vitest'
import { frameName, framesOf, mostFrames, sequenceName } from '../../../src/ui/resilience/frames'
import { wrapText } from '../../../src/ui/resilience/wrap'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'
import { plainNames } from '../../support/resilience/names'

const unknown = Number.NaN
const about = { name: 'MSB-B broken', outcome: 'All gone.', units: 'metric' } as const

describe('the pictures of a break', () => {
  it('are before, each wave and the end, with their moment and what happens', () => {
    const cascade = cascadeOf(['a'], {
      events: [
        eventOf({ type: 'out', atS: 0, rows: [0] }),
        eventOf({ type: 'unpowered', atS: 0.01, rows: [1] }),
        eventOf({ type: 'plant-stops', atS: 0.02, rows: [2, 3] }),
        eventOf({ type: 'load-lost', atS: 192, rows: [4, 5, 6] }),
        eventOf({ type: 'throttled', atS: unknown, rows: [7] }),
      ],
      settledS: 300,
    })
    const frames = framesOf(cascade, plainNames, about)
    expect(frames.map(({ type, atS, when }) => [type, atS, when])).toEqual([
      ['before', 0, 'Before'],
      // All of the first wave has come at its end.
      ['wave', 0.02, 'After 20 ms'],
      ['wave', 192, 'After 3 min 12 s'],
      ['end', 300, 'In the end'],
    ])
    expect(frames[1]?.sentence).toBe(
      'T-2, T-3 stand still. T-1 has no power any more. T-0 is taken out.',
    )
    expect(frames[3]?.sentence).toBe(
      'All gone. At a time that cannot be told: T-7 throttles because of heat.',
    )
    expect(frames.map(frameName)).toEqual([
      '01-before.png',
      '02-after-20-ms.png',
      '03-after-3-min-12-s.png',
      '04-in-the-end.png',
    ])
  })

  it('are few: the loss always, then the waves that take most, in the order of time', () => {
    const events = Array.from({ length: 40 }, (_, at) =>
      eventOf({
        type: at % 10 === 5 ? 'load-lost' : 'powered',
        atS: at * 60,
        rows: [at],
      }),
    )
    const frames = framesOf(cascadeOf([], { events }), plainNames, about)
    expect(frames).toHaveLength(mostFrames)
    expect(frames[1]?.atS).toBe(0)
    const moments = frames.slice(2, -1).map(({ atS }) => atS)
    expect(moments).toEqual(expect.arrayContaining([300, 900, 1500, 2100]))
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
    expect(frames.at(-1)?.atS).toBe(39 * 60)
  })

  it('still tell a break that does nothing', () => {
    const frames = framesOf(cascadeOf([]), plainNames, about)
    expect(frames.map(({ type }) => type)).toEqual(['before', 'end'])
  })

  it('are named by the facility and what is broken', () => {
    expect(sequenceName('gb300-hall.gridhall.json', 'CDU-01 broken')).toBe(
      'gb300-hall-cdu-01-broken.zip',
    )
    expect(sequenceName('facility.gridhall.json', '設備')).toBe('facility-break.zip')
  })
})

describe('words below a picture', () => {
  const measure = (text: string) => text.length

  it('break between words, and end in an ellipsis where there is no room', () => {
    expect(wrapText('one two three four', 9, 3, measure)).toEqual(['one two', 'three', 'four'])
    expect(wrapText('one two three four', 9, 2, measure)).toEqual(['one two', 'three …'])
    expect(wrapText('immeasurable', 4, 2, measure)).toEqual(['immeasurable'])
    expect(wrapText('', 4, 2, measure)).toEqual([])
  })
})
