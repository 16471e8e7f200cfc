import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { opticsOf, unstatedPorts } from '#engines'
import { createInventory } from '#model'
import { fibreColumn } from '../../../src/engines/fiber/fibre-column'
import { mediaOver } from '../../support/fiber/media'
import { dataLink, facilityOf, type Plan } from '../../support/plan'

const leaf = (id: string, inside?: string) => ({
  id,
  kind: 'switch',
  product: 'nvidia-qm9700',
  values: { role: 'compute-leaf' },
  ...(inside ? { inside: { equipment: inside, slotU: 1 } } : {}),
})

const solved = (plan: Plan) => {
  const inventory = createInventory(facilityOf(plan), catalog)
  return {
    inventory,
    cabling: mediaOver(
      inventory,
      (plan.connections ?? []).map(() => 20),
    ),
  }
}

describe('fibres by row', () => {
  it('are links times the fibres of their optics, for a machine and for its rack', () => {
    const { inventory, cabling } = solved({
      equipment: [{ id: 'r', kind: 'rack' }, leaf('a', 'r'), leaf('b'), leaf('idle')],
      connections: [dataLink('a', 'b', 32)],
    })
    const { values } = fibreColumn(inventory, cabling)
    expect([...values]).toEqual([256, 256, 256, Number.NaN])
  })

  it('are unknown as soon as one link is', () => {
    const { inventory, cabling } = solved({
      equipment: [leaf('a'), leaf('b'), { id: 's', kind: 'server' }],
      connections: [dataLink('a', 'b'), dataLink('s', 'a')],
    })
    expect([...fibreColumn(inventory, cabling).values]).toEqual([Number.NaN, 8, Number.NaN])
  })
})

describe('transceivers over splitters', () => {
  it('draw once for four links at the switch, and less at the machines', () => {
    const { inventory, cabling } = solved({
      equipment: [
        leaf('l'),
        { id: 's', kind: 'server', values: { cage: 'qsfp112', portGbps: 200, rails: 4 } },
      ],
      connections: [dataLink('s', 'l', 4)],
    })
    const { kw } = opticsOf(inventory, cabling)
    // MMA4Z00-NS 17 W; MMA1Z00-NS400 5.5 W at 200 Gb/s (NVIDIA product specifications).
    expect(kw[0]).toBeCloseTo(0.017, 9)
    expect(kw[1]).toBeCloseTo(4 * 0.0055, 9)
  })
})

describe('what the medium of a link waits for', () => {
  it('names the cage and the speed of the ports that it takes', () => {
    const inventory = createInventory(
      facilityOf({
        equipment: [
          { id: 's', kind: 'server', values: { managementCage: 'rj45' } },
          leaf('l'),
          { id: 'e', kind: 'entrance' },
          { id: 'o', kind: 'switch', values: { role: 'in-band-leaf' } },
        ],
      }),
      catalog,
    )
    const open = unstatedPorts(inventory)
    expect(open(0, 1)).toEqual([
      { row: 0, field: 'cage' },
      { row: 0, field: 'portGbps' },
    ])
    expect(open(1, 2)).toEqual([
      { row: 2, field: 'cage' },
      { row: 2, field: 'handOffGbps' },
    ])
    expect(open(1, 1)).toEqual([])
  })
})
