import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import {
  addElement,
  addNote,
  attempt,
  duplicateItems,
  elementCorners,
  moveItems,
  openDocument,
  removeItems,
  rotateItems,
  setElements,
  setNotes,
} from '#document'
import { facilityOf } from '../../support/plan'

const start = () => {
  const document = openDocument(facilityOf({ equipment: [{ id: 'r', kind: 'rack', x: 1, y: 1 }] }))
  let count = 0
  const context = {
    library: catalog,
    ids: () => {
      count += 1
      return `n${count}`
    },
  }
  const put = (fields: Partial<Parameters<typeof addElement>[2]> = {}) => {
    const outcome = attempt(document, 'Put', (edit) =>
      addElement(edit, context, { type: 'hoist', x: 2, y: 3, z: 0, toZ: 5, ...fields }),
    )
    if (!outcome.ok) throw new Error(outcome.reason.en)
    return outcome.value
  }
  const pin = (about?: string) => {
    const outcome = attempt(document, 'Pin', (edit) =>
      addNote(edit, context, { x: 1, y: 1, z: 0, about }),
    )
    if (!outcome.ok) throw new Error(outcome.reason.en)
    return outcome.value
  }
  return { document, context, put, pin }
}

describe('parts of the building', () => {
  it('move and turn like everything else, and undo brings back every byte', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -360, max: 360 }),
        (dx, dy, turnDeg) => {
          const { document, put } = start()
          const id = put()
          const before = JSON.stringify(document.toFacility())
          document.transact('Move', (edit) => moveItems(edit, [id], { dx, dy, dz: 1 }))
          if (document.undoLabel === 'Move') {
            expect(document.get('elements', id)).toMatchObject({
              x: 2 + dx,
              y: 3 + dy,
              z: 1,
              toZ: 6,
            })
            document.undo()
          }
          document.transact('Turn', (edit) => rotateItems(edit, [id], turnDeg, { x: 0, y: 0 }))
          if (document.undoLabel === 'Turn') document.undo()
          expect(JSON.stringify(document.toFacility())).toBe(before)
        },
      ),
    )
  })

  it('are copied under names of their own', () => {
    const { document, context, put } = start()
    const id = put()
    document.transact('Copy', (edit) => duplicateItems(edit, context, [id], { dx: 4, dy: 0 }))
    expect(document.list('elements').map(({ name, x }) => [name, x])).toEqual([
      ['Lift 1', 2],
      ['Lift 2', 6],
    ])
  })

  it('take no size that no part can have', () => {
    const { document, put } = start()
    const id = put()
    for (const widthM of [0, -1, Number.NaN, 1e9]) {
      const outcome = attempt(document, 'Set', (edit) => setElements(edit, [id], { widthM }))
      expect(outcome.ok).toBe(false)
    }
    expect(attempt(document, 'Set', (edit) => setElements(edit, [id], { widthM: 2 })).ok).toBe(true)
    expect(elementCorners(document.get('elements', id) as never)[0]).toEqual({ x: 1, y: 2 })
    document.transact('Set', (edit) => setElements(edit, [id], { widthM: undefined }))
    expect(document.get('elements', id)).not.toHaveProperty('widthM')
  })
})

describe('notes', () => {
  it('go with what they are about, and outlive it', () => {
    const { document, pin } = start()
    const id = pin('r')
    document.transact('Move', (edit) => moveItems(edit, ['r'], { dx: 3, dy: 0 }))
    expect(document.get('notes', id)).toMatchObject({ x: 4, y: 1, about: 'r' })
    document.transact('Move both', (edit) => moveItems(edit, ['r', id], { dx: 1, dy: 0 }))
    expect(document.get('notes', id)?.x).toBe(5)
    document.transact('Delete', (edit) => removeItems(edit, ['r']))
    expect(document.get('notes', id)).toMatchObject({ x: 5, y: 1 })
    expect(document.get('notes', id)).not.toHaveProperty('about')
  })

  it('say what is written, within what a file holds', () => {
    const { document, pin } = start()
    const id = pin()
    expect(attempt(document, 'Set', (edit) => setNotes(edit, [id], { text: 'Check' })).ok).toBe(
      true,
    )
    const long = 'x'.repeat(10_001)
    expect(attempt(document, 'Set', (edit) => setNotes(edit, [id], { text: long })).ok).toBe(false)
    expect(document.get('notes', id)?.text).toBe('Check')
  })
})
