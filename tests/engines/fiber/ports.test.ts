import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createInventory } from '#model'
import { assignPorts } from '../../../src/engines/fiber/ports'
import { mediaOver } from '../../support/fiber/media'
import { dataLink, facilityOf, type Plan } from '../../support/plan'

type Loose = Record<string, unknown>

const at20 = (plan: Plan, lengthM = 20) => {
  const inventory = createInventory(facilityOf(plan), catalog)
  const links = inventory.facility.connections.filter(({ medium }) => medium === 'data')
  const cabling = mediaOver(
    inventory,
    links.map(() => lengthM),
  )
  return { inventory, cabling, ports: assignPorts(inventory, cabling) }
}

const product = (id: string, kind: string, of: string, role?: string): Loose => ({
  id,
  kind,
  product: of,
  ...(role ? { values: { role } } : {}),
})
const leaf = (id: string) => product(id, 'switch', 'nvidia-qm9700', 'compute-leaf')
const dgx = (id: string) => product(id, 'server', 'nvidia-dgx-h100')

/** Ports of every machine, as often as links take them. */
const takenBy = ({ inventory, cabling, ports }: ReturnType<typeof at20>) => {
  const taken = new Map<string, number>()
  cabling.records.forEach((index, i) => {
    const connection = inventory.facility.connections[index]
    for (const end of ['from', 'to'] as const) {
      ports.at(i, end).labels.forEach((label) => {
        const key = `${connection?.[end].equipment} ${connection?.[end].port} ${label}`
        if (label !== '') taken.set(key, (taken.get(key) ?? 0) + 1)
      })
    }
  })
  return taken
}

describe('ports', () => {
  it('are given lowest first: nodes before switches, by number, two to a cage', () => {
    const plan: Plan = {
      equipment: [dgx('dgx-10'), dgx('dgx-2'), leaf('leaf-1'), leaf('leaf-2')],
      connections: [
        dataLink('dgx-10', 'leaf-1'),
        dataLink('leaf-1', 'leaf-2', 2),
        dataLink('dgx-2', 'leaf-1'),
        dataLink('dgx-2', 'leaf-2'),
      ],
    }
    const { ports } = at20(plan)
    expect(ports.at(2, 'to').labels).toEqual(['1/1'])
    expect(ports.at(0, 'to').labels).toEqual(['1/2'])
    expect(ports.at(1, 'from').labels).toEqual(['2/1', '2/2'])
    expect(ports.at(2, 'from').labels).toEqual(['1/1'])
    expect(ports.at(3, 'from').labels).toEqual(['1/2'])
  })

  it('are those that somebody chose, and the others go around them', () => {
    const plan: Plan = {
      equipment: [dgx('a'), dgx('b'), leaf('l')],
      connections: [
        dataLink('a', 'l'),
        dataLink('b', 'l', 1, { to: { equipment: 'l', port: 'data', position: 1 } }),
      ],
    }
    const { ports } = at20(plan)
    expect(ports.at(1, 'to').positions).toEqual([1])
    expect(ports.at(0, 'to').positions).toEqual([2])
  })

  it('tell of a port that two records chose', () => {
    const at = (from: string) =>
      dataLink(from, 'l', 1, { to: { equipment: 'l', port: 'data', position: 7 } })
    const { ports } = at20({
      equipment: [dgx('a'), dgx('b'), leaf('l')],
      connections: [at('a'), at('b')],
    })
    expect(ports.clashes).toEqual([
      { row: 2, position: 7, label: '4/1', connections: ['a-l', 'b-l'] },
    ])
    expect(ports.at(0, 'to').positions).toEqual([7])
    expect(ports.at(1, 'to').positions).toEqual([0])
  })

  it('tell of more links than ports', () => {
    const { ports } = at20({
      equipment: [leaf('a'), leaf('b'), leaf('c')],
      connections: [dataLink('a', 'b', 60), dataLink('a', 'c', 6)],
    })
    expect(ports.overflows).toEqual([{ row: 0, group: 'main', links: 66, ports: 64 }])
    expect(ports.at(1, 'from').positions).toEqual([61, 62, 63, 64, 0, 0])
  })

  it('of a node are those of the fabric; storage, in-band and management have their own', () => {
    const plan: Plan = {
      equipment: [
        dgx('d'),
        leaf('c'),
        product('s', 'switch', 'nvidia-qm9700', 'storage-leaf'),
        product('i', 'switch', 'nvidia-sn4600c', 'in-band-leaf'),
        product('o', 'switch', 'nvidia-sn2201', 'out-of-band'),
      ],
      connections: [
        dataLink('d', 'c', 8),
        dataLink('d', 's', 2),
        dataLink('d', 'i', 2),
        dataLink('d', 'o'),
        dataLink('o', 'i', 2),
        dataLink('o', 'c'),
      ],
    }
    const { ports } = at20(plan)
    expect(ports.at(0, 'from').labels).toEqual([
      '1/1',
      '1/2',
      '2/1',
      '2/2',
      '3/1',
      '3/2',
      '4/1',
      '4/2',
    ])
    expect(ports.at(1, 'from').labels).toEqual(['S1', 'S2'])
    expect(ports.at(2, 'from').labels).toEqual(['F1', 'F2'])
    expect(ports.at(3, 'from').labels).toEqual(['M1'])
    expect(ports.at(4, 'from').labels).toEqual(['49', '50'])
    expect(ports.at(5, 'to').labels).toEqual(['M1'])
  })

  it('never mix straight and splitter links in one twin-port module', () => {
    const plan: Plan = {
      equipment: [
        dgx('a'),
        { id: 'half', kind: 'server', values: { cage: 'qsfp112', portGbps: 200, rails: 2 } },
        leaf('l'),
      ],
      connections: [dataLink('a', 'l'), dataLink('half', 'l', 2)],
    }
    const { ports } = at20(plan)
    expect(ports.mixed).toEqual([])
    const [one] = ports.at(0, 'to').positions
    expect(ports.at(1, 'to').labels.map((label) => label.split('/')[0])).toEqual(['2', '2'])
    expect(one).toBe(1)
    // Both links of 200 share the one port of 400.
    expect(ports.at(1, 'to').labels).toEqual(['2/1/1', '2/1/2'])
  })

  it('of a panel are its places', () => {
    const { ports } = at20({
      equipment: [leaf('l'), { id: 'p', kind: 'patch-panel', values: { ports: 12 } }],
      connections: [dataLink('l', 'p', 2, { to: { equipment: 'p', port: 'data', position: 5 } })],
    })
    expect(ports.at(0, 'to')).toEqual({ positions: [5, 6], labels: ['5', '6'] })
  })

  it('of a panel are told where two links share one, or where there are too few', () => {
    const panel = { id: 'p', kind: 'patch-panel', values: { ports: 4 } }
    const to = (position: number) => ({ to: { equipment: 'p', port: 'data', position } })
    const { ports } = at20({
      equipment: [leaf('l'), leaf('m'), panel],
      connections: [
        dataLink('l', 'p', 1, to(3)),
        dataLink('m', 'p', 1, to(3)),
        { ...dataLink('l', 'p', 2, to(4)), id: 'over' },
      ],
    })
    expect(ports.clashes).toEqual([
      { row: 2, position: 3, label: '3', connections: ['l-p', 'm-p'] },
    ])
    expect(ports.overflows).toEqual([{ row: 2, group: 'main', links: 5, ports: 4 }])
  })

  const linkings = fc.array(
    fc.record({
      from: fc.nat(3),
      to: fc.nat(2),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 14 },
  )
  const planOf = (links: readonly { from: number; to: number; count: number }[]): Plan => ({
    equipment: [...[0, 1, 2, 3].map((n) => dgx(`d-${n}`)), ...[0, 1, 2].map((n) => leaf(`l-${n}`))],
    connections: links.map(({ from, to, count }, n) => ({
      ...dataLink(`d-${from}`, `l-${to}`, count),
      id: `link-${n}`,
    })),
  })

  it('are given once, whatever is linked', () => {
    fc.assert(
      fc.property(linkings, (links) => {
        const most = Math.max(0, ...takenBy(at20(planOf(links))).values())
        expect(most).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('do not depend on the order of the records', () => {
    const told = (plan: Plan) => {
      const { inventory, cabling, ports } = at20(plan)
      const lines = [...cabling.records].map((index, i) => {
        const { id } = inventory.facility.connections[index] ?? {}
        return `${id} ${ports.at(i, 'from').labels} ${ports.at(i, 'to').labels}`
      })
      return lines.sort()
    }
    fc.assert(
      fc.property(linkings, (links) => {
        const plan = planOf(links)
        const back = { ...plan, connections: [...(plan.connections ?? [])].reverse() }
        expect(told(back)).toEqual(told(plan))
      }),
    )
  })
})
