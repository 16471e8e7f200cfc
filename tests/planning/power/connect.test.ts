import { describe, expect, it } from 'vitest'
import type { PowerPlanRequest } from '#planning'
import { rectangle } from '../../support/plan'
import { feedsOf, hall, planIn, told, wire } from '../../support/planning'

const connect = (...ids: string[]): PowerPlanRequest => ({ type: 'connect', ids })
const racks = (count: number) =>
  Array.from({ length: count }, (_, index) => `RK-${String(index + 1).padStart(2, '0')}`)

describe('connecting a selection', () => {
  it('gives each dual-corded rack one cord of A and one of B', () => {
    const { plan, after } = planIn(hall(), connect(...racks(4)))
    expect(told(plan.refusals)).toEqual([])
    for (const id of racks(4)) expect(feedsOf(after.facility, id)).toEqual(['BW-A*1', 'BW-B*1'])
    expect([...after.solution.power.supply.values()]).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(after.solution.power.pathLosses.every(({ droppedKw }) => droppedKw === 0)).toBe(true)
    expect(told(plan.notes)).toEqual(['Connects 4 loads.'])
  })

  it.each([
    ['8-to-make-6', 8, 6, 2],
    ['4-to-make-3', 4, 3, 1],
  ])('spreads %s over four supplies', (_, cords, cordsNeeded, each) => {
    const { plan, after } = planIn(
      hall({ paths: ['R1', 'R2', 'R3', 'R4'], rack: { loadKw: 120, cords, cordsNeeded } }),
      connect(...racks(4)),
    )
    expect(told(plan.refusals)).toEqual([])
    for (const id of racks(4)) {
      expect(feedsOf(after.facility, id)).toEqual([1, 2, 3, 4].map((n) => `BW-R${n}*${each}`))
    }
    const { pathLosses } = after.solution.power
    expect(pathLosses.map(({ droppedKw, overloads }) => [droppedKw, overloads.length])).toEqual(
      Array.from({ length: 4 }, () => [0, 0]),
    )
  })

  it('gives dual cords all pairs of four paths in turn, so that no two blocks share a lump', () => {
    const { after } = planIn(
      hall({ paths: ['R1', 'R2', 'R3', 'R4'], racks: 12 }),
      connect(...racks(12)),
    )
    const pairs = new Map<string, number>()
    for (const id of racks(12)) {
      const pair = feedsOf(after.facility, id).join(' ')
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    expect([...pairs.values()]).toEqual([2, 2, 2, 2, 2, 2])
  })

  it('leaves cords in place and lays only what is missing', () => {
    const { plan, after } = planIn(
      hall({ wires: ['BW-A>RK-01.cord', 'BW-A>RK-02.cord', 'BW-B>RK-02.cord'] }),
      connect(...racks(2)),
    )
    expect(plan.add.connections).toHaveLength(1)
    expect(plan.change.connections).toEqual([])
    expect(feedsOf(after.facility, 'RK-01')).toEqual(['BW-A*1', 'BW-B*1'])
    expect(told(plan.notes)).toContain('1 load had all cords in place: nothing changes there.')
  })

  it('adds cords to a connection that joins the same ports already', () => {
    const { plan, after } = planIn(
      hall({ rack: { cords: 4, cordsNeeded: 2 }, racks: 1, wires: ['BW-A>RK-01.cord'] }),
      connect('RK-01'),
    )
    expect(plan.change.connections.map(({ id, count }) => [id, count])).toEqual([
      ['BW-A>RK-01.cord', 2],
    ])
    expect(feedsOf(after.facility, 'RK-01')).toEqual(['BW-A*2', 'BW-B*2'])
  })

  it('stops where a survivor of a lost path could not carry more', () => {
    // 1,200 A at 415 V and 0.95 is 819 kW: twenty racks of 40 kW with the other busway lost.
    const { plan, after } = planIn(hall({ racks: 25 }), connect(...racks(25)))
    expect(plan.add.connections).toHaveLength(40)
    expect(told(plan.refusals)).toEqual([
      'RK-21, RK-22, RK-23, RK-24 and RK-25: BW-B would carry 840 kW of 803 kW with path A lost.',
    ])
    expect(after.solution.power.overloads).toEqual([])
    expect(after.solution.power.pathLosses.flatMap(({ overloads }) => overloads)).toEqual([])
  })

  it('fills a busway to its continuous share only while all is well', () => {
    // Single cords: no path is lost for anyone, and 80 % of 803 kW is the limit.
    const { plan } = planIn(
      hall({ paths: ['A'], racks: 20, rack: { cords: 1, cordsNeeded: 1 } }),
      connect(...racks(20)),
    )
    expect(plan.add.connections).toHaveLength(16)
  })

  it.each([
    ['the load', { loadKw: undefined }, 'RK-01: the load is not stated.'],
    ['the cords', { cords: undefined }, 'RK-01: the count of cords is not stated.'],
    ['the voltage', { voltageV: undefined }, 'RK-01: the voltage is not stated.'],
    ['a voltage that fits', { voltageV: 277 }, 'RK-01: takes 277 V, and BW-A gives 415 V.'],
  ])('does not connect without %s', (_, rack, refusal) => {
    const { plan } = planIn(hall({ racks: 1, rack }), connect('RK-01'))
    expect(plan.add.connections).toEqual([])
    expect(told(plan.refusals)).toEqual([refusal])
  })

  it('does not use a supply whose rating nobody stated', () => {
    const { plan } = planIn(hall({ racks: 1, busway: { ratingA: undefined } }), connect('RK-01'))
    expect(plan.add.connections).toEqual([])
    expect(told(plan.refusals)[0]).toMatch(/^RK-01: the rating of BW-A is not stated/)
  })

  it('takes 240 V between line and neutral of a 415 V system', () => {
    const { plan } = planIn(hall({ racks: 1, rack: { voltageV: 240 } }), connect('RK-01'))
    expect(plan.add.connections).toHaveLength(2)
  })

  it('says how far away the nearest supply is', () => {
    const plan = hall({ paths: ['A'], racks: 0 })
    const far = {
      id: 'RK-99',
      kind: 'rack',
      x: 400,
      y: 5,
      values: { loadKw: 10, cords: 1, cordsNeeded: 1, voltageV: 415 },
    }
    const { plan: proposal } = planIn(
      { ...plan, equipment: [...(plan.equipment ?? []), far] },
      connect('RK-99'),
    )
    expect(told(proposal.refusals)).toEqual([
      'RK-99: no supply stands within 100 m; the nearest, BW-A, is 388 m away.',
    ])
  })

  it('tells of racks whose cords all hang on the one path there is', () => {
    const { plan, after } = planIn(hall({ paths: ['A'], racks: 1 }), connect('RK-01'))
    expect(feedsOf(after.facility, 'RK-01')).toEqual(['BW-A*2'])
    expect(told(plan.notes)).toContain('RK-01: all cords hang on path A; no other is within reach.')
  })

  it('feeds servers from the rack PDUs of their rack, and those from the busway of their path', () => {
    const frame = { id: 'FRAME', kind: 'rack', x: 1, y: 5 }
    const inside = { inside: { equipment: 'FRAME' }, x: 1, y: 5 }
    const strip = (path: string) => ({
      id: `PDU-${path}`,
      kind: 'rack-pdu',
      path,
      ...inside,
      values: { ratingKw: 20, voltageV: 415 },
    })
    const server = {
      id: 'SRV',
      kind: 'server',
      ...inside,
      values: { loadKw: 10, cords: 4, cordsNeeded: 2, voltageV: 240 },
    }
    const { plan, after } = planIn(
      hall({ racks: 0, more: [frame, strip('A'), strip('B'), server] }),
      connect('FRAME'),
    )
    expect(told(plan.refusals)).toEqual([])
    expect(feedsOf(after.facility, 'SRV')).toEqual(['PDU-A*2', 'PDU-B*2'])
    expect(feedsOf(after.facility, 'PDU-A')).toEqual(['BW-A*1'])
    expect(feedsOf(after.facility, 'PDU-B')).toEqual(['BW-B*1'])
  })

  it('takes the tap boxes of a busway before the busway itself', () => {
    const tap = (path: string) => ({
      id: `TAP-${path}`,
      kind: 'tap-box',
      path,
      x: 1,
      y: 5,
      z: 2.4,
      values: { ratingA: 125, voltageV: 415, whips: 1 },
    })
    const { after } = planIn(
      hall({
        racks: 2,
        more: [tap('A'), tap('B')],
        wires: ['BW-A>TAP-A', 'BW-B>TAP-B'],
      }),
      connect(...racks(2)),
    )
    expect(feedsOf(after.facility, 'RK-01')).toEqual(['TAP-A*1', 'TAP-B*1'])
    // The whips are taken.
    expect(feedsOf(after.facility, 'RK-02')).toEqual(['BW-A*1', 'BW-B*1'])
  })

  it.each([
    ['line to neutral', 240, ['L1', 'L2', 'L3']],
    ['between lines', 415, ['L12', 'L23', 'L31']],
  ])('puts single-phase loads on the phases in turn, %s', (_, voltageV, phases) => {
    const { plan, after } = planIn(
      hall({ racks: 6, rack: { loadKw: 10, voltageV, phases: 1 } }),
      connect(...racks(6)),
    )
    for (const path of ['A', 'B']) {
      const used = plan.add.connections
        .filter(({ from }) => from.equipment === `BW-${path}`)
        .map(({ values }) => values?.['phase'])
      expect(used.toSorted()).toEqual(phases.flatMap((phase) => [phase, phase]).toSorted())
    }
    const { columns } = after.solution.power
    const imbalance = columns.find(({ name }) => name === 'imbalance')?.values
    expect(imbalance?.[after.inventory.rowOf.get('BW-A') ?? -1]).toBeCloseTo(0, 6)
  })

  it('connects to supplies that are yet to be fed, and says so', () => {
    const plan = hall({ racks: 1 })
    const connections = (plan.connections ?? []).filter(({ id }) => !String(id).includes('BW-'))
    const { plan: proposal } = planIn({ ...plan, connections }, connect('RK-01'))
    expect(proposal.add.connections).toHaveLength(2)
    expect(told(proposal.notes)).toContain('BW-A and BW-B: not fed so far.')
  })

  it('does not connect to what generators alone feed', () => {
    const plan = hall({ racks: 1, paths: ['A'] })
    const generator = {
      id: 'GEN',
      kind: 'generator',
      x: 0,
      y: 45,
      values: { ratingKw: 500, ratingClass: 'COP', voltageV: 415 },
    }
    const kept = (plan.connections ?? []).filter(({ id }) => id !== 'OUT-A>BW-A')
    const { plan: proposal } = planIn(
      {
        ...plan,
        equipment: [...(plan.equipment ?? []), generator],
        connections: [...kept, wire('GEN>BW-A')],
      },
      connect('RK-01'),
    )
    expect(told(proposal.refusals)).toEqual(['RK-01: BW-A is fed by generators only.'])
  })

  it('refuses a selection that takes no cords', () => {
    const { plan } = planIn(hall(), connect('TX-A'))
    expect(told(plan.refusals)[0]).toMatch(/^Nothing that takes cords is selected/)
  })
})

describe('connecting a mine', () => {
  const board = (id: string, x: number) => ({
    id,
    kind: 'switchgear-bus',
    x,
    y: 10,
    values: { ratingA: 3200, voltageV: 400 },
  })
  const tank = (index: number, x: number) => ({
    id: `TANK-${index}`,
    kind: 'immersion-tank',
    x,
    y: 4,
    values: { loadKw: 200, voltageV: 400 },
  })
  const yard = (tanks: readonly number[]) => ({
    rooms: [{ id: 'mine', use: 'mining', polygon: rectangle(-50, 0, 100, 40) }],
    equipment: [
      { id: 'UTIL', kind: 'utility-feed', x: 0, y: 38, values: { voltageV: 400 } },
      board('DB-1', -20),
      board('DB-2', 20),
      ...tanks.map((x, index) => tank(index + 1, x)),
    ],
    connections: ['UTIL>DB-1', 'UTIL>DB-2'].map(wire),
  })

  it('gives each tank to the nearest board', () => {
    const { after, plan } = planIn(
      yard([-22, -18, 18, 22]),
      connect('TANK-1', 'TANK-2', 'TANK-3', 'TANK-4'),
    )
    expect([1, 2, 3, 4].flatMap((n) => feedsOf(after.facility, `TANK-${n}`))).toEqual([
      'DB-1*1',
      'DB-1*1',
      'DB-2*1',
      'DB-2*1',
    ])
    expect(told(plan.assumptions)).toEqual([
      'TANK-1, TANK-2, TANK-3 and TANK-4: no count of cords is stated; one supply is taken.',
    ])
  })

  it('balances tanks over boards that are equally near', () => {
    const { after } = planIn(
      yard([0, 0.1, -0.1, 0]),
      connect('TANK-1', 'TANK-2', 'TANK-3', 'TANK-4'),
    )
    const feeds = [1, 2, 3, 4].flatMap((n) => feedsOf(after.facility, `TANK-${n}`)).sort()
    expect(feeds).toEqual(['DB-1*1', 'DB-1*1', 'DB-2*1', 'DB-2*1'])
  })
})
