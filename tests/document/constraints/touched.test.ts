import { describe, expect, it } from 'vitest'
import { type Edit, moveItems, openDocument } from '#document'
import { gather } from '../../../src/document/commands/blocks/touched'
import { touchedBodies } from '../../../src/document/constraints/touched'
import type { Operation } from '../../../src/document/tables'
import { facilityWith, item } from '../../support/editor/facility'

/** A thousand racks that were moved, of which two are held by constraints and one is a part. */
const moved = () => {
  const part = { of: 'placement', member: 'm', column: 0, row: 0 }
  const document = openDocument(
    facilityWith({
      equipment: Array.from({ length: 1000 }, (_, n) =>
        item(`r${n}`, 'rack', { x: n, ...(n === 7 ? { part } : {}) }),
      ),
      blocks: [
        {
          id: 'block',
          name: 'Block',
          equipment: [item('m', 'rack')],
          connections: [],
          routes: [],
        },
      ],
      placements: [
        {
          id: 'placement',
          name: 'Block-1',
          block: 'block',
          x: 7,
          y: 0,
          z: 0,
          rotationDeg: 0,
          columns: 1,
          rows: 1,
          columnPitchM: 0,
          rowPitchM: 0,
          alternate: false,
        },
      ],
    }),
  )
  let written: readonly Operation[] = []
  document.subscribe(({ operations }) => {
    written = operations
  })
  const ids = document.list('equipment').map(({ id }) => id)
  document.transact('Move', (edit) => moveItems(edit, ids, { dx: 1, dy: 0 }))
  let asked = 0
  const reader: Pick<Edit, 'get' | 'list' | 'head'> = {
    get: (table, id) => {
      asked += 1
      return document.get(table, id)
    },
    list: (table) => document.list(table),
    head: document.head,
  }
  return { written, reader: reader as Edit, asked: () => asked }
}

describe('a move of a thousand', () => {
  it('asks for what constraints hold on to, not for the rest', () => {
    const { written, reader, asked } = moved()
    const bodies = touchedBodies(reader, written, new Set(['equipment r3', 'equipment r5']))
    expect([...bodies]).toEqual(['equipment r3', 'equipment r5'])
    expect(asked()).toBeLessThan(12)
  })

  it('finds the placement of a block by its part', () => {
    const { written, reader, asked } = moved()
    const bodies = touchedBodies(reader, written, new Set(['placement placement']))
    expect([...bodies]).toEqual(['placement placement'])
    expect(asked()).toBeLessThan(12)
  })

  it('asks for the parts of blocks, not for the rest', () => {
    const { written, reader, asked } = moved()
    const [touched, ...others] = gather(reader, written)
    expect(touched?.changed.map(({ record }) => record.id)).toEqual(['r7'])
    expect(others).toEqual([])
    expect(asked()).toBeLessThan(12)
  })
})
