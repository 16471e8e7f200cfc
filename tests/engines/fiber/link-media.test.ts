import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createInventory, type Facility } from '#model'
import { chooseLinkMedia } from '../../../src/engines/fiber/link-media'
import { pair } from '../../support/fiber/cables'
import { cablingOf, linkOf } from '../../support/fiber/cabling'
import { dataLink, facilityOf, type Plan } from '../../support/plan'

const product = (id: string, kind: string, of: string, role?: string) => ({
  id,
  kind,
  cluster: 'c',
  product: of,
  ...(role ? { values: { role } } : {}),
})

const columnsOf = (facility: Facility, lengthM: number) => {
  const inventory = createInventory(facility, catalog)
  const records = inventory.facility.connections.flatMap((one, i) =>
    one.medium === 'data' ? [i] : [],
  )
  const found = chooseLinkMedia(inventory, {
    records,
    lengthM: records.map(() => lengthM),
    atLeastM: records.map(() => lengthM),
  })
  return {
    ...found,
    idAt: (at: number) => found.media[found.medium[at] as number]?.id ?? found.why[at],
  }
}

const hall: Plan = {
  clusters: [
    {
      id: 'c',
      name: 'C',
      nodes: 2,
      fabrics: [{ role: 'compute', rails: 8, radix: 64, switchOptics: 'mma4z00-ns' }],
    },
  ],
  equipment: [
    product('dgx', 'server', 'nvidia-dgx-h100'),
    product('leaf', 'switch', 'nvidia-qm9700', 'compute-leaf'),
    product('spine', 'switch', 'nvidia-qm9700', 'compute-spine'),
    product('lan', 'switch', 'nvidia-sn4600c', 'in-band-leaf'),
    product('lan2', 'switch', 'nvidia-sn4600c', 'in-band-leaf'),
    product('oob', 'switch', 'nvidia-sn2201', 'out-of-band'),
    product('store', 'switch', 'nvidia-qm9700', 'storage-leaf'),
    { id: 'rig', kind: 'miner' },
  ],
  connections: [
    dataLink('dgx', 'leaf'),
    dataLink('leaf', 'spine', 8),
    dataLink('dgx', 'lan'),
    dataLink('lan', 'lan2', 6),
    dataLink('dgx', 'oob'),
    dataLink('oob', 'lan', 2),
    dataLink('oob', 'leaf'),
    dataLink('dgx', 'store'),
    dataLink('rig', 'oob'),
  ],
}

describe('what each link of a hall is made of', () => {
  it('follows from the ports that the fabric at the other end takes', () => {
    const { idAt } = columnsOf(facilityOf(hall), 20)
    expect(idAt(0)).toBe('mfp7e10-om3+mma4z00-ns-flt+mma4z00-ns')
    expect(idAt(1)).toBe('mfp7e10-om3+mma4z00-ns+mma4z00-ns')
    expect(idAt(2)).toBe('aoc-100g-qsfp28')
    expect(idAt(4)).toBe('cat6')
    // The management switch goes onward over its uplinks, and manages over its copper ports.
    expect(idAt(5)).toBe('aoc-100g-qsfp28')
    expect(idAt(6)).toBe('cat6')
    expect(idAt(7)).toBe('mfp7e10-om3+mma1z00-ns400+mma4z00-ns')
    expect(idAt(8)).toBe('cat6')
  })

  it('takes copper when near, unless the fabric is designed with transceivers', () => {
    const near = columnsOf(facilityOf(hall), 1.5)
    expect(near.idAt(1)).toBe('mfp7e10-om3+mma4z00-ns+mma4z00-ns')
    expect(near.idAt(3)).toBe('dac-100g')
    const plain = columnsOf(facilityOf({ ...hall, clusters: [] }), 1.5)
    expect(plain.idAt(1)).toBe('mcp4y10')
    expect(plain.count[1]).toBe(4)
    expect(plain.orderM[1]).toBe(1.5)
  })

  it('takes the ports of a speed that the link states', () => {
    const connections = [dataLink('oob', 'leaf', 1, { values: { gbps: 1 } })]
    expect(columnsOf(facilityOf({ ...hall, connections }), 20).idAt(0)).toBe('cat6')
  })

  it('splits a port of 400 for two links of 200', () => {
    const plan: Plan = {
      equipment: [
        product('spine', 'switch', 'nvidia-sn5600', 'in-band-spine'),
        product('tray', 'rack', 'nvidia-gb200-nvl72'),
      ],
      connections: [dataLink('tray', 'spine', 4)],
    }
    const { idAt, media } = columnsOf(facilityOf(plan), 20)
    expect(idAt(0)).toBe('mfp7e20+mma1z00-ns400+mma4z00-ns')
    expect(media[0]?.candidate.fibres).toBe(4)
  })

  it('runs two links of 400 from a cage of 800', () => {
    const plan: Plan = {
      equipment: [
        product('leaf', 'switch', 'nvidia-sn5600', 'compute-leaf'),
        product('node', 'server', 'nvidia-dgx-b300'),
        product('quantum', 'switch', 'nvidia-q3400', 'compute-leaf'),
      ],
      connections: [dataLink('node', 'leaf', 16), dataLink('node', 'quantum', 8)],
    }
    const { idAt } = columnsOf(facilityOf(plan), 20)
    expect(idAt(0)).toBe('mfp7e10-om3+mma4z00-ns-flt+mma4z00-ns')
    expect(idAt(1)).toBe('mfp7e30+xdr-dr4-rhs+xdr-2xdr4')
  })

  it('leaves unknown what nobody stated', () => {
    const plan: Plan = {
      equipment: [{ id: 'a', kind: 'server' }, product('leaf', 'switch', 'nvidia-qm9700')],
      connections: [dataLink('a', 'leaf'), dataLink('a', 'gone')],
    }
    const { medium, reachM, why } = columnsOf(facilityOf(plan), 3)
    expect(why).toEqual(['cage-unknown', 'no-end'])
    expect([...medium]).toEqual([-1, -1])
    expect([...reachM]).toEqual([Number.NaN, Number.NaN])
  })
})

it('takes a cord cut to the metre where the one in stock ends and its optics go on', () => {
  const made = (lengthM: number, more = {}) =>
    linkOf(cablingOf(pair('ndr', { lengthM, ...more }, 2)))
  expect(made(100)).toMatchObject({
    orderM: 100,
    medium: { id: expect.stringMatching(/^mfp7e30/) },
  })
  expect(made(100.01)).toMatchObject({
    orderM: 101,
    medium: { id: expect.stringMatching(/^mpo-12-os2/) },
  })
  expect(made(500)).toMatchObject({ orderM: 500, reachM: 500 })
  expect(made(150, { cable: 'mfp7e30' })).toMatchObject({ orderM: Number.NaN })
})
