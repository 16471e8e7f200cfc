import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solveFiber } from '#engines'
import { createInventory, type Equipment, type Inventory } from '#model'
import { parametersOf } from '#standards'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { endReader } from '../../../src/engines/fiber/ends'
import { networkReading } from '../../../src/engines/fiber/network-reading'
import { trayNetwork } from '../../../src/engines/fiber/trays/network'
import { pathwaysOf } from '../../../src/engines/fiber/trays/pathways'
import { tray } from '../../support/fiber/cabling'
import { inventoryOf } from '../../support/plan'

const parameters = parametersOf({})
const rules = { joinM: 0.3, dropM: 1 }

const withEdited = (before: Inventory, id: string, change: Partial<Equipment>): Inventory => {
  const equipment = before.facility.equipment.map((item) =>
    item.id === id ? { ...item, ...change } : item,
  )
  const after = before.edited(
    equipment.filter((item) => item.id === id),
    { ...before.facility, equipment },
  )
  if (!after) throw new Error('the same layout')
  return after
}

const switchOf = ({ equipment }: Inventory, role: string): Equipment => {
  const found = equipment.find(({ kind, values }) => kind === 'switch' && values?.['role'] === role)
  const any = found ?? equipment.find(({ kind }) => kind === 'switch')
  if (!any) throw new Error('no switch')
  return any
}

/** As if nothing had been kept: an inventory of its own. */
const anew = ({ facility }: Inventory) => solveFiber(createInventory(facility, catalog), parameters)

for (const [name, facility] of [
  ['SuperPOD', superpodH100()],
  ['hydro yard', hydroYard()],
] as const) {
  describe(`the network of the ${name}`, () => {
    const opened = createInventory(facility, catalog)
    solveFiber(opened, parameters)
    const one = switchOf(opened, 'compute-leaf')
    const host = opened.equipment.find(({ id }) => id === one.inside?.equipment) ?? one

    it('is read once for places, paths, names and loads', () => {
      const edits: readonly Partial<Equipment>[] = [
        { x: host.x + 0.1 },
        { x: host.x + 300, y: host.y + 300 },
        { tag: 'another' },
        { path: 'B' },
        { demandFactor: 0.5 },
        { values: { ...host.values, loadKw: 1 } },
      ]
      for (const change of edits) {
        const after = withEdited(opened, host.id, change)
        expect(networkReading(after)).toBe(networkReading(opened))
        expect(endReader(after)).toBe(endReader(opened))
        expect(trayNetwork(after, rules)).toBe(trayNetwork(opened, rules))
        expect(solveFiber(after, parameters)).toEqual(anew(after))
      }
    })

    it('is read again for what a switch is, for links and for clusters', () => {
      const { connections, clusters } = facility
      const edits = [
        withEdited(opened, one.id, { cluster: 'another' }),
        withEdited(opened, one.id, { values: { ...one.values, role: 'in-band-leaf' } }),
        withEdited(opened, one.id, { values: { ...one.values, ports: 1, radix: 1 } }),
        opened.edited([], { ...facility, connections: connections.slice(1) }),
        opened.edited([], { ...facility, clusters: clusters.slice(1) }),
      ]
      for (const after of edits) {
        if (!after) throw new Error('the same layout')
        expect(networkReading(after)).not.toBe(networkReading(opened))
        expect(solveFiber(after, parameters)).toEqual(anew(after))
      }
    })

    it('counts transceivers once as long as every cable is of what it was', () => {
      const before = solveFiber(opened, parameters)
      const near = solveFiber(withEdited(opened, host.id, { x: host.x + 0.001 }), parameters)
      expect(near.cabling.lengthM).not.toBe(before.cabling.lengthM)
      expect(near.optics).toBe(before.optics)
    })

    it('follows rooms that change their fire compartment, and carriers that do', () => {
      const rooms = facility.rooms.map((room) => ({ ...room, fireCompartment: 'all' }))
      const burnt = createInventory({ ...facility, rooms }, catalog)
      expect(solveFiber(burnt, parameters)).toEqual(anew(burnt))
      const entrance = opened.equipment.find(({ kind }) => kind === 'entrance')
      if (!entrance) return
      const values = { ...entrance.values, carrier: 'another' }
      const after = withEdited(opened, entrance.id, { values })
      expect(solveFiber(after, parameters)).toEqual(anew(after))
    })
  })
}

describe('trays', () => {
  const overhead = tray('T', [
    [0, 0.5, 3],
    [10, 0.5, 3],
  ])
  const opened = inventoryOf({
    equipment: [
      { id: 'P', kind: 'tray', x: 5, z: 3 },
      { id: 'R', kind: 'rack', x: 0 },
    ],
    routes: [overhead],
  })
  const graph = trayNetwork(opened, rules)

  it('are one graph until one of them runs otherwise, or joins by another rule', () => {
    expect(trayNetwork(withEdited(opened, 'R', { x: 3 }), rules)).toBe(graph)
    expect(trayNetwork(withEdited(opened, 'P', { tag: 'another' }), rules)).toBe(graph)
    expect(trayNetwork(opened, { ...rules })).toBe(graph)
    expect(trayNetwork(opened, { ...rules, joinM: 0.4 })).not.toBe(graph)
    for (const change of [{ x: 6 }, { rotationDeg: 90 }, { z: 3.1 }, { path: 'A' }]) {
      const after = withEdited(opened, 'P', change)
      expect(trayNetwork(after, rules)).not.toBe(graph)
      expect(trayNetwork(after, rules).trays.pathways).toEqual(pathwaysOf(after))
    }
    const { facility } = opened
    const [route] = facility.routes
    if (!route) throw new Error('no route')
    const rerouted = opened.edited([], { ...facility, routes: [{ ...route, widthM: 0.9 }] })
    expect(rerouted && trayNetwork(rerouted, rules).trays.pathways[1]?.widthM).toBe(0.9)
  })
})
