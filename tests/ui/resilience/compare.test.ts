import { describe, expect, it } from 'vitest'
import type { CascadeFigures } from '#engines'
import { comparedLines } from '../../../src/ui/resilience/compare'
import { cascadeOf } from '../../support/resilience/cascade'

const known = (value: number) => ({ value, unknownCount: 0 })
const quiet = cascadeOf([]).figures
const of = (figures: Partial<CascadeFigures>) => ({ figures: { ...quiet, ...figures } })

const told = (here: Partial<CascadeFigures>, there: Partial<CascadeFigures>, key: string) => {
  const line = comparedLines(of(here), of(there), 'as-built').find((one) => one.key === key)
  return line && [line.here, line.there, line.difference, line.verdict]
}

describe('two designs under one break', () => {
  it('tell by how much the other one loses more or less', () => {
    const kw = (value: number) => ({ itKwLost: known(value) })
    expect(told(kw(1256), kw(628), 'itKwLost')).toEqual(['1,256 kW', '628 kW', '−628 kW', 'better'])
    expect(told(kw(0), kw(10), 'itKwLost')?.slice(2)).toEqual(['+10 kW', 'worse'])
    expect(told(kw(5), kw(5), 'itKwLost')?.slice(2)).toEqual(['same', 'same'])
    expect(told({ racksLost: 3 }, { racksLost: 1 }, 'racksLost')?.slice(2)).toEqual([
      '−2',
      'better',
    ])
  })

  it('tell how much later it comes; never is best', () => {
    const at = (firstLostS: number | undefined) => ({ firstLostS })
    expect(told(at(192), at(254), 'firstLostS')).toEqual([
      '3 min 12 s',
      '4 min 14 s',
      '1 min 02 s later',
      'better',
    ])
    expect(told(at(60), at(0), 'firstLostS')?.slice(1)).toEqual([
      'At once',
      '1 min sooner',
      'worse',
    ])
    expect(told(at(60), at(undefined), 'firstLostS')?.slice(1)).toEqual([
      'Never',
      'never there',
      'better',
    ])
    expect(told(at(undefined), at(60), 'firstLostS')?.slice(2)).toEqual(['only there', 'worse'])
    expect(told(at(undefined), at(undefined), 'firstLostS')?.slice(2)).toEqual(['same', 'same'])
  })

  it('make no difference of what is not known', () => {
    const partly = { itKwLost: { value: 10, unknownCount: 1 } }
    expect(told(partly, { itKwLost: known(5) }, 'itKwLost')?.slice(2)).toEqual([
      'unknown',
      'unknown',
    ])
    expect(told({ firstLostS: Number.NaN }, { firstLostS: 5 }, 'firstLostS')?.[3]).toBe('unknown')
  })

  it('call nothing better or the same that may still be as bad', () => {
    const sure = { racksLost: 4, firstLostS: 60 }
    const open = { racksLost: 1, firstLostS: 90, loadsUnknown: 5 }
    expect(told(sure, open, 'racksLost')?.[3]).toBe('unknown')
    expect(told(sure, open, 'firstLostS')?.[3]).toBe('unknown')
    // More than four are lost there whatever becomes of the others.
    expect(told(sure, { ...open, racksLost: 6 }, 'racksLost')).toEqual([
      '4',
      'at least 6',
      '+2',
      'worse',
    ])
    expect(told({}, { loadsUnknown: 31 }, 'itKwLost')?.[3]).toBe('unknown')
    expect(told({}, { loadsUnknown: 31 }, 'firstLostS')?.[3]).toBe('unknown')
    expect(told({}, { loadsUnknown: 31 }, 'loadsUnknown')?.slice(2)).toEqual(['+31', 'worse'])
  })

  it('show a figure that only one of them has', () => {
    const mine = { thPerSLost: known(300) }
    expect(told({}, mine, 'thPerSLost')).toEqual(['0 TH/s', '300 TH/s', '+300 TH/s', 'worse'])
    expect(told({}, {}, 'thPerSLost')).toBeUndefined()
  })
})
