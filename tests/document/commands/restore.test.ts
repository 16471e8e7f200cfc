import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDocument, restoreFacility } from '#document'
import type { Facility } from '#model'
import { facilityOf } from '../../support/plan'

const facility = fc
  .record({
    name: fc.string({ maxLength: 6 }),
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 }),
    x: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 }),
    described: fc.boolean(),
  })
  .map(
    ({ name, ids, x, described }): Facility => ({
      ...facilityOf({ equipment: ids.map((id, i) => ({ id, kind: 'rack', x: x[i] ?? 0 })) }),
      name,
      ...(described ? { description: 'Of a state' } : {}),
    }),
  )

/** Without regard to the order of records: those that come again stand last. */
const content = (one: Facility): unknown =>
  JSON.parse(
    JSON.stringify({
      ...one,
      equipment: [...one.equipment].sort((a, b) => a.id.localeCompare(b.id)),
    }),
  )

describe('restoring a state of the facility', () => {
  it('makes the document say what that state says, and undo brings everything back', () => {
    fc.assert(
      fc.property(facility, facility, (now, then) => {
        const document = openDocument(now)
        const before = JSON.stringify(document.toFacility())
        document.transact('Restore', (edit) => restoreFacility(edit, then))
        expect(content(document.toFacility())).toEqual(content({ ...then, id: now.id }))
        if (document.undoLabel !== undefined) document.undo()
        expect(JSON.parse(JSON.stringify(document.toFacility()))).toEqual(JSON.parse(before))
      }),
    )
  })

  it('writes only what differs', () => {
    const then = facilityOf({
      equipment: [
        { id: 'a', kind: 'rack' },
        { id: 'b', kind: 'rack' },
      ],
    })
    const document = openDocument(structuredClone(then))
    document.transact('Move', (edit) => edit.set('equipment', 'a', { x: 5 }))
    let written = 0
    document.subscribe(({ operations }) => {
      written = operations.length
    })
    expect(document.transact('Restore', (edit) => restoreFacility(edit, then))).toBe(1)
    expect(written).toBe(1)
    const revision = document.revision
    expect(document.transact('Restore', (edit) => restoreFacility(edit, then))).toBe(0)
    expect(document.revision).toBe(revision)
  })
})
