import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArraySpec, arrayItems, withContents } from '#document'
import { selected } from '../../support/editor/arbitrary'
import { accepted, item, link, opened, reasonOf } from '../../support/editor/facility'

const spec: ArraySpec = {
  rows: 1,
  columns: 1,
  columnPitchM: 0.6,
  rowPitchM: 3,
  backToBack: false,
  coldAisleM: 1.8,
  hotAisleM: 1.2,
}

const racks = (rotationDeg: number) =>
  opened({ equipment: [item('r', 'rack', { product: 'test-rack', rotationDeg, tag: 'R-01' })] })

const placesAfter = (rotationDeg: number, changes: Partial<ArraySpec>) => {
  const { document, context } = racks(rotationDeg)
  document.transact('Array', (edit) =>
    accepted(arrayItems(edit, context, ['r'], { ...spec, ...changes })),
  )
  return document.list('equipment').map((one) => [one.x, one.y, one.rotationDeg])
}

describe('array', () => {
  it('repeats in columns and rows, tags in reading order', () => {
    const { document, context } = racks(0)
    document.transact('Array', (edit) =>
      accepted(arrayItems(edit, context, ['r'], { ...spec, rows: 2, columns: 3 })),
    )
    expect(document.list('equipment').map(({ x, y, tag }) => [x, y, tag])).toEqual([
      [0, 0, 'R-01'],
      [0.6, 0, 'R-02'],
      [1.2, 0, 'R-03'],
      [0, 3, 'R-04'],
      [0.6, 3, 'R-05'],
      [1.2, 3, 'R-06'],
    ])
  })

  it('stands rows back to back: rears over hot aisles, fronts over cold ones', () => {
    // Racks 1.2 m deep: 1.2 + 1.2 behind the first row, then 1.2 + 1.8 before the third.
    expect(placesAfter(0, { rows: 4, backToBack: true })).toEqual([
      [0, 0, 0],
      [0, 2.4, 180],
      [0, 5.4, 0],
      [0, 7.8, 180],
    ])
    // A first row that looks ahead has the cold aisle before it.
    expect(placesAfter(180, { rows: 3, backToBack: true })).toEqual([
      [0, 0, 180],
      [0, 3, 0],
      [0, 5.4, 180],
    ])
  })

  it('runs along turned equipment', () => {
    expect(placesAfter(90, { rows: 2, columns: 2 })).toEqual([
      [0, 0, 90],
      [0, 0.6, 90],
      [-3, 0, 90],
      [-3, 0.6, 90],
    ])
  })

  it('turns a block of many as one, about its middle', () => {
    const { document, context } = opened({
      equipment: [
        item('a', 'rack', { product: 'test-rack', x: 0, y: 0 }),
        item('b', 'rack', { product: 'test-rack', x: 2, y: 0 }),
      ],
    })
    document.transact('Array', (edit) =>
      accepted(arrayItems(edit, context, ['a', 'b'], { ...spec, rows: 2, backToBack: true })),
    )
    expect(
      document
        .list('equipment')
        .slice(2)
        .map(({ x, y, rotationDeg }) => [x, y, rotationDeg]),
    ).toEqual([
      [2, 2.4, 180],
      [0, 2.4, 180],
    ])
  })

  it.each([
    [{ rows: 0 }, /whole numbers/],
    [{ columns: 1.5 }, /whole numbers/],
    [{ rows: Number.NaN }, /whole numbers/],
    [{ rows: 1000, columns: 1000 }, 'An array has at most 100,000 items.'],
    [{ columns: 2, columnPitchM: 0 }, 'Columns need a distance between them.'],
    [{ rows: 2, rowPitchM: Number.NaN }, 'Distances have to be numbers.'],
    [{ rows: 2, backToBack: true, hotAisleM: -1 }, /aisle/],
  ])('refuses %o', (changes, reason) => {
    const { document, context } = racks(0)
    const outcome = document.transact('Array', (edit) =>
      arrayItems(edit, context, ['r'], { ...spec, ...changes }),
    )
    expect(reasonOf(outcome)).toMatch(reason)
    expect(document.count('equipment')).toBe(1)
  })

  it('of nothing is refused', () => {
    const { document, context } = racks(0)
    const outcome = document.transact('Array', (edit) => arrayItems(edit, context, ['x'], spec))
    expect(reasonOf(outcome)).toBe('Select what to repeat first.')
  })

  it('keeps the connections inside each copy', () => {
    const { document, context } = opened({
      equipment: [item('p', 'pdu'), item('r', 'rack', { x: 2 }), item('other', 'ups')],
      connections: [link('1', 'p.out', 'r.cord', { count: 2 }), link('2', 'other.out', 'p.in')],
    })
    document.transact('Array', (edit) =>
      accepted(
        arrayItems(edit, context, ['p', 'r'], { ...spec, rows: 4, columns: 5, columnPitchM: 6 }),
      ),
    )
    expect(document.count('equipment')).toBe(2 * 20 + 1)
    expect(document.count('connections')).toBe(20 + 1)
  })

  it('counts rows × columns × what is repeated, has no tag twice, and undo restores all', () => {
    const count = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(
        selected,
        count,
        count,
        fc.boolean(),
        ({ facility, ids }, rows, columns, backToBack) => {
          const { document, context } = opened(facility)
          const before = document.toFacility()
          const chosen = withContents(document, ids)
          const inner = facility.connections.filter(
            ({ from, to }) => chosen.has(from.equipment) && chosen.has(to.equipment),
          )
          const outcome = document.transact('Array', (edit) =>
            arrayItems(edit, context, ids, { ...spec, rows, columns, backToBack }),
          )
          const standing = [...chosen].filter((id) => !document.get('equipment', id)?.inside)
          expect(outcome.ok).toBe(standing.length > 0)
          if (!outcome.ok) return
          const copies = rows * columns - 1
          expect(outcome.value.equipment).toHaveLength(copies * chosen.size)
          expect(document.count('connections') - facility.connections.length).toBe(
            copies * inner.length,
          )
          const tags = outcome.value.equipment.map((id) => document.get('equipment', id)?.tag)
          const old = facility.equipment.map(({ tag }) => tag)
          expect(new Set([...tags, ...old]).size).toBe(tags.length + new Set(old).size)
          document.undo()
          expect(document.toFacility()).toEqual(before)
        },
      ),
    )
  })
})
