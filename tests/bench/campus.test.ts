import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createInventory, facilitySchema } from '#model'
import { campusOf } from '../support/campus'
import { devicesIn, fullCampus } from '../support/campus/full'

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

describe('the campus of full size', () => {
  const campus = fullCampus()
  const inventory = createInventory(campus, catalog)
  const kinds = new Map<string, number>()
  for (const { kind } of campus.equipment) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)

  it('has 100,000 placed pieces and a million machines inside them', () => {
    expect(campus.equipment).toHaveLength(100_000)
    const library = catalog.with(campus.products)
    const devices = campus.equipment.reduce((sum, item) => sum + devicesIn(item, library), 0)
    expect(devices).toBeGreaterThanOrEqual(1_000_000)
    expect(devices).toBeLessThan(1_100_000)
  })

  it('draws 500 MW of IT load, from mining containers, tanks, miners and racks', () => {
    const loadKw = inventory.numbers('loadKw')
    let itKw = 0
    for (let row = 0; row < inventory.count; row++) {
      if (inventory.kindOf(row).it) itKw += Number.isNaN(loadKw[row]) ? 0 : (loadKw[row] ?? 0)
    }
    expect(itKw / 1000).toBeGreaterThan(490)
    expect(itKw / 1000).toBeLessThan(510)
    for (const kind of ['miner-container', 'immersion-tank', 'miner', 'rack', 'utility-feed']) {
      expect(kinds.get(kind), kind).toBeGreaterThan(10)
    }
    for (const kind of ['generator', 'chiller', 'ups', 'transformer', 'dry-cooler']) {
      expect(kinds.get(kind), kind).toBeGreaterThan(100)
    }
  })

  it('joins real ports, each id once, and its first lots are a valid facility', () => {
    const wrong = campus.connections.filter(({ medium, from, to }) =>
      [from, to].some(({ equipment, port }) => {
        const row = inventory.rowOf.get(equipment)
        const ports = row === undefined ? [] : inventory.kindOf(row).ports
        return ports.find(({ id }) => id === port)?.medium !== medium
      }),
    )
    expect(wrong).toEqual([])
    const ids = [...campus.equipment, ...campus.connections, ...campus.rooms].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const small = fullCampus(5000)
    expect(small.equipment).toHaveLength(5000)
    expect(facilitySchema.parse(small)).toEqual(small)
  })
})
