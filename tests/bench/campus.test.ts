import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createInventory, facilitySchema } from '#model'
import { campusOf } from '../support/campus'

describe('the campus of the bench', () => {
  it.each([5, 77, 1000, 3456])('has exactly %i items', (items) => {
    expect(campusOf(items).equipment).toHaveLength(items)
  })

  it('is a valid facility, the same at every call', () => {
    const campus = campusOf(1000)
    expect(facilitySchema.parse(campus)).toEqual(campus)
    expect(campusOf(1000)).toEqual(campus)
    const ids = [...campus.equipment, ...campus.connections, ...campus.rooms].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is made of at least 40 products, all known', () => {
    const campus = campusOf(1000)
    const used = new Set(campus.equipment.flatMap(({ product }) => product ?? []))
    expect(used.size).toBeGreaterThanOrEqual(40)
    const { products } = catalog.with(campus.products)
    expect([...used].filter((id) => !products.has(id))).toEqual([])
  })

  it('joins real ports of like media', () => {
    const campus = campusOf(2000)
    const inventory = createInventory(campus, catalog)
    const mediumOf = ({ equipment, port }: { equipment: string; port: string }) => {
      const row = inventory.rowOf.get(equipment)
      const ports = row === undefined ? [] : inventory.kindOf(row).ports
      return ports.find(({ id }) => id === port)?.medium
    }
    const wrong = campus.connections.filter(
      ({ medium, from, to }) => mediumOf(from) !== medium || mediumOf(to) !== medium,
    )
    expect(wrong).toEqual([])
    expect(new Set(campus.connections.map(({ medium }) => medium)).size).toBe(3)
  })
})
