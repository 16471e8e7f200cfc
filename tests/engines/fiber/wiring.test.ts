import { describe, expect, it } from 'vitest'
import { solveFiber } from '#engines'
import { parametersOf } from '#standards'
import { cluster, names, superPodUnit, switchOf } from '../../support/fiber/plans'
import { dataLink, inventoryOf, type Plan } from '../../support/plan'

const solve = (plan: Plan) => solveFiber(inventoryOf(plan), parametersOf({}))
const only = (plan: Plan) => {
  const [wiring] = solve(plan).wiring
  if (!wiring) throw new Error('no cluster')
  return wiring
}

const unit = superPodUnit()
const replaced = (id: string, other: Record<string, unknown>): Plan => ({
  ...unit,
  connections: (unit.connections ?? []).map((one) => (one['id'] === id ? other : one)),
})

describe('rails', () => {
  it('finds nothing wrong with a SuperPOD unit', () => {
    expect(only(unit).rails).toEqual({
      rails: 8,
      judged: 31,
      doubledRows: [],
      crossedLeafRows: [],
      mixedLeafRows: [],
      unknownRows: [],
    })
  })

  it('finds a node with two rails on one leaf', () => {
    const doubled = replaced('node-3-leaf-2', { ...dataLink('node-3', 'leaf-1'), id: 'again' })
    expect(only(doubled).rails?.doubledRows).toEqual([2])
  })

  it('finds a leaf that takes two rails, once the ports are stated', () => {
    const ported = (one: Record<string, unknown>): Record<string, unknown> => {
      const [, node, leaf] = /^node-(\d+)-leaf-(\d+)$/.exec(String(one['id'])) ?? []
      if (!leaf) return one
      // Node 5 has its first two rails swapped.
      const swap: Record<string, number> = { '1': 2, '2': 1 }
      const position = node === '5' ? (swap[leaf] ?? Number(leaf)) : Number(leaf)
      return { ...one, from: { equipment: `node-${node}`, port: 'data', position } }
    }
    const { rails } = only({ ...unit, connections: (unit.connections ?? []).map(ported) })
    expect(rails?.doubledRows).toEqual([])
    // Leaves stand behind 31 nodes and the manager.
    expect(rails?.crossedLeafRows).toEqual([32, 33])
  })

  it('finds units that are mixed', () => {
    const more = names('leaf', 16).slice(8)
    const plan: Plan = {
      ...unit,
      clusters: [cluster({ nodes: 63 })],
      equipment: [...(unit.equipment ?? []), ...more.map((id) => switchOf(id, 'compute-leaf'))],
      connections: (unit.connections ?? []).map((one) =>
        one['id'] === 'node-1-leaf-1' ? dataLink('node-1', 'leaf-9') : one,
      ),
    }
    expect(only(plan).rails?.mixedLeafRows).toHaveLength(9)
  })

  it('has nothing to say of one tier', () => {
    const fabrics = [{ role: 'compute', rails: 8, radix: 512 }]
    expect(only({ clusters: [cluster({ fabrics })] }).rails).toBeUndefined()
  })
})

describe('in-band links', () => {
  it('counts them with the switches that they end at', () => {
    const { nodes, inBandSwitches } = only({
      clusters: [cluster({ gpusPerNode: 4 })],
      equipment: [
        { id: 'rack', kind: 'rack', values: { gpus: 72 } },
        { id: 'one', kind: 'server', cluster: 'c', values: { gpus: 4 } },
        switchOf('i1', 'in-band-leaf'),
        switchOf('i2', 'in-band-leaf'),
        switchOf('leaf', 'compute-leaf'),
      ],
      connections: [
        dataLink('rack', 'i1', 18),
        dataLink('rack', 'i2', 18),
        dataLink('one', 'i1', 2),
        dataLink('one', 'leaf', 4),
      ],
    })
    expect(inBandSwitches).toBe(2)
    expect([...nodes.nodes]).toEqual([18, 1])
    expect([...nodes.inBandLinks]).toEqual([36, 2])
    expect([...nodes.inBandSwitches]).toEqual([2, 1])
    expect([...nodes.links]).toEqual([36, 6])
  })

  it('does not know how many nodes a rack is, and counts a server inside instead of its rack', () => {
    const { nodes } = only({
      clusters: [cluster()],
      equipment: [
        { id: 'open', kind: 'rack', cluster: 'c', values: { gpus: 72 } },
        { id: 'full', kind: 'rack', cluster: 'c', values: { gpus: 8 } },
        { id: 'dgx', kind: 'server', inside: { equipment: 'full' }, values: { gpus: 8 } },
      ],
    })
    expect([...nodes.rows]).toEqual([0, 2])
    expect([...nodes.nodes]).toEqual([Number.NaN, 1])
  })
})

it('tells what a management switch manages from its uplinks', () => {
  const { outOfBand } = only({
    clusters: [cluster()],
    equipment: [
      switchOf('oob', 'out-of-band', { values: { role: 'out-of-band', radix: 48, ports: 52 } }),
      switchOf('oob2', 'out-of-band'),
      switchOf('in', 'in-band-leaf'),
      switchOf('leaf', 'compute-leaf'),
      { id: 'core', kind: 'switch' },
      { id: 'node', kind: 'server' },
    ],
    connections: [
      dataLink('node', 'oob'),
      dataLink('leaf', 'oob'),
      dataLink('oob', 'oob2'),
      dataLink('oob', 'in'),
      dataLink('oob', 'core'),
    ],
  })
  expect(outOfBand[0]).toEqual({ row: 0, downLinks: 2, upLinks: 2, ports: 48 })
})

it('finds miners without a link', () => {
  const { unlinkedMinerRows } = solve({
    equipment: [
      { id: 'm1', kind: 'miner' },
      { id: 'm2', kind: 'miner' },
      { id: 'c', kind: 'miner-container' },
      { id: 'in', kind: 'miner', inside: { equipment: 'c' } },
      { id: 's', kind: 'switch', inside: { equipment: 'c' } },
      { id: 'alone', kind: 'miner-container' },
      { id: 'core', kind: 'switch' },
      { id: 'r', kind: 'asic-rack' },
      { id: 'r1', kind: 'miner', inside: { equipment: 'r' } },
      { id: 'r2', kind: 'miner', inside: { equipment: 'r' } },
    ],
    connections: [dataLink('m1', 'core'), dataLink('s', 'core'), dataLink('r1', 'core')],
  })
  expect(unlinkedMinerRows).toEqual([1, 5, 9])
})

it('judges each of two clusters by its own leaves and by those of no stated one', () => {
  const own = (id: string) => cluster({ id, name: id })
  const twin = (id: string) => ({
    equipment: (unit.equipment ?? []).map((one) => ({
      ...one,
      id: `${id}-${one['id']}`,
      ...(one['cluster'] === undefined ? {} : { cluster: id }),
    })),
    connections: (unit.connections ?? []).map((one) => {
      const end = (key: string) => {
        const ref = one[key] as { equipment: string }
        return { ...ref, equipment: `${id}-${ref.equipment}` }
      }
      return { ...one, id: `${id}-${one['id']}`, from: end('from'), to: end('to') }
    }),
  })
  const [p, q] = [twin('p'), twin('q')]
  const found = solve({
    clusters: [own('p'), own('q')],
    equipment: [...p.equipment, ...q.equipment],
    connections: [...p.connections, ...q.connections],
  }).wiring
  expect(found.map(({ rails }) => rails)).toEqual([only(unit).rails, only(unit).rails])
})
