import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arrayItems,
  attempt,
  copyAlong,
  copyItems,
  duplicateItems,
  groupItems,
  measuresOf,
  moveItems,
  pasteClipping,
  readClipboard,
  removeItems,
  rotateItems,
  takenWith,
} from '#document'
import type { DimensionChain, Element, Facility, Note } from '#model'
import { accepted, item, library, opened, reasonOf, room } from '../../support/editor/facility'

const element = (id: string, more: Partial<Element> = {}): Element => ({
  id,
  type: 'column',
  name: id,
  x: 0,
  y: 0,
  z: 0,
  rotationDeg: 0,
  widthM: 0.4,
  ...more,
})
const note = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  text: id,
  x: 1,
  y: 1,
  z: 0,
  done: false,
  ...more,
})
const chain = (id: string, more: Partial<DimensionChain> = {}): DimensionChain => ({
  id,
  axis: 'x',
  anchors: [
    { of: 'a', side: 'max-x' },
    { of: 'b', side: 'min-x' },
  ],
  offsetM: 2,
  z: 0,
  ...more,
})

const hall: Partial<Facility> = {
  rooms: [room('hall', [-5, -5, 15, 10])],
  equipment: [
    item('a', 'rack', { product: 'test-rack', x: 0, y: 0 }),
    item('b', 'rack', { product: 'test-rack', x: 3, y: 0 }),
  ],
  elements: [element('column', { x: 5, y: 5 })],
  notes: [note('free'), note('on-a', { about: 'a' })],
  dimensions: [
    chain('ab'),
    chain('wall', {
      anchors: [
        { of: 'hall', side: 'min-x' },
        { of: 'a', side: 'min-x' },
      ],
    }),
    chain('points', {
      anchors: [
        { x: 0, y: 3 },
        { x: 2, y: 3 },
      ],
    }),
  ],
}

const begun = () => {
  const on = opened(hall)
  const does = <T>(gesture: Parameters<typeof attempt<T>>[2]) =>
    attempt(on.document, 'Test', gesture)
  return { ...on, does }
}
const all = ['a', 'b', 'column', 'free', 'on-a', 'ab', 'wall', 'points']

describe('parts of the building, notes and dimensions', () => {
  it('are duplicated with what they are about and measure', () => {
    const { document, context, does } = begun()
    const copied = accepted(does((edit) => duplicateItems(edit, context, all, { dx: 0, dy: 20 })))
    expect([copied.elements, copied.notes, copied.dimensions].map(({ length }) => length)).toEqual([
      1, 2, 3,
    ])
    const [a, b] = copied.equipment
    expect(document.get('notes', copied.notes[1] ?? '')).toMatchObject({ about: a, y: 21 })
    expect(document.get('dimensions', copied.dimensions[0] ?? '')?.anchors).toEqual([
      { of: a, side: 'max-x' },
      { of: b, side: 'min-x' },
    ])
    // The wall was not copied: the copy is measured to the same one.
    expect(document.get('dimensions', copied.dimensions[1] ?? '')?.anchors).toEqual([
      { of: 'hall', side: 'min-x' },
      { of: a, side: 'min-x' },
    ])
    expect(document.get('dimensions', copied.dimensions[2] ?? '')?.anchors).toEqual([
      { x: 0, y: 23 },
      { x: 2, y: 23 },
    ])
    document.undo()
    expect(document.count('dimensions')).toBe(3)
  })

  it('go over the clipboard into another facility, with what came along', () => {
    const { document } = begun()
    const text = copyItems(document, all) ?? ''
    const there = opened({ id: 'another' })
    const clipping = accepted(readClipboard(text))
    const copied = accepted(
      attempt(there.document, 'Paste', (edit) =>
        pasteClipping(edit, there.context, clipping, { x: 100, y: 0 }),
      ),
    )
    // The wall is not there: what was measured to it is left behind.
    expect(copied.dimensions).toHaveLength(2)
    expect(there.document.list('notes').map(({ about }) => about)).toEqual([
      undefined,
      copied.equipment[0],
    ])
    expect(there.document.count('elements')).toBe(1)
  })

  it('say what is not copied: a dimension without what it measures', () => {
    const { context, does } = begun()
    const alone = does((edit) => duplicateItems(edit, context, ['ab'], { dx: 1, dy: 0 }))
    expect(reasonOf(alone)).toMatch(/together with what it measures/)
    const some = does((edit) => copyAlong(edit, context, ['column', 'ab'], { dx: 1, dy: 0 }, 2))
    expect(some.ok && some.warnings.map(({ en }) => en)).toEqual([
      '2 dimensions were not copied: what is measured was not selected.',
    ])
  })

  it('stand in rows and columns', () => {
    const { document, context, does } = begun()
    const spec = {
      rows: 2,
      columns: 3,
      columnPitchM: 6,
      rowPitchM: 4,
      backToBack: false,
      coldAisleM: 1.2,
      hotAisleM: 1.2,
    }
    const copied = accepted(does((edit) => arrayItems(edit, context, ['column'], spec)))
    expect(copied.elements).toHaveLength(5)
    const places = document.list('elements').map(({ x, y }) => [x, y])
    expect(places).toEqual([
      [5, 5],
      [11, 5],
      [17, 5],
      [5, 9],
      [11, 9],
      [17, 9],
    ])
    expect(document.list('elements').map(({ name }) => name)).toContain('Column 5')
  })

  it('are held together in groups, and leave them when they go', () => {
    const { document, context, does } = begun()
    const group = accepted(does((edit) => groupItems(edit, context, ['a', 'free', 'column'])))
    expect([...takenWith(document, 'free', new Set())]).toEqual(group.members)
    does((edit) => {
      removeItems(edit, ['free'])
      return { ok: true, value: undefined, warnings: [] }
    })
    expect(document.get('groups', group.id)?.members).toEqual(['a', 'column'])
  })
})

describe('a chain that is moved', () => {
  const moved = (ids: string[], dx: number, dy: number) => {
    const { document } = begun()
    document.transact('Move', (edit) => moveItems(edit, ids, { dx, dy }))
    return document
  }

  it('leads its line away by itself, and stays at what it measures', () => {
    const document = moved(['ab'], 5, 1.5)
    expect(document.get('dimensions', 'ab')).toMatchObject({ offsetM: 3.5 })
    expect(document.get('equipment', 'a')?.x).toBe(0)
  })

  it('goes along with its things, its line as far from them as before', () => {
    const document = moved(['a', 'b', 'ab'], 5, 1.5)
    expect(document.get('dimensions', 'ab')).toMatchObject({ offsetM: 2 })
    const [measure] = measuresOf(document, library, document.list('dimensions')[0] ?? chain('ab'))
    expect([measure?.from, measure?.to]).toEqual([
      expect.objectContaining({ x: 5.3, y: 3.5 }),
      expect.objectContaining({ x: 7.7, y: 3.5 }),
    ])
  })

  it('takes its free points with it', () => {
    expect(moved(['points'], 1, 1).get('dimensions', 'points')).toMatchObject({
      anchors: [
        { x: 1, y: 4 },
        { x: 3, y: 4 },
      ],
      offsetM: 2,
    })
  })

  it('measures the same after whole quarter turns with its things', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(90, 180, 270, -90),
        fc.integer({ min: -30, max: 30 }),
        fc.constantFrom<'x' | 'y'>('x', 'y'),
        (turnDeg, tenths, axis) => {
          const { document } = opened({
            equipment: [
              item('a', 'rack', { product: 'test-rack', x: 0, y: 0 }),
              item('b', 'rack', { product: 'test-rack', x: 3, y: 5 }),
            ],
            dimensions: [
              chain('ab', {
                axis,
                offsetM: tenths / 10,
                anchors: [
                  { of: 'a', side: `max-${axis}` },
                  { of: 'b', side: `min-${axis}` },
                  { x: 7, y: 8 },
                ],
              }),
            ],
          })
          const read = () =>
            measuresOf(document, library, document.get('dimensions', 'ab') ?? chain('ab'))
          const before = read()
          const about = { x: 1, y: 2 }
          document.transact('Turn', (edit) => rotateItems(edit, ['a', 'b', 'ab'], turnDeg, about))
          const turn = (turnDeg * Math.PI) / 180
          const [cos, sin] = [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))]
          for (const [n, measure] of read().entries()) {
            const was = before[n]
            expect(measure.valueM).toBeCloseTo(was?.valueM ?? Number.NaN, 6)
            const { x = 0, y = 0 } = was?.from ?? {}
            const [u, v] = [x - about.x, y - about.y]
            expect(measure.from.x).toBeCloseTo(about.x + u * cos - v * sin, 3)
            expect(measure.from.y).toBeCloseTo(about.y + u * sin + v * cos, 3)
          }
        },
      ),
    )
  })
})
