import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument, parseQuery, runQuery, type SolvedFigures } from '#document'
import { facilityOf, rectangle } from '../../support/plan'

const facility = facilityOf({
  rooms: [
    { id: 'hall', name: 'Data hall 1', polygon: rectangle(0, 0, 20, 20) },
    { id: 'yard', name: 'Yard', polygon: rectangle(30, 0, 60, 20) },
  ],
  equipment: [
    { id: 'a', tag: 'RK-01', kind: 'rack', x: 5, y: 5, path: 'A', values: { loadKw: 40 } },
    { id: 'b', tag: 'RK-02', kind: 'rack', x: 6, y: 5, path: 'B', values: { loadKw: 132 } },
    { id: 'c', tag: 'RK-03', kind: 'rack', x: 7, y: 5 },
    { id: 'd', tag: 'UPS-A', kind: 'ups', x: 40, y: 5, path: 'A', values: { ratingKw: 1200 } },
    { id: 'e', tag: 'PMP-1', kind: 'pump', x: 100, y: 5 },
    { id: 'f', tag: 'SRV-1', kind: 'server', x: 0, y: 0, inside: { equipment: 'd' } },
  ],
})
const nothing: SolvedFigures = { names: [], figure: () => Number.NaN }
const intakes: SolvedFigures = {
  names: ['intakeC'],
  figure: (_, id) => ({ a: 24, b: 28.5 })[id] ?? Number.NaN,
}
const ask = (query: string, solved = nothing) =>
  runQuery(query, openDocument(facility), catalog, solved)
const found = (query: string, solved = nothing): string => {
  const result = ask(query, solved)
  return result.ok ? result.ids.join('') : `${result.problem.type} ${result.problem.text}`.trim()
}

describe('selecting by a query', () => {
  it('compares figures, with units and without', () => {
    expect(found('kind=rack and kW>40')).toBe('b')
    expect(found('kind=rack and kW>=40')).toBe('ab')
    expect(found('kW > 0.1MW')).toBe('b')
    expect(found('kW > 0.1 MW and path=B')).toBe('b')
    expect(found('kW>40 kg')).toBe('no-unit 40kg')
    expect(found('x>50 y<6')).toBe('e')
    expect(ask('maker!=Nobody')).toMatchObject({ ok: true, unknownCount: 0 })
    expect(found('ratingKw = 1.2MW')).toBe('d')
    expect(found('loadKw<40000W')).toBe('')
    expect(found('loadKw<=40000W')).toBe('a')
  })

  it('says of how many it cannot tell: a load that nobody stated is neither small nor large', () => {
    for (const query of ['kind=rack kW>40', 'kind=rack kW<=40', 'kind=rack not kW>40']) {
      expect(ask(query)).toMatchObject({ ok: true, unknownCount: 1 })
    }
    expect(found('kind=rack and not kW>40')).toBe('a')
    // One side decides, whatever the other would be.
    expect(ask('kind=rack and (kW>40 or tag=RK-03)')).toEqual({
      ok: true,
      ids: ['b', 'c'],
      unknownCount: 0,
    })
  })

  it('matches texts without regard to case, with stars and in quotes', () => {
    expect(found('KIND=RACK')).toBe('abc')
    expect(found('tag=rk-*')).toBe('abc')
    expect(found('tag!=RK-*')).toBe('def')
    expect(found('tag~0')).toBe('abc')
    expect(found('room="data hall 1"')).toBe('abc')
    expect(found('room="Data hall*" path=A')).toBe('a')
    expect(found('tag=RK.01')).toBe('')
  })

  it('finds a bare word in tag, kind, maker and model', () => {
    expect(found('ups')).toBe('d')
    expect(found('rk')).toBe('abc')
    expect(found('rk or pmp')).toBe('abce')
  })

  it('takes what is mounted to stand where its host stands', () => {
    expect(found('room=Yard')).toBe('df')
  })

  it('asks for what was solved, and knows no figure where there is none', () => {
    expect(found('intakeC>27', intakes)).toBe('b')
    expect(found('intakec<=27°C', intakes)).toBe('a')
    expect(found('intakeC>80F', intakes)).toBe('b')
  })

  it('binds "and" before "or", and brackets first', () => {
    expect(found('path=B or path=A and kind=ups')).toBe('bd')
    expect(found('(path=B or path=A) and kind=ups')).toBe('d')
    expect(found('not (kind=rack or kind=ups)')).toBe('ef')
    expect(found('not kind=rack and not kind=ups')).toBe('ef')
  })

  it('says what is wrong, and where', () => {
    expect(found('')).toBe('empty')
    expect(found('kind=')).toBe('missing-value kind')
    expect(found('=rack')).toBe('missing-field =')
    expect(found('kind=rack and')).toBe('missing-condition')
    expect(found('(kind=rack')).toBe('missing-bracket')
    expect(found('kind=rack)')).toBe('left-over )')
    expect(found('tag="RK')).toBe('unfinished-text "RK')
    expect(found('colour=red')).toBe('no-field colour')
    expect(found('kW>many')).toBe('no-figure many')
    expect(found('kW>40m')).toBe('no-unit 40m')
    expect(found(`${'('.repeat(200)}rack`)).toBe('too-deep')
    expect(ask('kind=rack and colour=red')).toMatchObject({ at: 14 })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseQuery(text)
        ask(text)
      }),
    )
    const piece = fc.constantFrom(
      'kind',
      '=',
      'rack',
      '(',
      ')',
      'and',
      'or',
      'not',
      '"',
      '>',
      '4',
      '~',
      '!',
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => void ask(pieces.join(' '))))
  })

  it('is the opposite of its own "not", but for what is not known', () => {
    for (const query of ['kW>40', 'tag~0', 'path=A or kind=pump', 'kind=rack kW<100']) {
      const yes = ask(query)
      const no = ask(`not (${query})`)
      if (!yes.ok || !no.ok) throw new Error('both are queries')
      expect(new Set([...yes.ids, ...no.ids]).size).toBe(yes.ids.length + no.ids.length)
    }
  })
})
