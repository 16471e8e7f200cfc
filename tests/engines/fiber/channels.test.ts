import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allChannels,
  type Channel,
  channelLength,
  channelsOf,
} from '../../../src/engines/fiber/channels'
import { chooseLinkMedia } from '../../../src/engines/fiber/link-media'
import { drawnNetwork } from '../../../src/engines/fiber/links'
import { inventoryOf, type Plan } from '../../support/plan'

type Loose = Record<string, unknown>

const lanSwitch = (id: string): Loose => ({
  id,
  kind: 'switch',
  values: { ports: 64, portGbps: 100, cage: 'qsfp28', role: 'in-band-leaf' },
})
const panel = (id: string): Loose => ({ id, kind: 'patch-panel', values: { ports: 24 } })
const at = (text: string): Loose => {
  const [equipment, port = 'data', position] = text.split('.')
  return { equipment, port, ...(position ? { position: Number(position) } : {}) }
}
const cord = (id: string, from: string, to: string, more: Loose = {}): Loose => ({
  id,
  medium: 'data',
  from: at(from),
  to: at(to),
  count: 1,
  ...more,
})

const patched: Plan = {
  equipment: [lanSwitch('a'), lanSwitch('b'), panel('p'), panel('q')],
  connections: [
    cord('1', 'a', 'p.data.7', { lengthM: 5 }),
    cord('2', 'p.rear.1', 'q.rear.1', { count: 24, lengthM: 60 }),
    cord('3', 'q.data.7', 'b', { lengthM: 3 }),
  ],
}

/** Ways of a plan's channels by the ids of their connections. */
const waysOf = (plan: Plan) => {
  const inventory = inventoryOf(plan)
  const idOf = (index: number) => inventory.facility.connections[index]?.id
  return allChannels(inventory).map((one) => ({
    ends: [one.a, one.b].map(({ row }) => inventory.equipment[row]?.id).sort(),
    way: one.hops.map((hop) => hop.map(idOf).sort().join('+')).join('>'),
    count: one.count,
    junctions: one.junctions,
    open: one.open,
  }))
}

const lengthsOf = (plan: Plan) => {
  const inventory = inventoryOf(plan)
  return (channel: Channel) =>
    channelLength(channel, (index) => {
      const { lengthM } = inventory.facility.connections[index] ?? {}
      return { lengthM: lengthM ?? Number.NaN, atLeastM: lengthM ?? 0 }
    })
}

const only = (plan: Plan): Channel => {
  const { patched: found } = channelsOf(inventoryOf(plan))
  const [one] = found.filter(({ open }) => !open)
  if (!one) throw new Error('No channel is whole')
  return one
}

describe('a channel over patch panels', () => {
  it('goes in front at a place and on behind from the same', () => {
    const ways = waysOf(patched).filter(({ open }) => !open)
    expect(ways).toEqual([{ ends: ['a', 'b'], way: '1>2>3', count: 1, junctions: 2, open: false }])
    expect(lengthsOf(patched)(only(patched))).toEqual({ lengthM: 68, atLeastM: 68 })
  })

  it('leaves the strands of a trunk that nobody patched dark: open at both ends', () => {
    const dark = waysOf(patched).filter(({ open }) => open)
    expect(dark).toEqual([{ ends: ['p', 'q'], way: '2', count: 23, junctions: 0, open: true }])
  })

  it('ends honestly at a panel with nothing behind (NetBox #14155, #15069, #8277)', () => {
    const [one, two] = patched.connections ?? []
    const ways = waysOf({ ...patched, connections: [one as Loose, two as Loose] })
    expect(ways[0]).toMatchObject({ ends: ['a', 'q'], way: '1>2', junctions: 1, open: true })
  })

  it('gives places to those who name none, lowest first by id', () => {
    const plan: Plan = {
      ...patched,
      connections: [
        cord('1', 'a', 'p', { count: 2 }),
        cord('2', 'p.rear', 'q.rear', { count: 2 }),
        cord('3', 'b', 'q', { count: 2 }),
      ],
    }
    expect(waysOf(plan)).toEqual([
      { ends: ['a', 'b'], way: '1>2>3', count: 2, junctions: 2, open: false },
    ])
  })

  it('is "at least" what is known when a segment has no length (NetBox #5650)', () => {
    const [one, two, three] = patched.connections as readonly Loose[]
    const plan = {
      ...patched,
      connections: [one, { ...two, lengthM: undefined }, three] as Loose[],
    }
    expect(lengthsOf(plan)(only(plan))).toEqual({ lengthM: Number.NaN, atLeastM: 8 })
  })

  it('takes the longest of parallel strands and counts them once (NetBox #15739, #19356)', () => {
    const plan: Plan = {
      ...patched,
      connections: [
        cord('1', 'a', 'p.data.1', { lengthM: 5 }),
        cord('2a', 'p.rear.1', 'q.rear.1', { lengthM: 60 }),
        cord('2b', 'p.rear.1', 'q.rear.1', { lengthM: 64 }),
        cord('3', 'q.data.1', 'b', { lengthM: 3 }),
      ],
    }
    expect(waysOf(plan)).toEqual([
      { ends: ['a', 'b'], way: '1>2a+2b>3', count: 1, junctions: 2, open: false },
    ])
    expect(lengthsOf(plan)(only(plan))).toEqual({ lengthM: 72, atLeastM: 72 })
  })

  it('counts two links over the two fibres side by side at neighbouring places', () => {
    const plan: Plan = {
      ...patched,
      connections: [
        cord('1', 'a', 'p.data.1', { count: 2 }),
        cord('2a', 'p.rear.1', 'q.rear.1'),
        cord('2b', 'p.rear.2', 'q.rear.2'),
        cord('3', 'q.data.1', 'b', { count: 2 }),
      ],
    }
    expect(waysOf(plan).map(({ way, count }) => [way, count])).toEqual([
      ['1>2a>3', 1],
      ['1>2b>3', 1],
    ])
  })

  it('ends when panels are patched in a ring', () => {
    const plan: Plan = {
      equipment: [panel('p'), panel('q')],
      connections: [cord('1', 'p.data.1', 'q.rear.1'), cord('2', 'q.data.1', 'p.rear.1')],
    }
    expect(waysOf(plan).every(({ open }) => open)).toBe(true)
  })

  it('does not depend on the order of the records or of their ends', () => {
    const records = patched.connections as readonly Loose[]
    const turn = (one: Loose): Loose => ({ ...one, from: one['to'], to: one['from'] })
    const told = (plan: Plan) => JSON.stringify(waysOf(plan).sort((p, q) => p.count - q.count))
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
        expect(told({ ...patched, connections: shuffled })).toBe(told(patched))
      }),
    )
    const turned = waysOf({ ...patched, connections: records.map(turn) })
    expect(turned.map(({ ends, count }) => [ends, count])).toEqual(
      waysOf(patched).map(({ ends, count }) => [ends, count]),
    )
  })
})

describe('a circuit', () => {
  const entrance = (id: string, values: Loose = {}): Loose => ({ id, kind: 'entrance', values })
  const over = (circuit: Loose, km?: number): Plan => ({
    equipment: [
      lanSwitch('a'),
      lanSwitch('b'),
      entrance('ea', km === undefined ? {} : { circuitKm: km }),
      entrance('eb'),
    ],
    connections: [
      cord('1', 'a', 'ea', { lengthM: 200 }),
      cord('2', 'ea', 'eb', circuit),
      cord('3', 'eb', 'b', { lengthM: 200 }),
    ],
  })
  const columns = (plan: Plan) => {
    const inventory = inventoryOf(plan)
    const { connections } = inventory.facility
    const lengthM = connections.map((one) => one.lengthM ?? Number.NaN)
    return chooseLinkMedia(inventory, {
      records: connections.map((_, i) => i),
      lengthM,
      atLeastM: lengthM.map((one) => (Number.isNaN(one) ? 0 : one)),
    })
  }

  it('counts with its own length: 10 km and twice 200 m are 10.4 km (NetBox #22565)', () => {
    const plan = over({ lengthM: 10_000 })
    expect(lengthsOf(plan)(only(plan))).toEqual({ lengthM: 10_400, atLeastM: 10_400 })
    expect(only(plan).junctions).toBe(0)
    // 100GBASE-LR4 ends at 10 km; the 40 km optic carries it.
    expect(columns(plan).reachM[0]).toBe(40_000)
  })

  it('takes the length that an entrance states where its record has none', () => {
    expect(columns(over({}, 9)).media[0]?.candidate.opticsA?.id).toBe('100g-lr4')
    expect(columns(over({}, 10)).media[0]?.candidate.opticsA?.id).toBe('100g-er4')
    expect(columns(over({})).why[0]).toBe('length-unknown')
  })
})

describe('media of channels', () => {
  const linked = (plan: Plan, lengths: readonly number[]) => {
    const inventory = inventoryOf(plan)
    return chooseLinkMedia(inventory, {
      records: inventory.facility.connections.map((_, i) => i),
      lengthM: lengths,
      atLeastM: lengths.map((one) => (Number.isNaN(one) ? 0 : one)),
    })
  }

  it('judges reach by the whole channel, and orders each part in its own length', () => {
    const { media, medium, orderM, reachM, why } = linked(patched, [5.2, 60, 3.1])
    expect(why).toEqual(['ok', 'ok', 'ok'])
    expect([...reachM]).toEqual([100, 100, 100])
    expect([...orderM]).toEqual([6, 60, 4])
    expect(media[medium[0] as number]?.cable.medium).toBe('multimode')
  })

  it('takes no cable with plugs on through a panel, however short', () => {
    const { media, medium } = linked(patched, [0.5, 0.5, 0.5])
    expect(media[medium[0] as number]?.cable.plugs).toBeUndefined()
  })

  it('goes to single mode where the parts together are too far for multimode', () => {
    const { media, medium } = linked(patched, [40, 60, 40])
    expect(media[medium[1] as number]?.cable.medium).toBe('singlemode')
  })

  it('says of an open end that it is one', () => {
    const plan = { ...patched, connections: (patched.connections ?? []).slice(0, 1) }
    expect(linked(plan, [5]).why).toEqual(['open-end'])
  })

  it('is "at least" too far when the known parts already are', () => {
    const plan: Plan = {
      ...patched,
      equipment: [
        { id: 'a', kind: 'miner' },
        { id: 'b', kind: 'switch', values: { cage: 'rj45', portGbps: 1 } },
        panel('p'),
        panel('q'),
      ],
    }
    expect(linked(plan, [50, Number.NaN, 60]).why[0]).toBe('beyond-reach')
    expect(linked(plan, [50, Number.NaN, 20]).why[0]).toBe('length-unknown')
  })
})

describe('the drawn network', () => {
  it('counts a leaf that is wired over panels as wired to its spine', () => {
    const leaf = (id: string, role: string): Loose => ({
      id,
      kind: 'switch',
      cluster: 'c',
      values: { role, radix: 64 },
    })
    const inventory = inventoryOf({
      equipment: [leaf('l', 'compute-leaf'), leaf('s', 'compute-spine'), panel('p'), panel('q')],
      connections: [
        cord('1', 'l', 'p', { count: 8, values: { fibres: 8 } }),
        cord('2', 'p.rear', 'q.rear', { count: 24, values: { fibres: 8 } }),
        cord('3', 'q', 's', { count: 8, values: { fibres: 8 } }),
        cord('4', 'l', 's', { count: 4 }),
      ],
    })
    const { links, linkCount, linksAt } = drawnNetwork(inventory)
    expect(linkCount).toBe(12)
    expect(links.map(({ count, fibres }) => [count, fibres])).toEqual([
      [4, undefined],
      [8, 8],
    ])
    expect(linksAt.get(0)).toHaveLength(2)
  })
})
