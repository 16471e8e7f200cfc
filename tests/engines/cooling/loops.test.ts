import { describe, expect, it } from 'vitest'
import { item, solve } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

// GB300 NVL72 in a row of eight (115 kW into PG25) on Vertiv XDU1350 CDUs (SL-71309, two pumps).
const xdu1350 = { capacityKw: 1368, approachK: 4, flowLPerMin: 1200, pumpKw: 13.7 }

function row(cdus: number, rack: object = { coolantLPerMin: 120 }): Plan {
  const racks = Array.from({ length: 8 }, (_, i) => `R${i + 1}`)
  const units = Array.from({ length: cdus }, (_, i) => `CDU${i + 1}`)
  return {
    site: { designDryBulbC: 36 },
    equipment: [
      ...racks.map((id) => item(id, 'rack', { loadKw: 132, liquidFraction: 115 / 132, ...rack })),
      item('TCS', 'pipe-header', { fluid: 'pg25' }),
      item('FWS', 'pipe-header', { fluid: 'water' }),
      ...units.map((id) => item(id, 'cdu', xdu1350)),
      item('DC', 'dry-cooler', {
        capacityKw: 2931,
        ratedAmbientC: 36,
        approachK: 5,
        fanKw: 117.68,
      }),
    ],
    connections: [
      ...racks.map((id) => pipe(`${id}.coolant`, 'TCS.branch')),
      ...units.flatMap((id) => [
        pipe('TCS.branch', `${id}.secondary`),
        pipe(`${id}.primary`, 'FWS.branch'),
      ]),
      pipe('FWS.branch', 'DC.coolant'),
    ],
  }
}

describe('a rack loop', () => {
  it('takes 920 kW of eight racks; one CDU carries it, two with one out', () => {
    const { loop } = solve(row(2))
    const tcs = loop('TCS')
    expect(tcs.heatKw.value).toBeCloseTo(920)
    expect(tcs.sourceRows).toHaveLength(8)
    expect(tcs.sinkRows).toHaveLength(2)
    expect(tcs.capacityKw.value).toBe(2736)
    expect(tcs.capacityOneOutKw.value).toBe(1368)
    expect(tcs.flowDemandLPerMin.value).toBeCloseTo(960)
    expect(tcs.flowCapacityLPerMin.value).toBe(2400)
    expect(tcs.flowOneOutLPerMin.value).toBe(1200)
    expect(tcs.movedBy).toBe('cdu')
    expect(tcs.rejects).toBe(false)
    expect(solve(row(1)).loop('TCS').capacityOneOutKw.value).toBe(0)
  })

  it('hands its heat on with that of the pumps, shared between the CDUs', () => {
    const { loop, column, solution } = solve(row(2))
    expect(column('coolingLoadKw', 'CDU1')).toBeCloseTo(460)
    expect(column('coolingUtilisation', 'CDU1')).toBeCloseTo(460 / 1368)
    expect(loop('FWS').heatKw.value).toBeCloseTo(920 + 2 * 13.7)
    expect(loop('FWS').rejects).toBe(true)
    expect(column('coolingLoadKw', 'DC')).toBeCloseTo(947.4)
    expect(column('mechanicalKw', 'DC')).toBeCloseTo(117.68)
    expect(column('mechanicalKw', 'CDU1')).toBeCloseTo(13.7)
    expect(solution.balance.rejectedKw).toBeCloseTo(947.4 + 117.68)
    // The air remainder of the racks has no cooler in this hall.
    expect(solution.balance.unassignedKw).toBeCloseTo(8 * 17)
  })

  it('adds up approaches from the air: 36 + 5 + 4 = 45 °C', () => {
    const { loop, solution, inventory } = solve(row(1))
    expect(loop('TCS').supplyC).toBe(45)
    expect(loop('FWS').supplyC).toBe(41)
    expect(solution.approaches).toEqual([
      {
        loopId: 'TCS',
        start: 'dry-bulb',
        startC: 36,
        steps: [
          // 933.7 of 2,931 kW need 1.59 of the 5 K; the CDU at 920 of 1,368 kW and less flow, 1.19.
          {
            row: inventory.rowOf.get('DC'),
            approachK: 5,
            realK: expect.closeTo(1.593, 3),
            ratedK: 5,
          },
          {
            row: inventory.rowOf.get('CDU1'),
            approachK: 4,
            realK: expect.closeTo(1.19, 1),
            ratedK: 4,
          },
        ],
        supplyC: 45,
      },
    ])
  })

  // Lenovo LP2357, Table 27: 115 kW, supply against flow of a GB300 NVL72.
  it.each([
    [25, 59],
    [30, 71],
    [35, 89],
    [40, 119],
    [45, 177],
  ])('asks a GB300 for its flow at %i °C supply', (supplyC, flow) => {
    const plan = { ...row(1, { coolantReturnC: 54.4 }), site: { designDryBulbC: supplyC - 9 } }
    const { loop } = solve(plan)
    expect(loop('TCS').supplyC).toBe(supplyC)
    expect(Math.abs(loop('TCS').flowDemandLPerMin.value / (8 * flow) - 1)).toBeLessThan(0.04)
  })

  it('cannot supply racks that return cooler than it supplies', () => {
    const plan = { ...row(1, { coolantReturnC: 54.4 }), site: { designDryBulbC: 50 } }
    expect(solve(plan).loop('TCS').flowDemandLPerMin.unknownCount).toBe(8)
  })

  it('plans with a rise where a rack states no flow', () => {
    // 920 kW over 10 K of PG25 at 50 °C in the mean, which carries 0.2 % more than at 40 °C.
    expect(solve(row(1, {})).loop('TCS').flowDemandLPerMin.value / (92 * 14.97)).toBeCloseTo(1, 2)
  })

  it('keeps a missing capacity and a missing approach unknown', () => {
    const plan = row(2)
    const bare = plan.equipment?.map((one) => (one['id'] === 'CDU2' ? { ...one, values: {} } : one))
    const { loop, inventory, column, solution } = solve({ ...plan, equipment: bare ?? [] })
    const cdu = inventory.rowOf.get('CDU2') ?? -1
    expect(loop('TCS').capacityKw).toEqual({ value: 1368, unknownCount: 1 })
    expect(loop('TCS').capacityGaps).toEqual([{ row: cdu, field: 'capacityKw' }])
    expect(loop('TCS').supplyC).toBeUndefined()
    expect(loop('TCS').supplyGaps).toEqual([{ row: cdu, field: 'approachK' }])
    expect(loop('TCS').flowGaps).toEqual([{ row: cdu, field: 'flowLPerMin' }])
    expect(column('mechanicalKw', 'CDU2')).toBeNaN()
    expect(solution.mechanicalKw.unknownCount).toBe(1)
    expect(solution.approaches).toEqual([])
  })
})

describe('odd wiring', () => {
  it('names what gives heat to liquid and is joined to no loop', () => {
    const { solution, inventory } = solve({
      equipment: [
        item('wet', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
        item('dry', 'rack', { loadKw: 10 }),
        item('crah', 'crah', { netSensibleKw: 100, fanKw: 5, airflowM3PerH: 20_000 }),
        item('cdu', 'cdu', xdu1350),
        item('loose', 'rack', { loadKw: 100, liquidFraction: 0.9 }),
      ],
      connections: [pipe('loose.coolant', 'cdu.secondary')],
    })
    expect(solution.unconnectedRows.map((at) => inventory.equipment[at]?.id)).toEqual([
      'wet',
      'crah',
      'cdu',
    ])
    const { balance } = solution
    expect(balance.unassignedKw).toBeCloseTo(balance.sourceKw)
  })

  it('does not hang on loops that feed each other', () => {
    const { solution, loop } = solve({
      equipment: [
        item('rack', 'rack', { loadKw: 100, liquidFraction: 1 }),
        item('a', 'cdu', xdu1350),
        item('b', 'cdu', xdu1350),
      ],
      connections: [
        pipe('rack.coolant', 'a.secondary'),
        pipe('a.primary', 'b.secondary'),
        pipe('b.primary', 'a.secondary'),
      ],
    })
    expect(solution.loops.some(({ circular }) => circular)).toBe(true)
    expect(loop('b.primary').supplyC).toBeUndefined()
    expect(solution.balance.unassignedKw).toBeCloseTo(solution.balance.sourceKw)
  })

  it('does not hang on a CDU that is joined to itself', () => {
    const { loop, solution } = solve({
      equipment: [
        item('rack', 'rack', { loadKw: 100, liquidFraction: 1 }),
        item('a', 'cdu', xdu1350),
      ],
      connections: [pipe('rack.coolant', 'a.secondary'), pipe('a.primary', 'a.secondary')],
    })
    expect(loop('a.primary').circular).toBe(true)
    expect(solution.balance.unassignedKw).toBeCloseTo(113.7)
  })

  it('ignores pipes to nothing, to removed things and to ports of another medium', () => {
    const { solution } = solve({
      equipment: [
        item('rack', 'rack', { loadKw: 100, liquidFraction: 1 }),
        item('gone', 'cdu', xdu1350, { status: 'removed' }),
      ],
      connections: [
        pipe('rack.coolant', 'nobody.secondary'),
        { ...pipe('rack.coolant', 'gone.secondary'), id: '2' },
        { ...pipe('rack.cord', 'rack.data'), id: '3' },
      ],
    })
    expect(solution.loops).toEqual([])
    expect(solution.unconnectedRows).toEqual([0])
  })
})

describe('chilled water', () => {
  it('takes the air heat of a room with that of the fans, and chillers pay heat over COP', () => {
    const { loop, column, solution } = solve({
      site: { designDryBulbC: 35 },
      equipment: [
        item('rack', 'rack', { loadKw: 252.4 }),
        item('AHU', 'fan-wall', {
          netSensibleKw: 252.4,
          fanKw: 15,
          airflowM3PerH: 68_980,
          waterInC: 18,
          waterOutC: 25,
        }),
        item('P', 'pump', { flowLPerMin: 600, powerKw: 4 }),
        item('CH', 'chiller', { capacityKw: 500, cop: 3, supplyC: 18, ratedAmbientC: 40 }),
      ],
      connections: [pipe('AHU.coolant', 'P.branch'), pipe('P.branch', 'CH.coolant')],
    })
    // Vertiv FA069HC at its rating: gross 267.4 kW, 548.4 L/min over 7 K.
    expect(loop('P').heatKw.value).toBeCloseTo(267.4 + 4)
    expect(Math.abs(loop('P').flowDemandLPerMin.value / 548.4 - 1)).toBeLessThan(0.005)
    expect(loop('P').flowCapacityLPerMin.value).toBe(600)
    expect(loop('P').flowOneOutLPerMin.value).toBe(0)
    expect(loop('P').movedBy).toBe('pump')
    expect(column('mechanicalKw', 'CH')).toBeCloseTo(271.4 / 3)
    expect(solution.mechanicalKw.value).toBeCloseTo(15 + 4 + 271.4 / 3)
    expect(solution.balance.rejectedKw).toBeCloseTo(solution.balance.sourceKw)
  })

  it('does not know a chiller above the ambient of its rating', () => {
    const plan = (designDryBulbC: number): Plan => ({
      site: { designDryBulbC },
      equipment: [
        item('tank', 'immersion-tank', { loadKw: 60 }),
        item('CH', 'chiller', { capacityKw: 500, cop: 3, ratedAmbientC: 40 }),
      ],
      connections: [pipe('tank.coolant', 'CH.coolant')],
    })
    expect(solve(plan(40)).loop('tank.coolant').capacityKw).toEqual({ value: 500, unknownCount: 0 })
    expect(solve(plan(41)).loop('tank.coolant').capacityKw.unknownCount).toBe(1)
  })
})
