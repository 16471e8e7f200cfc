import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import type { TrayUse } from '#engines'
import { createLibrary, kinds, type Route } from '#model'
import { type Answer, paintingOf, traysOf } from '#workspace'
import { trayBand } from '../../../src/workspace/paint/trays'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())
const unknown = Number.NaN

const route = (id: string, carries: Route['carries'] = 'data'): Route => ({
  id,
  name: id,
  carries,
  points: [
    { x: 0, y: 0, z: 3 },
    { x: 4, y: 0, z: 3 },
    { x: 8, y: 0, z: 3 },
  ],
})

const document = openDocument(
  facilityOf({
    routes: [route('low'), route('full'), route('vague'), route('bare'), route('pipe', 'liquid')],
    equipment: [itemOf('placed', { kind: 'tray' }), itemOf('rack')],
  }),
)

const tray = (id: string, fill: number, more: Partial<TrayUse> = {}): TrayUse => ({
  id,
  lengthM: 8,
  cables: 1,
  areaM2: 0,
  capacityM2: 0.03,
  fill,
  runFill: [fill, fill / 2],
  runUnknown: [0, 0],
  kgPerM: 10,
  loadLimitKgPerM: 50,
  bendNeededM: unknown,
  bendRadiusM: unknown,
  worstAt: { x: 0, y: 0, z: 3 },
  path: undefined,
  penetrations: [],
  unknownCables: 0,
  unknownMasses: 0,
  ...more,
})

const answer = {
  ids: ['placed', 'rack'],
  columns: [],
  feeds: new Uint8Array(2),
  solution: {
    fiber: {
      trays: [
        tray('low', 0.1),
        tray('full', 0.7, { kgPerM: 60 }),
        tray('vague', 0.1, { unknownCables: 2, runUnknown: [2, 0], loadLimitKgPerM: unknown }),
        tray('bare', unknown, { runFill: [unknown, unknown] }),
        tray('placed', 0.3),
      ],
    },
  },
} as unknown as Answer

const paint = (overlay: string, given: Answer | undefined = answer) =>
  paintingOf(
    { document, revision: document.revision, answer: given, overlay, study: undefined },
    library,
  )

const classOf = (overlay: string, id: string) => {
  const painting = paint(overlay)
  const found = painting?.routes?.get(id)?.classAt
  const row = painting?.ids.indexOf(id) ?? -1
  return painting?.classes[found ?? painting.classOf[row] ?? -1]?.id
}

describe('trays by fill', () => {
  it.each([
    [0, 0, 0],
    [0.25, 0, 1],
    [0.2501, 0, 2],
    [0.5, 0, 3],
    [0.51, 0, 4],
    [unknown, 0, 5],
    [0.1, 1, 5],
    [0.51, 1, 4],
  ])('puts %f with %i unknown cables into class %i', (value, unknownCables, band) => {
    const bands = [0, 0.25, 0.4, 0.5, Number.POSITIVE_INFINITY].map((upTo) => ({ upTo }))
    expect(trayBand(bands, value, unknownCables)).toBe(band)
  })

  it('colours routes by their runs and placed trays as a whole, never unknown as room', () => {
    const classes = ['low', 'full', 'vague', 'bare', 'pipe', 'placed', 'rack'].map((id) =>
      classOf('tray-fill', id),
    )
    expect(classes).toEqual([
      'up-to-25',
      'over-50',
      'unknown',
      'unknown',
      'rest',
      'up-to-40',
      'rest',
    ])
    const painting = paint('tray-fill')
    const runs = (id: string) =>
      painting?.routes?.get(id)?.runs?.map((at) => painting.classes[at]?.id)
    expect(runs('full')).toEqual(['over-50', 'up-to-40'])
    expect(runs('vague')).toEqual(['unknown', 'up-to-25'])
    expect(painting?.note?.en).toMatch(/not known/)
    expect(painting?.counts.reduce((sum, count) => sum + count, 0)).toBe(7)
  })

  it('colours nothing before there is an answer', () => {
    expect(
      paintingOf(
        { document, revision: -1, answer: undefined, overlay: 'tray-fill', study: undefined },
        library,
      ),
    ).toBeUndefined()
    expect(traysOf(undefined).size).toBe(0)
  })
})

describe('trays by weight', () => {
  it('goes by the load limit, where one is stated', () => {
    const classes = ['low', 'full', 'vague'].map((id) => classOf('tray-weight', id))
    expect(classes).toEqual(['up-to-25', 'over', 'unknown'])
  })
})
