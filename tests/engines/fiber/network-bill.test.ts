import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { networkBill, solveFiber } from '#engines'
import { createInventory, type Inventory } from '#model'
import { parametersOf } from '#standards'
import { superpodH100 as superpodExample } from '../../../scripts/examples/superpod-h100/index'
import { mediaOver } from '../../support/fiber/media'
import { superPodH100 } from '../../support/fiber/superpod'
import { dataLink, facilityOf } from '../../support/plan'

type Loose = Record<string, unknown>

const leaf = (id: string): Loose => ({
  id,
  kind: 'switch',
  product: 'nvidia-qm9700',
  values: { role: 'compute-leaf' },
})

describe('the bill', () => {
  const billOf = (inventory: Inventory, lengthM: number) => {
    const links = inventory.facility.connections.filter(({ medium }) => medium === 'data')
    const cabling = mediaOver(
      inventory,
      links.map(() => lengthM),
    )
    return networkBill(inventory, { cabling })
  }

  it('is that of H100 Table 8 for four units: 2040 cables, 1536 and 508 transceivers', () => {
    // NVIDIA DGX SuperPOD H100, RA-11333-001 V11, Table 8: 127 systems, 32 leaves, 16 spines.
    const inventory = createInventory(facilityOf(superPodH100(4)), catalog)
    const bill = billOf(inventory, 28)
    const mpo = bill.cables.find(({ cable }) => cable === 'mfp7e10-om3')
    // The table counts node links and leaf-spine links: 127 × 8 + 1024.
    expect(mpo).toMatchObject({ count: 2040, orderM: 30, totalM: 61_200 })
    const modules = new Map(bill.modules.map((one) => [one.transceiver, one]))
    // Fully populated switches: (1024 + 1024 + 1024) / 2; one system fewer leaves four cages of
    // eight leaves half filled, and those count too.
    expect(modules.get('mma4z00-ns')).toMatchObject({ inSwitches: 1536, inNodes: 0 })
    expect(modules.get('mma4z00-ns-flt')).toMatchObject({ inSwitches: 0, inNodes: 508 })
    expect(bill.fibres).toBe(2040 * 8)
    expect(bill.watts).toBe(1536 * 17 + 508 * 16)
    expect(bill).toMatchObject({ unknownLinks: 0, unknownLengths: 0, unknownWatts: 0 })
  })

  it('is that of the drawn example of one unit, and draws what the rows draw together', () => {
    const inventory = createInventory(superpodExample(), catalog)
    const fiber = solveFiber(inventory, parametersOf({}))
    const bill = networkBill(inventory, fiber)
    const modules = new Map(bill.modules.map((one) => [one.transceiver, one]))
    // Table 4: 248 + 256 links; twin-port modules in full switches: 12 × 32, in systems: 31 × 4.
    const mpo = bill.cables.filter(({ cable }) => cable === 'mfp7e10-om3')
    expect(mpo.reduce((sum, { count }) => sum + count, 0)).toBe(504)
    expect(modules.get('mma4z00-ns')?.inSwitches).toBe(384)
    expect(modules.get('mma4z00-ns-flt')?.inNodes).toBe(124)
    const drawn = fiber.optics.kw.reduce((sum, kw) => sum + kw, 0)
    expect(bill.watts / 1000).toBeCloseTo(drawn, 9)
  })

  it('counts what is not known apart', () => {
    const inventory = createInventory(
      facilityOf({
        equipment: [{ id: 'a', kind: 'server' }, leaf('l'), leaf('m')],
        connections: [dataLink('a', 'l', 3), dataLink('l', 'm', 2)],
      }),
      catalog,
    )
    expect(billOf(inventory, 20)).toMatchObject({ linkCount: 5, unknownLinks: 3 })
    // No cable is known for three of them; single-mode MPO is cut to the other two.
    expect(billOf(inventory, 300)).toMatchObject({ unknownLengths: 3, cableCount: 5 })
  })

  it('orders one splitter for two nodes, one twin-port cable for two links', () => {
    const node = (id: string): Loose => ({
      id,
      kind: 'server',
      values: { cage: 'qsfp112', portGbps: 400, rails: 1 },
    })
    const inventory = createInventory(
      facilityOf({
        equipment: [node('a'), node('b'), leaf('l'), leaf('m')],
        connections: [dataLink('a', 'l'), dataLink('b', 'l'), dataLink('l', 'm', 4)],
      }),
      catalog,
    )
    const bill = billOf(inventory, 1.8)
    const counts = bill.cables.map(({ cable, count, orderM }) => [cable, count, orderM])
    expect(counts).toEqual([
      ['mcp4y10', 2, 2],
      ['mcp7y10', 1, 2],
    ])
    expect(bill.moduleCount).toBe(0)
  })
})
