import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { column } from '#engines'
import { createLibrary, kinds } from '#model'
import type { Answer } from '#workspace'
import { portLinks } from '../../src/ui/inspector/links'
import { wallLengthM, withCorner, withWallLength } from '../../src/ui/inspector/polygon'
import { presetInForce } from '../../src/ui/inspector/presets'
import { sortSelection } from '../../src/ui/inspector/selected'
import { isReference, solvedFor } from '../../src/ui/inspector/solved'
import { fieldStates, shared, sizeFields } from '../../src/ui/inspector/values'
import { facilityOf, itemOf, productOf, roomOf } from '../support/ui/facility'

const sourced = productOf('gb300', { values: { loadKw: 142, cords: 4 } })
const library = createLibrary(kinds, new Map([[sourced.id, sourced]]))
const rack = (id: string, more: Parameters<typeof itemOf>[1] = {}) =>
  itemOf(id, { product: 'gb300', ...more })

describe('the fields of a selection', () => {
  const state = (items: ReturnType<typeof rack>[], name: string) =>
    fieldStates(library, items).find((field) => field.name === name)

  it('of one show its value with the source', () => {
    expect(state([rack('a')], 'loadKw')).toMatchObject({
      value: 142,
      isMixed: false,
      isOwn: false,
      source: { document: 'Data sheet', grade: 'primary' },
      fallback: 'product',
    })
  })

  it('say what would hold if an own value were taken back', () => {
    const own = state([rack('a', { values: { loadKw: 100 } })], 'loadKw')
    expect(own).toMatchObject({ value: 100, isOwn: true, fallback: 'product' })
    expect(own?.source?.document).toBe('entered by the user')
    const alone = state([itemOf('a', { values: { loadKw: 5 } })], 'loadKw')
    expect(alone).toMatchObject({ isOwn: true, fallback: undefined })
    expect(state([itemOf('a')], 'widthM')).toMatchObject({ fallback: 'kind' })
  })

  it('of many are mixed where they differ, unknown against known too', () => {
    const items = [rack('a'), rack('b', { values: { loadKw: 100 } })]
    expect(state(items, 'loadKw')).toMatchObject({ value: undefined, isMixed: true, isOwn: true })
    expect(state([rack('a'), itemOf('b')], 'loadKw')).toMatchObject({ isMixed: true })
    expect(state([itemOf('a'), itemOf('b')], 'loadKw')).toMatchObject({
      value: undefined,
      isMixed: false,
    })
  })

  it('show no source where the same value comes from different ones', () => {
    const same = [rack('a'), rack('b', { values: { loadKw: 142 } })]
    expect(state(same, 'loadKw')).toMatchObject({ value: 142, source: undefined })
  })

  it('of several kinds are those that they share', () => {
    const names = fieldStates(library, [rack('a'), itemOf('b', { kind: 'ups' })]).map(
      ({ name }) => name,
    )
    expect(names).toEqual(expect.arrayContaining([...sizeFields]))
    expect(names).not.toContain('batteryMin')
    expect(names).not.toContain('cords')
    expect(fieldStates(library, [])).toEqual([])
  })

  it('share what they share', () => {
    const items = [rack('a'), rack('b', { path: 'A' })]
    expect(shared(items, ({ path }) => path)).toEqual({ value: undefined, isMixed: true })
    expect(shared(items, ({ status }) => status)).toEqual({ value: 'new', isMixed: false })
    expect(shared([], () => 1)).toEqual({ value: undefined, isMixed: false })
  })
})

describe('walls', () => {
  const { polygon } = roomOf('r', [0, 0, 12, 8])

  it('of a rectangle change their length and it stays a rectangle', () => {
    const wider = withWallLength(polygon, 0, 20)
    expect(wider.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [20, 0],
      [20, 8],
      [0, 8],
    ])
    expect(withWallLength(polygon, 3, 5).map(({ x, y }) => [x, y])).toEqual([
      [0, 3],
      [12, 3],
      [12, 8],
      [0, 8],
    ])
  })

  it('have the length that they are given, in any polygon', () => {
    const point = fc.record({
      x: fc.double({ min: -100, max: 100, noNaN: true }),
      y: fc.double({ min: -100, max: 100, noNaN: true }),
    })
    const any = fc.array(point, { minLength: 3, maxLength: 8 })
    fc.assert(
      fc.property(
        any,
        fc.nat(),
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        (corners, at, length) => {
          const index = at % corners.length
          fc.pre(wallLengthM(corners, index) > 0.01)
          const changed = withWallLength(corners, index, length)
          expect(wallLengthM(changed, index)).toBeCloseTo(length, 6)
          expect(changed).toHaveLength(corners.length)
        },
      ),
    )
  })

  it('of no length stay as they are', () => {
    const flat = [
      { x: 1, y: 1 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]
    expect(withWallLength(flat, 0, 5)).toEqual(flat)
    expect(withWallLength(flat, 9, 5)).toEqual(flat)
  })

  it('move with their corners', () => {
    expect(withCorner(polygon, 1, { x: 5 })[1]).toEqual({ x: 5, y: 0 })
  })
})

describe('ports and connections', () => {
  const document = openDocument(
    facilityOf({
      equipment: [
        itemOf('r', { tag: 'AI-1' }),
        itemOf('u10', { tag: 'UPS-10', kind: 'ups' }),
        itemOf('u9', { tag: 'UPS-9', kind: 'ups' }),
      ],
      connections: ['u10', 'u9'].map((id) => ({
        id: `c-${id}`,
        medium: 'power' as const,
        from: { equipment: id, port: 'out' },
        to: { equipment: 'r', port: 'cord' },
        count: 2,
      })),
    }),
  )
  const links = (id: string) => {
    const item = document.get('equipment', id)
    return item ? portLinks(document, library, item) : []
  }

  it('list every port, with the other ends by their tags', () => {
    const cord = links('r').find(({ port }) => port.id === 'cord')
    expect(cord?.links.map(({ otherTag }) => otherTag)).toEqual(['UPS-9', 'UPS-10'])
    const out = links('u9').find(({ port }) => port.id === 'out')
    expect(out?.links).toMatchObject([{ other: 'r', connection: { count: 2 } }])
    expect(links('r').find(({ port }) => port.id === 'coolant')?.links).toEqual([])
  })
})

describe('what is solved', () => {
  const answer = {
    ids: ['r', 'tray'],
    columns: [
      column('loadKw', 'Load', 'kW', Float64Array.of(Number.NaN, Number.NaN)),
      column('heatKw', 'Heat', 'kW', Float64Array.of(142, Number.NaN)),
    ],
  } as unknown as Answer

  it('is listed; what does not apply is not, and an unknown load is', () => {
    expect(solvedFor(answer, 'r', { power: 'load' })).toEqual([
      { name: 'loadKw', label: 'Load', unit: 'kW', value: Number.NaN },
      { name: 'heatKw', label: 'Heat', unit: 'kW', value: 142 },
    ])
    expect(solvedFor(answer, 'tray', {})).toEqual([])
    expect(solvedFor(answer, 'gone', { power: 'load' })).toEqual([])
  })
})

describe('a selection', () => {
  it('is sorted by what its ids are', () => {
    const document = openDocument(
      facilityOf({ rooms: [roomOf('hall', [0, 0, 1, 1])], equipment: [itemOf('a')] }),
    )
    expect(sortSelection(document, new Set(['hall', 'a', 'gone']))).toEqual({
      equipment: ['a'],
      rooms: ['hall'],
      connections: [],
      routes: [],
      elements: [],
      notes: [],
      dimensions: [],
    })
  })
})

describe('a large selection', () => {
  it('asks one of each sort: ten thousand racks of a product cost as much as one', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => rack(`r${i}`))
    let asked = 0
    const counting = {
      ...library,
      valueOf: (...question: Parameters<typeof library.valueOf>) => {
        asked += 1
        return library.valueOf(...question)
      },
    }
    const fields = fieldStates(counting, items)
    expect(asked).toBe(fields.length)
    const odd = rack('odd', { values: { loadKw: 1 } })
    const mixed = fieldStates(library, [...items, odd]).find(({ name }) => name === 'loadKw')
    expect(mixed).toMatchObject({ isMixed: true, isOwn: true })
  })
})

describe('the usual set of goal and options in force', () => {
  const hours = 'power.least-fuel-hours'

  it('is found by goal and options together, under its own lens', () => {
    const stated = {
      goals: { ai: 'concurrently-maintainable', mining: 'n' },
      parameters: {},
    } as const
    expect(presetInForce(stated, 'ai')?.id).toBe('ai-maintainable')
    expect(presetInForce(stated, 'mining')?.id).toBe('mine-n')
    expect(presetInForce({ ...stated, parameters: { [hours]: 72 } }, 'ai')?.id).toBe(
      'ai-maintainable-72-h',
    )
    const open = { 'power.single-points-accepted': 0, 'power.power-factor': 0.9 }
    expect(presetInForce({ ...stated, parameters: open }, 'ai')?.id).toBe('nvidia-gb200')
  })

  it('is none where an option is of the owner’s own, or no goal is stated', () => {
    const odd = { goals: { ai: 'n' }, parameters: { [hours]: 30 } } as const
    expect(presetInForce(odd, 'ai')).toBeUndefined()
    expect(presetInForce({ goals: {}, parameters: {} }, 'ai')).toBeUndefined()
  })
})

describe('a solved column that names equipment', () => {
  it('is a reference and no figure', () => {
    const answer = {
      ids: ['rack', 'crah'],
      columns: [column('worstIntakeBy', 'Worst cooler', 'count', Float64Array.of(1, Number.NaN))],
    } as unknown as Answer
    expect(solvedFor(answer, 'rack', {})).toMatchObject([{ value: 1, refersTo: 'crah' }])
    expect(solvedFor(answer, 'crah', {})).toEqual([])
    expect(isReference('worstIntakeBy')).toBe(true)
    expect(isReference('intakeC')).toBe(false)
  })
})
