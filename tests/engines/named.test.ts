import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createInventory } from '#model'
import { contentsOf, roomIndexOf, routeIdsOf, rowsByRoom } from '../../src/engines/named'
import { campusOf } from '../support/campus'

const facility = campusOf(2000)
const inventory = createInventory(facility, catalog)

describe('what is named in a facility', () => {
  it('is found as a walk over the records finds it', () => {
    for (const { id } of facility.rooms) {
      const index = facility.rooms.findIndex((room) => room.id === id)
      expect(roomIndexOf(inventory).get(id)).toBe(index)
      const rows = [...inventory.roomRow.keys()].filter((row) => inventory.roomRow[row] === index)
      expect(rowsByRoom(inventory).get(index) ?? []).toEqual(rows)
    }
    expect([...routeIdsOf(inventory)]).toEqual(facility.routes.map(({ id }) => id))
    for (const [host, rows] of contentsOf(inventory)) {
      for (const row of rows) expect(inventory.hostRow[row]).toBe(host)
    }
  })

  it('is built once', () => {
    expect(rowsByRoom(inventory)).toBe(rowsByRoom(inventory))
    expect(routeIdsOf(inventory)).toBe(routeIdsOf(inventory))
  })
})
