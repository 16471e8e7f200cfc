import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEntry } from '#tools'
import { accepted, reasonOf } from '../../support/editor/facility'

describe('typed figures', () => {
  it.each([
    ['3.6', [3.6], undefined],
    [' 3.6 , 2.4 ', [3.6, 2.4], undefined],
    ['3.6x2.4', [3.6, 2.4], undefined],
    ['3.6 2.4', [3.6, 2.4], undefined],
    ['-1;+2', [-1, 2], undefined],
    ['.5', [0.5], undefined],
    ['850mm', [0.85], undefined],
    ['1.2 m, 60cm', [1.2, 0.6], undefined],
    ['<45', [], 45],
    ['<-30°', [], -30],
    ['3.6<45', [3.6], 45],
  ])('reads %s', (text, lengthsM, angleDeg) => {
    const entry = accepted(readEntry(text))
    expect(entry.lengthsM).toEqual(lengthsM.map((length) => expect.closeTo(length, 9)))
    expect(entry.angleDeg).toBe(angleDeg)
  })

  it('reads feet where the screen shows them', () => {
    expect(accepted(readEntry('10', 'imperial')).lengthsM[0]).toBeCloseTo(3.048, 4)
    expect(accepted(readEntry('10m', 'imperial')).lengthsM[0]).toBe(10)
    expect(accepted(readEntry("10'", 'metric')).lengthsM[0]).toBeCloseTo(3.048, 9)
  })

  it.each([
    [`3'6"`, [1.0668]],
    [`3'6`, [1.0668]],
    [`3' 6"`, [1.0668]],
    ['3ft 6in', [1.0668]],
    [`-3'6",0`, [-1.0668, 0]],
    [`3'6"x2'`, [1.0668, 0.6096]],
    [`3',6"`, [0.9144, 0.1524]],
    [`3' 6'`, [0.9144, 1.8288]],
    [`3'6"<45`, [1.0668]],
  ])('reads feet and inches as one length in %s', (text, lengthsM) => {
    const entry = accepted(readEntry(text, 'imperial'))
    expect(entry.lengthsM).toEqual(lengthsM.map((length) => expect.closeTo(length, 9)))
  })

  it('repeats feet and inches', () => {
    const { repeated } = accepted(readEntry(`3'6",0x5`, 'imperial'))
    expect(repeated?.times).toBe(5)
    expect(repeated?.lengthsM).toEqual([expect.closeTo(1.0668, 9), 0])
  })

  it.each([
    '',
    ' ',
    ',',
    '1,',
    ',1',
    '1,,2',
    '3..6',
    '1.2.3',
    'x',
    '3 km',
    '<',
    '4<',
    '<1<2',
    'NaN',
    'Infinity',
    '1e9',
    '--1',
  ])('refuses %s', (text) => {
    expect(reasonOf(readEntry(text))).toMatch(/cannot be read/)
  })

  it('refuses what is longer than any site', () => {
    expect(reasonOf(readEntry('200000'))).toBe('That is longer than 100 km.')
  })

  it('never throws and never yields anything but numbers', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const outcome = readEntry(text)
        if (!outcome.ok) return
        const { lengthsM, angleDeg = 0 } = outcome.value
        expect([...lengthsM, angleDeg].every(Number.isFinite)).toBe(true)
      }),
    )
  })
})

describe('a number of times', () => {
  it.each([
    ['3.6,0x5', [3.6, 0], 5],
    ['0.6 x 12', [0.6], 12],
    ['x4', [], 4],
    ['2,1*3', [2, 1], 3],
  ])('%s', (text, lengthsM, times) => {
    const read = readEntry(text)
    expect(read).toMatchObject({ ok: true, value: { repeated: { lengthsM, times } } })
  })

  it('stands behind an angle too, and leaves two plain lengths what they were', () => {
    expect(readEntry('2<90x3')).toMatchObject({
      value: { repeated: { lengthsM: [2], angleDeg: 90, times: 3 } },
    })
    expect(readEntry('3.6x2')).toMatchObject({ value: { lengthsM: [3.6, 2] } })
    expect(readEntry('3.6x2.4')).not.toHaveProperty('value.repeated')
    expect(readEntry('fiveX2')).toMatchObject({ ok: false })
  })
})
