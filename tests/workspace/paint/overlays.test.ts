import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { feedCodes } from '#engines'
import { createLibrary, kinds } from '#model'
import { type Answer, classOverlays, feedOf, type Painting, paintingOf } from '#workspace'
import { loadBand } from '../../../src/workspace/paint/load'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())

const document = openDocument(
  facilityOf({
    equipment: [
      itemOf('util', { kind: 'utility-feed' }),
      itemOf('ups', { kind: 'ups', path: 'B' }),
      itemOf('bus', { kind: 'switchgear-bus', path: 'A' }),
      itemOf('rack', { kind: 'rack' }),
      itemOf('crah', { kind: 'crah', path: 'A' }),
      itemOf('tray', { kind: 'tray' }),
    ],
  }),
)
const ids = ['util', 'ups', 'bus', 'rack', 'crah', 'tray']

const answerOf = (utilisation: readonly number[], feeds: readonly number[] = []): Answer =>
  ({
    ids,
    columns: [{ name: 'utilisation', values: Float64Array.from(utilisation) }],
    feeds: Uint8Array.from(feeds),
  }) as unknown as Answer

const paint = (overlay: string | undefined, answer?: Answer) =>
  paintingOf({ document, revision: document.revision, answer, overlay, study: undefined }, library)

const classIds = (painting: Painting | undefined) =>
  painting?.ids.map((_, n) => painting.classes[painting.classOf[n] as number]?.id)

describe('the overlay of paths', () => {
  it('goes by what is stated and needs no answer; what states none is said to', () => {
    const painting = paint('power-paths')
    expect(classIds(painting)).toEqual(['none', 'B', 'A', 'load', 'A', 'rest'])
    const counts = painting?.classes.map(({ id }, n) => [id, painting.counts[n]])
    expect(counts).toEqual([
      ['A', 2],
      ['B', 1],
      ['load', 1],
      ['none', 1],
      ['rest', 1],
    ])
    expect(painting?.note).toBeUndefined()
  })

  it('says so when nobody stated a path', () => {
    const bare = openDocument(facilityOf({ equipment: [itemOf('ups', { kind: 'ups' })] }))
    const painting = paintingOf(
      { document: bare, revision: 0, answer: undefined, overlay: 'power-paths', study: undefined },
      library,
    )
    expect(classIds(painting)).toEqual(['none'])
    expect(painting?.note?.en).toMatch(/Nobody stated a path/)
  })
})

describe('the overlay of load', () => {
  it.each([
    [0, 'low'],
    [0.4999, 'low'],
    [0.5, 'middle'],
    [0.7999, 'middle'],
    [0.8, 'high'],
    [1, 'high'],
    [1 + 1e-12, 'high'],
    [1.001, 'over'],
    [Number.NaN, 'unknown'],
  ])('puts %f into the band "%s"', (utilisation, band) => {
    expect(loadBand(utilisation)).toBe(band)
  })

  it('holds no load to a rating and passes nothing that is unknown', () => {
    const utilisation = [Number.NaN, 1.2, 0.6, Number.NaN, 0.9, Number.NaN]
    expect(classIds(paint('power-load', answerOf(utilisation)))).toEqual([
      'unknown',
      'over',
      'middle',
      'load',
      'load',
      'rest',
    ])
    expect(paint('power-load')).toBeUndefined()
  })
})

describe('the overlay of supply', () => {
  it('names the codes of the engine', () => {
    for (const [name, code] of Object.entries(feedCodes)) expect(feedOf(code)).toBe(name)
    expect(feedOf(undefined)).toBe('outside')
    expect(feedOf(99)).toBe('outside')
  })

  it('counts each', () => {
    const { ok, dead, dropped, outside } = feedCodes
    const painting = paint('power-supply', answerOf([], [ok, dead, ok, dropped, ok, outside]))
    expect(classIds(painting)).toEqual(['ok', 'dead', 'ok', 'dropped', 'ok', 'outside'])
    expect(painting?.counts.reduce((sum, count) => sum + count, 0)).toBe(6)
  })
})

describe('paintings', () => {
  it('are the very same until what they rest on changes', () => {
    const answer = answerOf([0, 0, 0, 0, 0, 0])
    const first = paint('power-load', answer)
    expect(paint('power-load', answer)).toBe(first)
    expect(paint('power-load', answerOf([1, 1, 1, 1, 1, 1]))).not.toBe(first)
    expect(paint('loadKw', answer)).toBeUndefined()
    expect(paint(undefined, answer)).toBeUndefined()
  })

  it('have ids that no column of a solution has', () => {
    const ids = classOverlays.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['power-paths', 'power-load', 'rack-heat']))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })
})
