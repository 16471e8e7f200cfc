import { describe, expect, it } from 'vitest'
import type { CascadeFigures } from '#engines'
import { figureLines, headlineOf, whatText } from '../../../src/ui/resilience/figures'
import { cascadeOf } from '../../support/resilience/cascade'

const known = (value: number) => ({ value, unknownCount: 0 })
const quiet = cascadeOf([]).figures
const of = (figures: Partial<CascadeFigures>) => ({ figures: { ...quiet, ...figures } })

const lineOf = (
  figures: Partial<CascadeFigures>,
  key: string,
  lens: 'ai' | 'mining' | 'as-built',
) => figureLines(of(figures), lens).find((line) => line.key === key)

describe('figures of a break', () => {
  const lost = {
    itKwLost: known(1256),
    itKwLostForGood: known(628),
    loadsLost: 16,
    racksLost: 16,
    gpusLost: 1152,
    firstLostS: 192,
    lastLostS: 205,
  }

  it('tell minutes and seconds, and nothing lost as never', () => {
    expect(lineOf(lost, 'firstLostS', 'ai')?.value).toBe('3 min 12 s')
    expect(lineOf(lost, 'itKwLost', 'ai')?.value).toBe('1,256 kW')
    expect(lineOf({}, 'firstLostS', 'ai')?.value).toBe('Never')
    expect(lineOf({ firstLostS: 0 }, 'firstLostS', 'ai')?.value).toBe('At once')
    expect(lineOf({ firstLostS: Number.NaN }, 'firstLostS', 'ai')?.value).toBe('unknown')
  })

  it('never make a figure of what is partly unknown', () => {
    const line = lineOf({ itKwLost: { value: 10, unknownCount: 2 } }, 'itKwLost', 'ai')
    expect(line?.value).toBe('at least 10 kW')
    expect(line?.amount).toBeNaN()
  })

  it('never say of nothing that it is lost, or never, while loads are unknown', () => {
    const open = { loadsUnknown: 31 }
    expect(lineOf(open, 'itKwLost', 'ai')?.value).toBe('unknown')
    expect(lineOf(open, 'racksLost', 'ai')?.value).toBe('unknown')
    expect(lineOf(open, 'firstLostS', 'ai')?.value).toBe('unknown')
    expect(lineOf(open, 'loadsUnknown', 'ai')?.value).toBe('31')
    const some = { ...open, racksLost: 3, itKwLost: known(30), firstLostS: 5 }
    expect(lineOf(some, 'racksLost', 'ai')?.value).toBe('at least 3')
    expect(lineOf(some, 'itKwLost', 'ai')?.value).toBe('at least 30 kW')
    expect(lineOf(some, 'firstLostS', 'ai')?.value).toBe('5 s')
  })

  it('show GPUs to an AI plant and hashrate to a mine', () => {
    const both = { gpusLost: 8, thPerSLost: known(300) }
    expect(lineOf(both, 'gpusLost', 'mining')).toBeUndefined()
    expect(lineOf(both, 'thPerSLost', 'ai')).toBeUndefined()
    expect(lineOf(both, 'gpusLost', 'as-built')?.value).toBe('8')
    expect(lineOf({}, 'thPerSLost', 'mining')?.value).toBe('0 TH/s')
    expect(lineOf({}, 'thPerSLost', 'as-built')).toBeUndefined()
  })

  it('make one headline: what, how much, when, and whether it comes back', () => {
    expect(headlineOf(of(lost), 'MSB-B broken', 'ai')).toBe(
      'MSB-B broken: 16 loads (1,256 kW, 1,152 GPUs) stop, the first after 3 min 12 s. 628 kW of it is not back in the end.',
    )
    expect(headlineOf(of({}), 'UPS-1 taken out', 'ai')).toBe(
      'UPS-1 taken out: every load carries on.',
    )
    expect(
      headlineOf(
        of({ loadsLost: 1, itKwLost: known(5), firstLostS: 0, lastLostS: 0 }),
        'X broken',
        'ai',
      ),
    ).toBe('X broken: 1 load (5 kW) stops at once. All of it comes back.')
    expect(headlineOf(of({ loadsUnknown: 2 }), 'X broken', 'ai')).toBe(
      'X broken: no load is known to stop. Of 2 loads it cannot be said.',
    )
    expect(
      headlineOf(
        of({ loadsLost: 1, firstLostS: Number.NaN, lastLostS: Number.NaN }),
        'X broken',
        'ai',
      ),
    ).toBe('X broken: 1 load stops at a time that cannot be told.')
    expect(headlineOf(of({ loadsUnprotected: 3 }), 'X broken', 'ai')).toBe(
      'X broken: no load stops. 3 loads run without protection in the end.',
    )
  })

  it('name what is broken, in whatever way', () => {
    const nameOf = (id: string) => id.toUpperCase()
    expect(whatText({ ids: ['a'], mode: 'fault' }, nameOf)).toBe('A broken')
    expect(whatText({ ids: ['a', 'b'], mode: 'planned' }, nameOf)).toBe('A, B taken out')
    expect(whatText({ ids: ['a', 'b', 'c'], mode: 'fault' }, nameOf)).toBe('A and 2 more broken')
    expect(whatText({ ids: [], compartments: ['FC-1'], mode: 'fault' }, nameOf)).toBe('FC-1 broken')
    expect(
      whatText(
        { ids: [], mode: 'fault', dryBulbC: 45, isWithoutWater: true, curtailKw: 5 },
        nameOf,
      ),
    ).toBe('Heat wave, No make-up water, Grid call')
    expect(whatText({ ids: [], mode: 'fault' }, nameOf)).toBe('Nothing taken out')
  })
})
