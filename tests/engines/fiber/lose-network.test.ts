import { describe, expect, it } from 'vitest'
import { losingFrom, shareOf, surveyed } from '../../support/fiber/losing'
import { entrance, switchOf } from '../../support/fiber/plans'
import { dataLink, inventoryOf, type Plan } from '../../support/plan'

describe('racks, storage, management and entrances', () => {
  const plan: Plan = {
    clusters: [{ id: 'c', name: 'C', nodes: 4, fabrics: [] }],
    rooms: [
      {
        id: 'meet-me',
        use: 'meet-me',
        polygon: [
          { x: 100, y: 0 },
          { x: 110, y: 0 },
          { x: 110, y: 10 },
          { x: 100, y: 10 },
        ],
      },
    ],
    equipment: [
      ...['rack-1', 'rack-2'].map((id) => ({ id, kind: 'rack' })),
      ...['n-1', 'n-2', 'n-3', 'n-4'].map((id, at) => ({
        id,
        kind: 'server',
        cluster: 'c',
        values: { gpus: 8 },
        inside: { equipment: at < 2 ? 'rack-1' : 'rack-2' },
      })),
      switchOf('leaf', 'compute-leaf'),
      switchOf('in-1', 'in-band-leaf'),
      switchOf('in-2', 'in-band-leaf'),
      switchOf('oob', 'out-of-band'),
      switchOf('st', 'storage-leaf'),
      {
        id: 'disks',
        kind: 'storage-rack',
        x: 300,
        values: { readGBytesPerS: 40, writeGBytesPerS: 20 },
      },
      entrance('ent-1', { carrier: 'One', capacityGbps: 100 }, 105),
      entrance('ent-2', { carrier: 'Two' }, 5),
    ].map((item) => ('x' in item && item.x === 105 ? { ...item, y: 5 } : item)),
    connections: [
      ...['n-1', 'n-2', 'n-3', 'n-4'].flatMap((id) => [
        dataLink(id, 'leaf', 8),
        dataLink(id, 'in-1'),
        dataLink(id, 'oob'),
      ]),
      dataLink('n-3', 'in-2'),
      dataLink('disks', 'st', 2),
      dataLink('st', 'in-1', 2),
      dataLink('in-1', 'ent-1', 2),
      dataLink('in-2', 'ent-2', 2, { route: 'way' }),
      dataLink('leaf', 'oob'),
    ],
  }
  const inventory = inventoryOf({
    ...plan,
    ...({
      routes: [
        {
          id: 'way',
          name: 'Way',
          carries: 'data',
          points: [
            { x: 0, y: 0 },
            { x: 5, y: 0 },
          ],
        },
      ],
    } as object),
  })
  const lose = losingFrom(inventory)
  const tags = (rows: readonly number[]) => rows.map((row) => inventory.tagOf(row))

  it('loses a rack when all its nodes are lost, and not before', () => {
    expect(lose('n-1').racksLost).toEqual([])
    expect(tags(lose('n-1', 'n-2').racksLost)).toEqual(['rack-1'])
    expect(tags(lose('rack-2').nodesLost)).toEqual(['n-3', 'n-4'])
    const leaf = lose('leaf')
    expect(tags(leaf.racksLost)).toEqual(['rack-1', 'rack-2'])
    expect(leaf.gpusLost).toBe(32)
  })

  it('tells what no longer reaches the outside, and who still does', () => {
    const loss = lose('in-1')
    expect(tags(loss.cutOff)).toEqual(['n-1', 'n-2', 'n-4'])
    expect(shareOf(loss, 'in-band')).toBeCloseTo(1 / 5, 9)
    expect(tags(loss.entrances.after)).toEqual(['ent-2'])
    expect(loss.carriers).toEqual({ before: ['One', 'Two'], after: ['Two'] })
    expect(loss.capacityGbps.before).toEqual({ value: 100, unknownCount: 1 })
    expect(loss.capacityGbps.after).toEqual({ value: 0, unknownCount: 1 })
  })

  it('does not carry traffic over the management network', () => {
    expect(lose('oob').cutOff).toEqual([])
    expect(tags(lose('oob').unmanaged)).toEqual(['n-1', 'n-2', 'n-3', 'n-4', 'leaf'])
  })

  it('loses storage with its links, with what it reads and writes', () => {
    const loss = lose('st')
    expect(tags(loss.storageLost)).toEqual(['disks'])
    expect(loss.readGBytesPerSLost).toEqual({ value: 40, unknownCount: 0 })
    expect(loss.writeGBytesPerSLost).toEqual({ value: 20, unknownCount: 0 })
  })

  it('loses with a room what stands in it, and says which ways it does not know', () => {
    const loss = lose('meet-me')
    expect(tags(loss.rows)).toEqual(['ent-1'])
    expect(tags(loss.entrances.after)).toEqual(['ent-2'])
    expect(tags(loss.cutOff)).toEqual(['n-1', 'n-2', 'n-4'])
    expect(loss.linksUnsaid).toBeGreaterThan(0)
  })

  it('loses with a tray the cables that are said to lie in it', () => {
    const loss = lose('way')
    expect(loss.routeIds).toEqual(['way'])
    expect(tags(loss.entrances.after)).toEqual(['ent-1'])
    expect(loss.linksLost).toBe(2)
    expect(lose('in-1').linksUnsaid).toBe(0)
  })

  it('surveys each of them once, as single losses', () => {
    const { losses, tried, isBrief } = surveyed(inventory)
    expect(isBrief).toBe(false)
    // Five switches, two entrances, one route, one room.
    expect(tried).toBe(9)
    expect(losses.flatMap(({ like }) => like).sort()).toEqual(
      ['ent-1', 'ent-2', 'in-1', 'in-2', 'leaf', 'meet-me', 'oob', 'st', 'way'].sort(),
    )
    expect(losses[0]?.item.id).toBe('leaf')
    for (const { item, nodesLost, linksLost, cutOff } of losses) {
      const single = lose(...item.ids)
      expect([nodesLost, linksLost, cutOff]).toEqual([
        single.nodesLost.length,
        single.linksLost,
        single.cutOff.length,
      ])
    }
  })
})

describe('the network of a mine', () => {
  const contained = (container: string, access: number) => [
    ...Array.from({ length: access }, (_, i) => ({
      id: `${container}-sw-${i + 1}`,
      kind: 'switch',
      values: { ports: 48 },
      inside: { equipment: container },
    })),
    {
      id: `${container}-up`,
      kind: 'switch',
      values: { ports: 48 },
      inside: { equipment: container },
    },
  ]
  const box = (id: string) => ({ id, kind: 'miner-container', values: { miners: 210, slots: 210 } })
  const plan: Plan = {
    equipment: [
      box('box-1'),
      ...contained('box-1', 5),
      box('box-2'),
      ...contained('box-2', 5),
      { id: 'core', kind: 'switch', values: { ports: 24 } },
      entrance('ent', { carrier: 'One', capacityGbps: 1 }),
      { id: 'tank', kind: 'immersion-tank', values: { miners: 10 } },
      { id: 'lone', kind: 'miner' },
    ],
    connections: [
      ...['box-1', 'box-2'].flatMap((id) => [
        ...[1, 2, 3, 4, 5].map((at) => dataLink(`${id}-sw-${at}`, `${id}-up`)),
        dataLink(`${id}-up`, 'core', 2),
      ]),
      dataLink('tank', 'core', 8),
      { ...dataLink('tank', 'box-1-up', 2) },
      dataLink('lone', 'core'),
      dataLink('core', 'ent'),
    ],
  }
  const inventory = inventoryOf(plan)
  const lose = losingFrom(inventory)
  const tags = (rows: readonly number[]) => rows.map((row) => inventory.tagOf(row))

  it('loses a container with its uplink switch, and a fifth of it with one of five', () => {
    const uplink = lose('box-1-up')
    expect(uplink.miners).toEqual({ before: 431, after: 431 - 210 - 2 })
    expect(tags(uplink.minersOffline)).toEqual(['box-1'])
    expect(tags(uplink.minersDegraded)).toEqual(['tank'])
    const access = lose('box-1-sw-2')
    expect(access.miners.after).toBe(431 - 42)
    expect(tags(access.minersDegraded)).toEqual(['box-1'])
  })

  it('loses all with the core switch and with the only entrance', () => {
    expect(lose('core').miners.after).toBe(0)
    expect(lose('ent').miners).toEqual({ before: 431, after: 0 })
    expect(lose('ent').entrances.after).toEqual([])
  })

  it('counts what does not say how many miners it holds as unsaid', () => {
    const unstated = inventoryOf({
      ...plan,
      equipment: [...(plan.equipment ?? []), { id: 'rack', kind: 'asic-rack' }],
    })
    const loss = losingFrom(unstated)()
    expect(loss.minersUnsaid).toBe(1)
    expect(loss.miners).toEqual({ before: 431, after: 431 })
  })

  it('ranks the core and the entrance before a container, and like switches as one', () => {
    const { losses } = surveyed(inventory)
    expect(losses[0]?.minersLost).toBe(431)
    expect(losses.find(({ like }) => like.includes('box-2-sw-1'))?.like.length).toBe(10)
  })
})
