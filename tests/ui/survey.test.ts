import { describe, expect, it } from 'vitest'
import { type Availability, lossesOf, type PairLoss } from '#engines'
import { type GridColumn, headingOf } from '../../src/ui/kit/grid/columns'
import {
  classLines,
  contributorLines,
  formatAvailability,
  formatDowntime,
  formatTimes,
} from '../../src/ui/survives/availability'
import {
  diversityColumns,
  feederColumns,
  lossColumns,
  pairColumns,
  pointColumns,
  transferColumns,
} from '../../src/ui/survives/columns'
import type { Naming } from '../../src/ui/survives/naming'
import { pairLines } from '../../src/ui/survives/pairs'
import { feederLines } from '../../src/ui/survives/topology'
import { emptyPower } from '../support/power/empty'

const ids = ['u1', 'u2', 'r1', 'r2', 'r3', 'r4', 'r5']
const naming: Naming = {
  item: (id) => ({ tag: id.toUpperCase(), kind: id.startsWith('u') ? 'ups' : 'rack' }),
  kindName: (kind) => kind,
  idsOfPath: () => [],
  roomsOf: () => [],
}

describe('availability in words', () => {
  it.each([
    [1.8e-4, '99.982 %'],
    [1.82e-6, '99.99981 %'],
    [9e-7, 'above 99.9999 %'],
    [0.3, '70.0 %'],
    [0, '100 %'],
    [Number.NaN, 'unknown'],
  ])('a share of %s dark reads %s', (unavailability, words) => {
    expect(formatAvailability({ unavailability })).toBe(words)
  })

  it('is at most that, or not known, where parts of it are not known', () => {
    expect(formatAvailability({ unavailability: 1.8e-4 }, true)).toBe('at most 99.982 %')
    expect(formatAvailability({ unavailability: 1e-9 }, true)).toBe('unknown')
    expect(formatAvailability({ unavailability: 0 }, true)).toBe('unknown')
  })

  it('is never rounded up to always', () => {
    for (let exponent = 1; exponent < 12; exponent++) {
      const shown = formatAvailability({ unavailability: 4.4 * 10 ** -exponent })
      expect(Number.parseFloat(shown.replace('above ', ''))).toBeLessThan(100)
    }
  })

  it.each([
    [1.6, '1.6 h'],
    [0.2, '12 min'],
    [0.001, '3.6 s'],
    [0, '0 min'],
    [1e-9, 'less than 0.001 s'],
    [Number.NaN, 'unknown'],
  ])('%s hours read %s', (hours, words) => {
    expect(formatDowntime(hours)).toBe(words)
  })
})

describe('how often in a year', () => {
  it.each([
    [0.25, '0.25'],
    [1e-7, 'fewer than 0.001'],
    [0, '0'],
    [Number.NaN, 'unknown'],
  ])('%s reads %s', (perYear, words) => {
    expect(formatTimes(perYear)).toBe(words)
  })
})

describe('the lines of the survey', () => {
  const availability: Availability = {
    upsGroups: [],
    system: { unavailability: 1e-4, hoursPerYear: 0.876, perYear: 0.2 },
    systemWithOverloads: { unavailability: 2e-4, hoursPerYear: 1.752, perYear: 0.4 },
    classes: [
      { classes: [0, 1], loads: 5, unavailability: 1e-4, hoursPerYear: 0.876, perYear: 0.2 },
    ],
    contributors: [{ rows: [0, 1], count: 3, unavailability: 1e-5 }],
    unknownRows: [],
    formulas: [],
    leavesOut: [],
  }
  const classOf = (...rows: number[]) => ({ rows, cords: 2, cordsNeeded: 1, kw: 10, itKw: 9 })
  const losses = {
    ...lossesOf(emptyPower),
    loadClasses: [classOf(2, 3), classOf(4, 5, 6)],
    curtailment: {
      feeders: [
        { row: 0, kw: 5, itKw: 4, shedS: undefined },
        { row: 1, kw: 9, itKw: 9, shedS: 30 },
      ],
      kw: 14,
      itKw: 13,
      unknownRows: [],
    },
  }

  it('name the loads of a class, and hours of what weighs most', () => {
    const [line] = classLines(availability, losses, ids, naming)
    expect(line).toMatchObject({ name: 'R1, R2, R3 and 2 more', count: 5, rows: [2, 3, 4, 5, 6] })
    const [cause] = contributorLines(availability, ids, naming)
    expect(cause).toMatchObject({ name: 'U1, U2', count: 3, perYear: undefined })
    expect(cause?.hoursPerYear).toBeCloseTo(0.0876, 9)
  })

  it('name both of a pair and what is overloaded most', () => {
    const pair: PairLoss = {
      first: 0,
      second: 1,
      count: 6,
      dropped: 2,
      droppedKw: 20,
      droppedItKw: 18,
      unprotected: 0,
      unknown: 0,
      worstOverload: undefined,
    }
    const overloaded = { ...pair, first: 2, worstOverload: { row: 0, loadKw: 5, utilisation: 1.3 } }
    const lines = pairLines([pair, overloaded], ids, naming)
    expect(lines.map(({ first, second, worstOn }) => [first, second, worstOn])).toEqual([
      ['U1', 'U2', undefined],
      ['R1', 'U2', 'U1'],
    ])
    const worst = pairColumns(false).find(({ id }) => id === 'worst')
    expect(lines.map((line) => worst?.value(line))).toEqual([null, 1.3])
    expect(pairColumns(true)[0]?.label).not.toBe(pairColumns(false)[0]?.label)
  })

  it('put the feeders that shed most first', () => {
    const lines = feederLines(losses, ids, naming)
    expect(lines.map(({ name, kw, shedS }) => [name, kw, shedS])).toEqual([
      ['U2', 9, 30],
      ['U1', 5, undefined],
    ])
  })
})

describe('the headings of the lists', () => {
  // A generous width of a letter at the size of the tables, the padding, and the arrow of the order.
  const neededPx = (heading: string) => heading.length * 6.6 + 16 + 12

  it.each(
    Object.entries({
      faults: lossColumns(false),
      mine: lossColumns(true),
      pairs: pairColumns(false),
      work: pairColumns(true),
      points: pointColumns,
      diversity: diversityColumns,
      transfers: transferColumns,
      feeders: feederColumns,
    }) as [string, readonly GridColumn<never>[]][],
  )('%s: none is cut', (_, columns) => {
    const cut = columns
      .map((column) => ({ heading: headingOf(column, 'metric'), widthPx: column.widthPx }))
      .filter(({ heading, widthPx }) => neededPx(heading) > widthPx)
    expect(cut).toEqual([])
  })
})
