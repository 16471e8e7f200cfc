import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  eventTicks,
  latestEvent,
  timeLabels,
  timelessCount,
} from '../../../src/ui/resilience/timeline'
import { momentText } from '../../../src/ui/resilience/useTimeline'
import { spanOf } from '../../../src/workspace/playback/span'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'

const cascade = cascadeOf(['a'], {
  events: [
    eventOf({ type: 'out', atS: 0 }),
    eventOf({ type: 'on-battery', atS: 0.004, causes: [0] }),
    eventOf({ type: 'generator-carries', atS: 10, causes: [1] }),
    eventOf({ type: 'switched', atS: 10.001, causes: [2] }),
    eventOf({ type: 'load-lost', atS: 10.002, causes: [3] }),
    eventOf({ type: 'load-lost', atS: 7200, causes: [4] }),
    eventOf({ type: 'tripped', atS: Number.NaN, causes: [0] }),
  ],
})
const span = spanOf(
  cascade.events.map(({ atS }) => atS),
  7200,
)

describe('the ticks of a timeline', () => {
  it('stand for events that lie together, in the colour of the gravest', () => {
    const ticks = eventTicks(cascade, span)
    expect(ticks.map(({ graveness, count }) => [graveness, count])).toEqual([
      ['harm', 1],
      ['risk', 1],
      ['harm', 3],
      ['harm', 1],
    ])
    expect(ticks[0]?.share).toBe(0)
    expect(ticks.at(-1)?.share).toBe(1)
  })

  it('leave out what happens at a time that nobody can tell, and count it', () => {
    expect(timelessCount(cascade)).toBe(1)
    expect(eventTicks(cascade, span).reduce((sum, { count }) => sum + count, 0)).toBe(6)
  })
})

describe('the labels of a timeline', () => {
  it('are round, from milliseconds to hours, and begin at the loss', () => {
    expect(timeLabels(span, 0.06).map(({ text }) => text)).toEqual([
      '0 s',
      '10 ms',
      '100 ms',
      '1 s',
      '10 s',
      '1 min',
      '3 min',
      '10 min',
      '1 h',
    ])
  })

  it('never stand closer than they may, and are more where there is room', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 600, noNaN: true }),
        fc.double({ min: 1, max: 90_000, noNaN: true }),
        fc.double({ min: 0.01, max: 0.2, noNaN: true }),
        (first, further, apart) => {
          const labels = timeLabels(spanOf([0, first, first + further], 0), apart)
          labels.forEach(({ share }, at) => {
            const last = labels[at - 1]
            if (last) expect(share - last.share).toBeGreaterThanOrEqual(apart - 1e-9)
          })
          expect(labels[0]?.share).toBe(0)
        },
      ),
    )
    expect(timeLabels(span, 0.02).length).toBeGreaterThan(timeLabels(span, 0.06).length)
  })
})

describe('the latest event', () => {
  it('is the last one that has come, never one of unknown time', () => {
    expect(latestEvent(cascade, 0)).toBe(0)
    expect(latestEvent(cascade, 9)).toBe(1)
    expect(latestEvent(cascade, 10.0015)).toBe(3)
    expect(latestEvent(cascade, 9e9)).toBe(5)
    expect(latestEvent({ events: [] }, 5)).toBeUndefined()
    expect(latestEvent({ events: cascade.events.slice(-1) }, 5)).toBeUndefined()
  })
})

describe('the moment in words', () => {
  it('is told from the loss on', () => {
    expect(momentText(0)).toBe('At the loss')
    expect(momentText(192)).toBe('3 min 12 s after the loss')
    expect(momentText(0.004)).toBe('4 ms after the loss')
  })
})
