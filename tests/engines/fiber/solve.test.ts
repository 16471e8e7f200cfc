import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FabricSolution, type FiberSolution, solveFiber } from '#engines'
import { parametersOf } from '#standards'
import { dataLink, inventoryOf, type Plan } from '../../support/plan'

function solve(plan: Plan): FiberSolution {
  return solveFiber(inventoryOf(plan), parametersOf(plan.parameters ?? {}))
}

function only(solution: FiberSolution): FabricSolution {
  const [fabric] = solution.fabrics
  if (!fabric || solution.fabrics.length !== 1) throw new Error('expected one fabric')
  return fabric
}

function switchOf(id: string, role: string, more: Record<string, unknown> = {}) {
  return { id, kind: 'switch', cluster: 'c', values: { role, radix: 64 }, ...more }
}

const compute = {
  id: 'c',
  name: 'C',
  nodes: 31,
  nodesPerUnit: 32,
  fabrics: [{ role: 'compute', rails: 8, radix: 64, downPerLeaf: 32, managementLinks: 4 }],
}

/** One scalable unit of DGX SuperPOD H100 (RA-11333-001 V11, Table 4), drawn link by link. */
function superPod(): Plan {
  const leaves = Array.from({ length: 8 }, (_, i) => `leaf-${i}`)
  const spines = Array.from({ length: 4 }, (_, i) => `spine-${i}`)
  const nodes = Array.from({ length: 31 }, (_, i) => `node-${i}`)
  return {
    clusters: [compute],
    equipment: [
      ...nodes.map((id) => ({ id, kind: 'server', cluster: 'c', values: { gpus: 8 } })),
      { id: 'ufm', kind: 'server', cluster: 'c' },
      ...leaves.map((id) => switchOf(id, 'compute-leaf')),
      ...spines.map((id) => switchOf(id, 'compute-spine')),
    ],
    connections: [
      ...nodes.flatMap((node) => leaves.map((leaf) => dataLink(node, leaf))),
      ...leaves.slice(0, 4).map((leaf) => dataLink('ufm', leaf)),
      ...leaves.flatMap((leaf) => spines.map((spine) => dataLink(leaf, spine, 8))),
    ],
  }
}

describe('fabrics', () => {
  it('counts a drawn SuperPOD as its table does', () => {
    const solution = solve(superPod())
    const fabric = only(solution)
    expect(fabric.placed).toEqual(fabric.needed)
    expect(fabric.placed).toMatchObject({
      leaves: 8,
      spines: 4,
      nodeLinks: 248,
      accessLinks: 252,
      leafSpineLinks: 256,
    })
    expect(solution.linkCount).toBe(252 + 256)
    expect(fabric.leafUses.map(({ downLinks }) => downLinks)).toEqual([
      32, 32, 32, 32, 31, 31, 31, 31,
    ])
    expect(fabric.leafUses.every((use) => use.upLinks === 32 && use.spines === 4)).toBe(true)
    expect([fabric.spinesPerLeaf, fabric.uplinkRemainder]).toEqual([4, 0])
    expect(solution.overfull).toEqual([])
  })

  it('names the limit of a fabric that cannot be built', () => {
    const fabric = only(solve({ clusters: [{ ...compute, nodes: 32 }] }))
    expect(fabric.needed).toBeUndefined()
    expect(fabric.impossible).toContain('260 links need one')
  })

  it('leaves uplinks over when the spines do not divide them', () => {
    const spines = ['a', 'b', 'c'].map((id) => switchOf(id, 'compute-spine'))
    const fabric = only(solve({ clusters: [compute], equipment: spines }))
    expect(fabric.uplinkRemainder).toBe(32 % 3)
    expect(only(solve({ clusters: [compute] })).uplinkRemainder).toBeUndefined()
  })

  it('sees uneven links from a leaf to its spines', () => {
    const plan: Plan = {
      clusters: [compute],
      equipment: [
        switchOf('leaf', 'compute-leaf'),
        switchOf('s1', 'compute-spine'),
        switchOf('s2', 'compute-spine'),
      ],
      connections: [dataLink('leaf', 's1', 10), dataLink('s2', 'leaf', 6)],
    }
    const [use] = only(solve(plan)).leafUses
    expect(use).toMatchObject({ upLinks: 16, spines: 2, leastPerSpine: 6, mostPerSpine: 10 })
  })

  it('takes the cluster of the rack that a switch is mounted in, and no other switch', () => {
    const equipment = [
      { id: 'rack', kind: 'rack', cluster: 'c' },
      switchOf('in', 'compute-leaf', { cluster: undefined, inside: { equipment: 'rack' } }),
      switchOf('out', 'compute-leaf', { cluster: undefined }),
      switchOf('other', 'compute-leaf', { cluster: 'd' }),
      switchOf('gone', 'compute-leaf', { status: 'removed' }),
      switchOf('dumb', 'compute-leaf', { values: { radix: 64 } }),
    ]
    const solution = solve({ clusters: [compute], equipment })
    expect(only(solution).placed.leaves).toBe(1)
    expect(solution.unassignedRows).toEqual([4])
  })

  it('keeps management apart: out-of-band links to other switches are access links', () => {
    const cluster = {
      id: 'c',
      name: 'C',
      nodes: 127,
      fabrics: [{ role: 'out-of-band', rails: 1, radix: 48, managementLinks: 100 }],
    }
    const fabric = only(
      solve({
        clusters: [cluster],
        equipment: [switchOf('oob', 'out-of-band'), switchOf('leaf', 'compute-leaf')],
        connections: [dataLink('oob', 'leaf', 2)],
      }),
    )
    expect(fabric.needed).toMatchObject({ leaves: 5, spines: 0, accessLinks: 227 })
    expect(fabric.placed).toMatchObject({ leaves: 1, accessLinks: 2, nodeLinks: 0 })
  })

  it('adds up fibres only where every link says how many it has', () => {
    const plan = superPod()
    const connections = (plan.connections ?? []).map((link) => ({ ...link, values: { fibres: 8 } }))
    expect(only(solve({ ...plan, connections })).fibres).toBe((252 + 256) * 8)
    expect(only(solve(plan)).fibres).toBeUndefined()
  })
})

describe('switches', () => {
  it('finds more links than ports, and does not guess ports', () => {
    const solution = solve({
      equipment: [
        { id: 'full', kind: 'switch', values: { ports: 2 } },
        { id: 'twin', kind: 'switch', values: { ports: 2, radix: 4 } },
        { id: 'open', kind: 'switch' },
      ],
      connections: [dataLink('full', 'twin', 3), dataLink('open', 'nobody', 9)],
    })
    expect(solution.overfull).toEqual([{ row: 0, links: 3, ports: 2 }])
    expect(solution.switches).toEqual([
      { row: 0, links: 3, ports: 2 },
      { row: 1, links: 3, ports: 4 },
      { row: 2, links: 0, ports: undefined },
    ])
    expect(solution.linkCount).toBe(3)
  })
})

describe('entrances', () => {
  it('tells carriers and routes that are not stated from those that are', () => {
    const { entrances } = solve({
      equipment: [
        {
          id: 'a',
          kind: 'entrance',
          values: { carrier: 'Zayo', routeId: 'north', capacityGbps: 100 },
        },
        { id: 'b', kind: 'entrance', x: 30, y: 40, values: { carrier: ' ', routeId: 'south' } },
        { id: 'c', kind: 'entrance', x: 3, y: 4, values: { carrier: 'LEO', medium: 'wireless' } },
      ],
    })
    expect(entrances).toMatchObject({
      rows: [0, 1, 2],
      carriers: ['LEO', 'Zayo'],
      routes: ['north', 'south', 'wireless c'],
      unstatedRows: [1],
      unstatedCarrierRows: [1],
      unstatedRouteRows: [],
      capacityGbps: 100,
      unknownCapacityCount: 2,
      leastSeparationM: 50,
    })
    expect(solve({}).entrances.leastSeparationM).toBeUndefined()
  })
})

describe('the network of a mine', () => {
  it('counts miners in containers, tanks, racks and on their own once each', () => {
    const { mining } = solve({
      equipment: [
        { id: 'hd5', kind: 'miner-container', values: { miners: 308 } },
        { id: 'in', kind: 'miner', inside: { equipment: 'hd5' } },
        { id: 'shelf', kind: 'asic-rack' },
        { id: 'on', kind: 'miner', inside: { equipment: 'shelf' } },
        { id: 'alone', kind: 'miner' },
        { id: 'tank', kind: 'immersion-tank' },
      ],
    })
    expect(mining).toMatchObject({ minerCount: 310, portsNeeded: 2, unknownRows: [5] })
    expect(mining.containers).toMatchObject([
      { row: 0, miners: 308, mostMiners: 308, ports: undefined, switchesNeeded: 7, uplinks: 0 },
    ])
    // Stratum V1 at 20 shares per minute, about 1.5 kb/s per miner.
    expect(mining.neededGbps).toBeCloseTo(310 * 1.5e-6, 12)
  })

  it('gives a container the ports of its own switches', () => {
    const inside = { inside: { equipment: 'a' } }
    const { mining } = solve({
      equipment: [
        { id: 'a', kind: 'miner-container', values: { miners: 100, networkPorts: 7 } },
        { id: 's1', kind: 'switch', values: { ports: 48 }, ...inside },
        { id: 's2', kind: 'switch', values: { ports: 48 }, ...inside },
        { id: 'b', kind: 'miner-container', values: { networkPorts: 336 } },
        { id: 'm', kind: 'miner', inside: { equipment: 'b' } },
        { id: 'c', kind: 'miner-container', values: { slots: 308 } },
      ],
      connections: [dataLink('s1', 's2')],
    })
    expect(mining.containers).toMatchObject([
      { row: 0, miners: 100, mostMiners: 100, ports: 94, switchRows: [1, 2] },
      { row: 3, miners: 1, mostMiners: 1, ports: 336 },
      { row: 5, miners: undefined, mostMiners: 308, ports: undefined },
    ])
    expect(mining).toMatchObject({ minerCount: 101, portsNeeded: 0, portsPlaced: 0 })
    expect(mining.unknownRows).toEqual([5])
    expect(mining.mostNeededGbps).toBeCloseTo(409 * 1.5e-6, 12)
  })

  it('offers ports of access switches less their uplinks', () => {
    const { mining } = solve({
      clusters: [compute],
      equipment: [
        { id: 'm', kind: 'miner' },
        { id: 'a', kind: 'switch', values: { ports: 48 } },
        { id: 'b', kind: 'switch', values: { ports: 48, role: 'in-band-leaf' } },
        { id: 'c', kind: 'switch' },
        switchOf('d', 'compute-leaf', { cluster: undefined }),
        switchOf('e', 'in-band-leaf'),
      ],
      connections: [dataLink('m', 'a'), dataLink('a', 'b', 2)],
    })
    expect(mining).toMatchObject({ portsPlaced: 46 + 46, switchRows: [1, 2, 3] })
    expect(mining.unknownPortRows).toEqual([3])
  })
})

describe('clusters', () => {
  it('add up their storage and management, and count units', () => {
    const plan: Plan = {
      clusters: [
        { ...compute, nodes: 127 },
        { id: 'free', name: 'F', nodes: 4 },
      ],
      equipment: [
        { id: 's1', kind: 'storage-rack', cluster: 'c', values: { readGBytesPerS: 80 } },
        { id: 's2', kind: 'storage-rack', cluster: 'c' },
        switchOf('oob', 'out-of-band', { cluster: undefined }),
      ],
    }
    const [first, second] = solve(plan).clusters
    expect(first).toEqual({
      clusterId: 'c',
      units: 4,
      outOfBandRows: [2],
      storageRows: [0, 1],
      readGBytesPerS: { value: 80, unknownCount: 1 },
      writeGBytesPerS: { value: 0, unknownCount: 2 },
    })
    expect(second).toMatchObject({ units: undefined, storageRows: [], outOfBandRows: [2] })
  })
})

it('does not care in what order the records stand', () => {
  const plan = superPod()
  const { equipment = [], connections = [] } = plan
  const plain = only(solve(plan))
  const shuffled = fc.tuple(
    fc.shuffledSubarray([...equipment], { minLength: equipment.length }),
    fc.shuffledSubarray([...connections], { minLength: connections.length }),
  )
  fc.assert(
    fc.property(shuffled, ([items, links]) => {
      const fabric = only(solve({ ...plan, equipment: items, connections: links }))
      expect(fabric.placed).toEqual(plain.placed)
      expect(fabric.needed).toEqual(plain.needed)
    }),
    { numRuns: 20 },
  )
})
