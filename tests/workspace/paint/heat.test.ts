import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { type Answer, type Painting, paintingOf } from '#workspace'
import { areaBand } from '../../../src/workspace/paint/areas'
import { heatBand } from '../../../src/workspace/paint/heat'
import { marginBand } from '../../../src/workspace/paint/margins'
import { facilityOf, itemOf, roomOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const unknown = Number.NaN

const document = openDocument(
  facilityOf({
    rooms: [roomOf('hall', [0, 0, 10, 10]), roomOf('yard', [20, 0, 10, 10])],
    equipment: [
      itemOf('rack', { kind: 'rack' }),
      itemOf('server', { kind: 'server', inside: { equipment: 'rack' } }),
      itemOf('tank', { kind: 'immersion-tank' }),
      itemOf('crah', { kind: 'crah' }),
      itemOf('bare', { kind: 'rack' }),
    ],
  }),
)
const ids = ['rack', 'server', 'tank', 'crah', 'bare']

const answerOf = (columns: Readonly<Record<string, readonly number[]>>): Answer =>
  ({
    ids,
    columns: Object.entries(columns).map(([name, values]) => ({
      name,
      values: Float64Array.from(values),
    })),
    feeds: new Uint8Array(ids.length),
    solution: { cooling: { rooms: [] } },
  }) as unknown as Answer

const paint = (overlay: string, answer?: Answer) =>
  paintingOf({ document, revision: document.revision, answer, overlay, study: undefined }, library)

const classIds = (painting: Painting | undefined) =>
  painting?.ids.map((_, n) => painting.classes[painting.classOf[n] as number]?.id)

describe('the overlay of heat per rack', () => {
  it.each([
    [0, 'up-to-10'],
    [10, 'up-to-10'],
    [10.01, 'up-to-20'],
    [40, 'up-to-40'],
    [142, 'up-to-160'],
    [160.1, 'over-160'],
    [unknown, 'unknown'],
  ])('puts %f kW into the band "%s"', (kw, band) => {
    expect(heatBand(kw)).toBe(band)
  })

  it('counts what is mounted with its rack, and never takes unknown heat for none', () => {
    const answer = answerOf({ heatKw: [40.8, 10.2, 150, unknown, unknown] })
    expect(classIds(paint('rack-heat', answer))).toEqual([
      'up-to-80',
      'within',
      'up-to-160',
      'rest',
      'unknown',
    ])
    expect(paint('rack-heat')).toBeUndefined()
  })
})

describe('the overlays of margins', () => {
  it.each([
    [6, 'ample'],
    [5, 'some'],
    [2, 'near'],
    [0, 'near'],
    [-1e-12, 'near'],
    [-0.1, 'over'],
    [unknown, 'unknown'],
  ])('put %f K below the limit into the band "%s"', (margin, band) => {
    expect(marginBand(margin, 2, 5)).toBe(band)
  })

  it('ask for an intake only where air is taken in, and leave an unstated limit unknown', () => {
    const answer = answerOf({
      airHeatKw: [12, 3, 0, unknown, unknown],
      intakeC: [24, 24, 24, unknown, 24],
      intakeMaxC: [30, 25, unknown, unknown, unknown],
    })
    expect(classIds(paint('intake', answer))).toEqual([
      'ample',
      'near',
      'rest',
      'rest',
      'unlimited',
    ])
    expect(classIds(paint('intake-one-out', answer))?.[0]).toBe('unknown')
    expect(paint('intake')).toBeUndefined()
  })

  it('show head that is short, and a branch whose head is unknown as unknown', () => {
    const answer = answerOf({
      liquidHeatKw: [120, unknown, 0, unknown, 100],
      dielectricHeatKw: [0, unknown, 150, unknown, 0],
      coolantFlowLPerMin: [119, unknown, unknown, 80, unknown],
      coolantMarginKpa: [-12, unknown, unknown, 80, unknown],
    })
    expect(classIds(paint('coolant-head', answer))).toEqual([
      'over',
      'rest',
      'unknown',
      'ample',
      'unknown',
    ])
  })
})

describe('the overlay of heat per area', () => {
  const outside = { ...answerOf({}), solution: { cooling: { rooms: [] } } } as unknown as Answer
  it.each([
    [0, 'up-to-1'],
    [1, 'up-to-1'],
    [1.01, 'up-to-2'],
    [12.1, 'over-12'],
    [unknown, 'unknown'],
  ])('puts %f kW/m² into the band "%s"', (value, band) => {
    expect(areaBand(value)).toBe(band)
  })

  it('colours floors with their figure, and leaves the equipment plain', () => {
    const { rooms } = document.toFacility()
    const answer = {
      ...outside,
      solution: { cooling: { rooms: rooms.map((_, roomRow) => ({ roomRow, heatKwPerM2: 5.5 })) } },
    } as unknown as Answer
    const painting = paint('area-heat', answer)
    expect(rooms.length).toBeGreaterThan(0)
    for (const { id } of rooms) {
      const area = painting?.areas?.get(id)
      expect(area).toMatchObject({ value: 5.5, unit: 'kW/m2' })
      expect(painting?.classes[area?.classAt ?? -1]?.id).toBe('up-to-8')
    }
    expect(new Set(classIds(painting))).toEqual(new Set(['rest']))
    expect(paint('area-heat')).toBeUndefined()
  })
})
