import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInventory, type Equipment, type Inventory } from '#model'
import { facilityOf, inventoryOf, library, rectangle } from '../support/plan'

const plan = {
  rooms: [
    { id: 'hall', polygon: rectangle(0, 0, 20, 20) },
    { id: 'closet', polygon: rectangle(2, 2, 4, 4) },
  ],
  equipment: [
    { id: 'gone', kind: 'rack', x: 1, y: 1, status: 'removed' },
    { id: 'a', kind: 'rack', x: 3, y: 3, values: { loadKw: 10 } },
    { id: 'b', kind: 'server', x: 0, y: 0, inside: { equipment: 'a' } },
    { id: 'c', kind: 'rack', x: 10, y: 10 },
    { id: 'd', kind: 'crah', x: 50, y: 10, values: { netSensibleKw: 100 } },
  ],
}

const fields = ['loadKw', 'netSensibleKw', 'widthM', 'fanKw']

const substance = (inventory: Inventory) => ({
  equipment: inventory.equipment,
  facility: inventory.facility,
  hosts: [...inventory.hostRow],
  rooms: [...inventory.roomRow],
  kinds: inventory.equipment.map((_, row) => inventory.kindOf(row).id),
  numbers: fields.map((field) => [...inventory.numbers(field)]),
  racks: inventory.rowsOf('rack'),
})

const edited = (inventory: Inventory, id: string, more: Partial<Equipment>) => {
  const { facility } = inventory
  const equipment = facility.equipment.map((item) => (item.id === id ? { ...item, ...more } : item))
  const changed = equipment.filter((item) => item.id === id)
  return inventory.edited(changed, { ...facility, equipment })
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('Expected a value')
  return value
}

describe('an inventory', () => {
  it('finds the smallest room around each piece, and mounted pieces with their hosts', () => {
    const { roomRow, rowOf } = inventoryOf(plan)
    const roomOf = (id: string) => roomRow[must(rowOf.get(id))]
    expect(['a', 'b', 'c', 'd'].map(roomOf)).toEqual([1, 1, 0, -1])
  })

  it('edited is the same as made anew', () => {
    const change = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      more: fc.oneof(
        fc.record({ x: fc.integer({ min: -5, max: 25 }), y: fc.integer({ min: -5, max: 25 }) }),
        fc.record({ values: fc.record({ loadKw: fc.nat(50) }) }),
        fc.record({ values: fc.constant({}) }),
        fc.record({ values: fc.record({ netSensibleKw: fc.nat(50), widthM: fc.constant(2) }) }),
        fc.record({ tag: fc.string({ maxLength: 4 }), demandFactor: fc.constantFrom(0.5, 1) }),
      ),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let inventory = inventoryOf(plan)
        for (const field of fields) inventory.numbers(field)
        for (const { id, more } of changes) inventory = must(edited(inventory, id, more))
        expect(substance(inventory)).toEqual(
          substance(createInventory(inventory.facility, library)),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('shares what an edit leaves alone', () => {
    const before = inventoryOf(plan)
    const [loads, widths] = [before.numbers('loadKw'), before.numbers('widthM')]
    const after = must(edited(before, 'a', { values: { loadKw: 11 } }))
    expect(after.numbers('loadKw')).not.toBe(loads)
    expect(after.numbers('widthM')).toBe(widths)
    expect(after.roomRow).toBe(before.roomRow)
    expect(after.stamp).not.toBe(before.stamp)
    const moved = must(edited(before, 'c', { x: 11 }))
    expect(moved.stamp).toBe(before.stamp)
    expect(moved.numbers('loadKw')).toBe(loads)
  })

  it('says in which fields two of one layout differ', () => {
    const before = inventoryOf(plan)
    const after = must(edited(before, 'a', { values: { loadKw: 11 }, x: 4 }))
    expect(after.sameBut(before, new Set(['x', 'values.loadKw']))).toBe(true)
    expect(before.sameBut(after, new Set(['x', 'values.loadKw']))).toBe(true)
    expect(after.sameBut(before, new Set(['x']))).toBe(false)
    expect(after.sameBut(before, new Set(['values.loadKw']))).toBe(false)
    expect(inventoryOf(plan).sameBut(before, new Set())).toBe(false)
  })

  it('has to be made anew when rows, kinds or hosts change', () => {
    const before = inventoryOf(plan)
    expect(edited(before, 'a', { status: 'removed' })).toBeUndefined()
    expect(edited(before, 'gone', { status: 'new' })).toBeUndefined()
    expect(edited(before, 'a', { kind: 'crah' })).toBeUndefined()
    expect(edited(before, 'b', { inside: { equipment: 'c' } })).toBeUndefined()
    const added = facilityOf({ equipment: [{ id: 'new', kind: 'rack' }] }).equipment
    expect(before.edited(added, before.facility)).toBeUndefined()
  })

  it('keeps what is marked as removed in its facility when something moves', () => {
    const before = inventoryOf(plan)
    const [item] = before.equipment
    const moved = before.moved([{ ...must(item), x: 4 }])
    expect(moved.facility.equipment.map(({ id }) => id)).toContain('gone')
  })
})
