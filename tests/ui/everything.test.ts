import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { SurveyLine } from '#engines'
import { showCell } from '../../src/ui/kit/grid/columns'
import {
  everythingColumns,
  everythingLines,
  maintainableText,
  preventingColumns,
  preventingLines,
  typesIn,
} from '../../src/ui/survives/everything'
import { namingOf } from '../../src/ui/survives/naming'
import { library } from '../support/plan'
import { facilityOf, itemOf } from '../support/ui/facility'

const document = openDocument(
  facilityOf({
    equipment: [itemOf('ups-1', { kind: 'ups' }), itemOf('ups-2', { kind: 'ups' })],
  }),
)
const naming = namingOf(document, library)
const nothing = { value: 0, unknownCount: 0 }

const lineOf = (fields: Partial<SurveyLine>, lost: Partial<SurveyLine['figures']>): SurveyLine => ({
  type: 'component',
  id: 'ups-1',
  like: ['ups-1', 'ups-2'],
  contingency: { ids: ['ups-1'], mode: 'fault' },
  effects: {},
  figures: {
    itKwLost: nothing,
    itKwLostForGood: nothing,
    loadsLost: 0,
    loadsDegraded: 0,
    loadsUnknown: 0,
    racksLost: 0,
    gpusLost: 0,
    thPerSLost: nothing,
    loadsUnprotected: 0,
    firstLostS: undefined,
    lastLostS: undefined,
    ...lost,
  },
  ...fields,
})

const cellsOf = (line: SurveyLine, isMining = false) => {
  const [row] = everythingLines([line], document, naming)
  if (!row) throw new Error('One line is one row')
  return new Map(
    everythingColumns(isMining).map(({ id, unit, value }) => [
      id,
      showCell(value(row), unit, 'metric'),
    ]),
  )
}

describe('the list of everything that is taken out', () => {
  it('names the first of like things and how many more, with what is lost and when', () => {
    const kw = { value: 284, unknownCount: 0 }
    const cells = cellsOf(
      lineOf(
        { why: { en: 'R-07 stops after 3 min.' } },
        { itKwLost: kw, loadsLost: 2, racksLost: 2, gpusLost: 144, firstLostS: 180 },
      ),
    )
    expect(cells.get('lost')).toBe('UPS-1 and 1 more')
    expect(cells.get('like')).toBe('2')
    expect(cells.get('kw')).toBe('284')
    expect(cells.get('gpus')).toBe('144')
    expect(cells.get('first')).toBe('180')
    expect(cells.get('why')).toBe('R-07 stops after 3 min.')
    expect(cells.has('hashrate')).toBe(false)
  })

  it('says unknown, never nothing, where something is not stated', () => {
    const cells = cellsOf(
      lineOf(
        {},
        {
          itKwLost: { value: 0, unknownCount: 1 },
          thPerSLost: { value: 5, unknownCount: 1 },
          loadsLost: 1,
          firstLostS: Number.NaN,
        },
      ),
      true,
    )
    expect([cells.get('kw'), cells.get('hashrate'), cells.get('first')]).toEqual(
      Array(3).fill('unknown'),
    )
  })

  it('says of what stops nobody that no time applies', () => {
    expect(cellsOf(lineOf({}, { loadsDegraded: 1 })).get('first')).toBe('–')
  })

  it('calls paths, compartments and the whole utility what they are', () => {
    const named = (type: SurveyLine['type'], id: string) =>
      everythingLines([lineOf({ type, id, like: [id] }, {})], document, naming)[0]?.name
    expect(named('path', 'A')).toBe('Path A')
    expect(named('compartment', 'F1')).toBe('F1')
    expect(named('utility', '')).toBe('The whole utility')
  })

  it('counts things by type, like ones with them', () => {
    const lines = everythingLines(
      [lineOf({}, {}), lineOf({ type: 'room', id: 'hall', like: ['hall'] }, {})],
      document,
      naming,
    )
    expect([...typesIn(lines)]).toEqual([
      ['component', 2],
      ['room', 1],
    ])
  })
})

describe('whether everything can be maintained', () => {
  const prevents = [
    { ...lineOf({}, { loadsLost: 1 }), hindrance: 'stops' as const },
    { ...lineOf({ like: ['ups-1'] }, { loadsUnknown: 1 }), hindrance: 'unknown' as const },
  ]

  it('is answered by how many pieces prevent it, those in doubt apart', () => {
    expect(maintainableText({ answer: 'no', prevents, tried: 10 })).toMatch(/^No: 2 pieces of 10/)
    expect(maintainableText({ answer: 'unknown', prevents: prevents.slice(1), tried: 10 })).toMatch(
      /^Not known: of 1 piece of 10/,
    )
    expect(maintainableText({ answer: 'yes', prevents: [], tried: 10 })).toMatch(/^Yes: each of 10/)
    expect(maintainableText({ answer: 'unknown', prevents: [], tried: 0 })).toMatch(/no IT load/)
  })

  it('is told line by line with what befalls a load', () => {
    const [first] = preventingLines(prevents, document, naming)
    const column = preventingColumns(false).find(({ id }) => id === 'hindrance')
    expect(first && column?.value(first)).toBe('stops')
  })
})
