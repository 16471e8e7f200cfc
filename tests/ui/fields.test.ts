import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { units } from '#base'
import {
  parseNumber,
  parseValue,
  rangeOf,
  readNumber,
  showNumber,
  showValue,
} from '../../src/ui/format/fields'
import { describeSource } from '../../src/ui/format/sources'

describe('reading numbers', () => {
  it.each([
    ['7,536', 7536],
    ['1,234,567.5', 1234567.5],
    ['7 536', 7536],
    ['0,87', 0.87],
    ['-3.5', -3.5],
    ['−3', -3],
    ['.5', 0.5],
    ['1e3', 1000],
    ['142 kW', 142],
  ])('%s', (text, value) => expect(readNumber(text, 'kW')).toBe(value))

  it.each(['', 'abc', '1.2.3', '1,2,3', '12 MW', 'kW', '--1', '0x10', 'Infinity', 'NaN'])(
    'refuses %s',
    (text) => expect(readNumber(text, 'kW')).toBeUndefined(),
  )

  it.each([
    [`3'6"`, 1.0668],
    [`3'6`, 1.0668],
    ["12'", 3.6576],
    ['42in', 1.0668],
    ['850 mm', 0.85],
  ])('reads the length %s by its own unit, whatever the screen shows', (text, metres) => {
    for (const system of ['metric', 'imperial'] as const) {
      for (const [unit, scale] of [
        ['m', 1],
        ['mm', 1000],
      ] as const) {
        const parsed = parseNumber(text, { unit, min: 0, max: 1e5 }, system)
        expect(parsed).toEqual({ type: 'value', value: expect.closeTo(metres * scale, 6) })
      }
    }
  })

  it('takes feet for no other figure, and an apostrophe that groups for what it is', () => {
    expect(parseNumber(`3'6`, { unit: 'kW', min: 0, max: 1e5 }, 'metric').type).toBe('problem')
    expect(parseNumber("7'536", { unit: 'm', min: 0, max: 1e5 }, 'metric')).toEqual({
      type: 'value',
      value: 7536,
    })
  })

  it('reads back every number that it shows, in both systems', () => {
    const unit = fc.constantFrom(...units)
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const system = fc.constantFrom('metric' as const, 'imperial' as const)
    fc.assert(
      fc.property(unit, value, system, (of, stored, shown) => {
        const shape = { unit: of, min: -1e7, max: 1e7 }
        const parsed = parseNumber(showNumber(stored, of, shown), shape, shown)
        expect(parsed.type).toBe('value')
        // Six decimals are shown; a millimetre of a metre loses nothing that a planner has.
        if (parsed.type === 'value') expect(Number(parsed.value)).toBeCloseTo(stored, 4)
      }),
    )
  })
})

describe('checking numbers', () => {
  const ratio = { unit: 'ratio', min: 0, max: 1 } as const

  it('holds them against the range, in the units of the screen', () => {
    expect(parseNumber('87', ratio, 'metric')).toEqual({ type: 'value', value: 0.87 })
    expect(parseNumber('100', ratio, 'metric')).toEqual({ type: 'value', value: 1 })
    expect(parseNumber('101', ratio, 'metric')).toEqual({
      type: 'problem',
      problem: 'From 0 to 100 %.',
    })
    expect(parseNumber('', ratio, 'metric')).toEqual({ type: 'empty' })
    expect(parseNumber('many', ratio, 'metric').type).toBe('problem')
  })

  it('takes the ends of a range that was converted for display', () => {
    const metres = { unit: 'm', min: 0.3, max: 3 } as const
    for (const end of [metres.min, metres.max]) {
      const typed = showNumber(end, 'm', 'imperial')
      const parsed = parseNumber(typed, metres, 'imperial')
      expect(parsed.type === 'value' && Number(parsed.value)).toBeCloseTo(end, 5)
    }
    expect(rangeOf({ unit: 'C', min: 0, max: 100 }, 'imperial')).toBe('From 32 to 212 °F.')
  })
})

describe('other fields', () => {
  const choice = { type: 'choice', label: { en: 'Class' }, choices: ['COP', 'DCC'] } as const
  const flag = { type: 'flag', label: { en: 'Active' } } as const
  const note = { type: 'note', label: { en: 'Route' } } as const

  it('take what they offer and nothing else', () => {
    expect(parseValue(choice, 'COP', 'metric')).toEqual({ type: 'value', value: 'COP' })
    expect(parseValue(choice, 'PRP', 'metric').type).toBe('problem')
    expect(parseValue(flag, 'true', 'metric')).toEqual({ type: 'value', value: true })
    expect(parseValue(flag, 'false', 'metric')).toEqual({ type: 'value', value: false })
    expect(parseValue(note, ' north ', 'metric')).toEqual({ type: 'value', value: 'north' })
    expect(parseValue(note, ' ', 'metric')).toEqual({ type: 'empty' })
  })

  it('show nothing where nothing is stated', () => {
    expect(showValue(choice, undefined, 'metric')).toBe('')
    expect(showValue(flag, false, 'metric')).toBe('false')
  })
})

describe('sources', () => {
  it('say how well a figure is known', () => {
    const document = 'ASHRAE TC 9.9'
    expect(describeSource({ document, clause: 'table 2', grade: 'primary' })).toMatchObject({
      mark: 'primary',
      document: 'ASHRAE TC 9.9, table 2',
    })
    expect(describeSource({ document, via: 'a guide', grade: 'secondary' })).toMatchObject({
      mark: 'secondary',
      document: 'ASHRAE TC 9.9 (by way of a guide)',
    })
    expect(describeSource({ document: 'unnamed public source', grade: 'secondary' }).mark).toBe(
      'unverified',
    )
    expect(describeSource({ grade: 'estimate' })).toMatchObject({ mark: 'estimate', document: '' })
    expect(describeSource({ document: 'entered by the user', grade: 'estimate' }).mark).toBe(
      'entered',
    )
  })

  it('call a figure without a document an estimate, whatever it claims', () => {
    expect(describeSource({ grade: 'primary' }).mark).toBe('estimate')
  })
})
