import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { portMaps, solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { superpodH100 } from '../../../scripts/examples/superpod-h100/index'
import { dataLink, facilityOf } from '../../support/plan'

const mapsOf = (facility: Facility, id?: string) => {
  const inventory = createInventory(facility, catalog)
  const { fiber } = solve(inventory, parametersOf(facility.parameters))
  return portMaps(inventory, fiber, id)
}

const leaf = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  kind: 'switch',
  values: { radix: 8, ports: 8 },
  ...more,
})

describe('the port map', () => {
  const pod = mapsOf(superpodH100())

  it('has every link of the SuperPOD at both its ends, and adds up', () => {
    expect(pod.takenCount).toBe(2 * 626)
    expect(pod.devices.reduce((sum, { takenCount }) => sum + takenCount, 0)).toBe(pod.takenCount)
    const connected = pod.devices.flatMap(({ lines }) =>
      lines.filter(({ connection }) => connection !== undefined),
    )
    expect(connected).toHaveLength(pod.takenCount)
    for (const { lines, takenCount, freeCount } of pod.devices) {
      if (freeCount === undefined) continue
      expect(new Set(lines.map(({ port, position }) => `${port} ${position}`)).size).toBe(
        takenCount + freeCount,
      )
    }
  })

  it('gives no port twice, and each link the same ports from either side', () => {
    const at = new Map<string, string>()
    for (const { id, lines } of pod.devices) {
      const labels = lines.map(({ port, label }) => `${port} ${label}`)
      expect(new Set(labels).size).toBe(labels.length)
      for (const { label, connection, peer } of lines) {
        if (connection === undefined || !peer) continue
        at.set(`${connection} ${id}:${label}`, `${peer.id}:${peer.labels.join()}`)
      }
    }
    expect(at.size).toBe(pod.takenCount)
    for (const [key, far] of at) {
      const [connection, near] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
      expect(at.get(`${connection} ${far}`)).toBe(near)
    }
  })

  it('of a leaf: 32 ports to systems, 32 to spines, as its reference architecture has it', () => {
    const [map, ...others] = mapsOf(superpodH100(), 'LEAF-05').devices
    expect(others).toEqual([])
    const peers = map?.lines.flatMap(({ peer }) => peer?.id ?? []) ?? []
    // RA-11333-001 V11, Table 4: 31 systems on each rail, 8 links to each of 4 spines.
    expect(peers.filter((id) => id.startsWith('DGX'))).toHaveLength(31)
    for (const n of [1, 2, 3, 4]) {
      expect(peers.filter((id) => id === `SPINE-0${n}`)).toHaveLength(8)
    }
  })

  it('of a rack is that of all devices in it, and only of those', () => {
    const ids = mapsOf(superpodH100(), 'MR-01').devices.map(({ id }) => id)
    expect(ids).toContain('LEAF-01')
    expect(ids).toContain('SPINE-02')
    expect(ids).not.toContain('LEAF-05')
    expect(mapsOf(superpodH100(), 'nobody').devices).toEqual([])
  })

  it('tells two records that chose one port, and does not count what nobody stated', () => {
    const at = (id: string, position: number) => ({ equipment: id, port: 'data', position })
    const { devices, free } = mapsOf(
      facilityOf({
        equipment: [leaf('A'), leaf('B'), { id: 'C', kind: 'switch' }],
        connections: [
          { ...dataLink('A', 'B'), id: '1', from: at('A', 3) },
          { ...dataLink('A', 'C'), id: '2', from: at('A', 3) },
        ],
      }),
    )
    const a = devices.find(({ id }) => id === 'A')
    expect(a?.lines.find(({ position }) => position === 3)).toMatchObject({
      connection: '1',
      isClashing: true,
    })
    expect(a?.takenCount).toBe(1)
    // Seven of its own, and its management port.
    expect(a?.lines.filter(({ connection }) => connection === undefined)).toHaveLength(8)
    expect(a?.freeCount).toBe(8)
    expect(devices.find(({ id }) => id === 'C')?.freeCount).toBeUndefined()
    expect(free.unknownCount).toBe(1)
  })

  it('shows a panel from both sides, place by place', () => {
    const { devices } = mapsOf(
      facilityOf({
        equipment: [leaf('A'), leaf('B'), { id: 'P', kind: 'patch-panel', values: { ports: 4 } }],
        connections: [
          { ...dataLink('A', 'P'), id: '1', to: { equipment: 'P', port: 'data', position: 2 } },
          { ...dataLink('B', 'P'), id: '2', to: { equipment: 'P', port: 'rear', position: 2 } },
        ],
      }),
    )
    const panel = devices.find(({ id }) => id === 'P')
    expect(panel?.lines).toHaveLength(8)
    const taken = panel?.lines.filter(({ connection }) => connection !== undefined)
    expect(taken?.map(({ port, position, connection }) => [port, position, connection])).toEqual([
      ['data', 2, '1'],
      ['rear', 2, '2'],
    ])
    expect(panel?.freeCount).toBe(6)
  })

  it('says the same whatever the order of the records', () => {
    const links = ['B', 'C', 'D'].flatMap((id, n) => ({ ...dataLink('A', id, n + 1), id: `l${n}` }))
    const equipment = ['A', 'B', 'C', 'D'].map((id) => leaf(id))
    const portsOf = (order: readonly (typeof links)[number][]) =>
      mapsOf(facilityOf({ equipment, connections: order })).devices.flatMap(({ id, lines }) =>
        lines.map(({ label, connection }) => `${id} ${label} ${connection}`),
      )
    fc.assert(
      fc.property(fc.shuffledSubarray(links, { minLength: 3 }), (order) => {
        expect(portsOf(order)).toEqual(portsOf(links))
      }),
    )
  })
})
