import { describe, expect, it } from 'vitest'
import { item, solve } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const psi = 6.89476

// Lenovo LP2357, Table 27: supply °C, L/min, psi, for 115 kW into PG25.
const gb300 = [
  [25, 59, 2.3],
  [30, 71, 3.2],
  [35, 89, 4.9],
  [40, 119, 8.5],
  [45, 177, 18.4],
] as const
const coolantTable = gb300.map(([c, flow, drop]) => `${c} ${flow} ${drop * psi}`).join(', ')

const rack = { loadKw: 132, liquidFraction: 115 / 132 }
const xdu1350 = {
  capacityKw: 1368,
  approachK: 4,
  flowLPerMin: 1200,
  headKpa: 248,
  pipeLengthM: 5,
  pipeInnerDiameterM: 0.1023,
}
const header = { fluid: 'pg25', innerDiameterM: 0.1023, lengthM: 12, fittingsK: 0 }
const branch = { pipeLengthM: 2, pipeInnerDiameterM: 0.05 }

/** Eight racks on one header, on CDUs with a set point; facility water from a chiller. */
const row = (
  supplyC: number,
  parts: { rack?: object; header?: object; cdu?: object; cdus?: number } = {},
): Plan => {
  const racks = Array.from({ length: 8 }, (_, i) => `R${i + 1}`)
  const cdus = Array.from({ length: parts.cdus ?? 1 }, (_, i) => `CDU${i + 1}`)
  return {
    equipment: [
      ...racks.map((id) => item(id, 'rack', { ...rack, ...branch, coolantTable, ...parts.rack })),
      item('TCS', 'pipe-header', { ...header, ...parts.header }),
      ...cdus.map((id) => item(id, 'cdu', { ...xdu1350, supplyC, ...parts.cdu })),
      item('CH', 'chiller', { capacityKw: 2000, cop: 5, supplyC: 18 }),
    ],
    connections: [
      ...racks.map((id) => pipe(`${id}.coolant`, 'TCS.branch')),
      ...cdus.flatMap((id) => [
        pipe('TCS.branch', `${id}.secondary`),
        pipe(`${id}.primary`, 'CH.coolant'),
      ]),
    ],
  }
}

describe('a row of eight GB300', () => {
  it.each(gb300)(
    'at %i °C takes %i L/min and %d psi a rack, from its table',
    (supplyC, flow, drop) => {
      const { column, loop } = solve(row(supplyC, { cdu: { flowLPerMin: 3000 } }))
      expect(loop('TCS').supplyC).toBe(supplyC)
      expect(column('coolantFlowLPerMin', 'R1')).toBeCloseTo(flow, 6)
      expect(column('coolantDropKpa', 'R1') / psi).toBeCloseTo(drop, 6)
      expect(column('coolantReturnC', 'R1')).toBeGreaterThan(53)
      expect(column('coolantReturnC', 'R1')).toBeLessThan(56)
    },
  )

  it.each(gb300)(
    'at %i °C takes as much by the return that it holds and a power of the flow',
    (supplyC, flow, drop) => {
      // One published point and the exponent of a fit: 9.93e-4·Q^1.897 psi.
      const held = {
        coolantTable: undefined,
        coolantReturnC: 54.4,
        coolantLPerMin: undefined,
        coolantDropExponent: 1.897,
      }
      const product = {
        id: 'gb300',
        kind: 'rack' as const,
        maker: 'NVIDIA',
        model: 'GB300',
        source: { grade: 'estimate' as const },
        values: { coolantLPerMin: 177, coolantDropKpa: 9.93e-4 * 177 ** 1.897 * psi },
      }
      const plan = row(supplyC, { rack: held, cdu: { flowLPerMin: 3000 } })
      const equipment = plan.equipment?.map((one) =>
        one['kind'] === 'rack' ? { ...one, product: 'gb300' } : one,
      )
      const { column } = solve({ ...plan, equipment: equipment ?? [], products: [product] })
      expect(Math.abs(column('coolantFlowLPerMin', 'R1') / flow - 1)).toBeLessThan(0.04)
      const atFlow = 9.93e-4 * column('coolantFlowLPerMin', 'R1') ** 1.897
      expect(column('coolantDropKpa', 'R1') / psi).toBeCloseTo(atFlow, 6)
      expect(Math.abs((9.93e-4 * flow ** 1.897) / drop - 1)).toBeLessThan(0.04)
    },
  )

  it('binds on flow at 45 °C: 1,416 L/min on the 1,200 of an XDU1350, at 71 % of its kilowatts', () => {
    const { loop } = solve(row(45))
    const tcs = loop('TCS')
    expect(tcs.flowDemandLPerMin.value).toBeCloseTo(1416, 6)
    expect(tcs.flowCapacityLPerMin.value).toBeLessThanOrEqual(1200)
    expect(tcs.units[0]?.limitedBy).toBe('flow')
    expect(tcs.flowLPerMin.value).toBeCloseTo(tcs.flowCapacityLPerMin.value, 6)
    // Beyond the published point nobody says what head is left.
    expect(tcs.availableHeadKpa).toBeUndefined()
    expect(solve(row(45, { cdus: 2 })).loop('TCS').units[0]?.limitedBy).toBe('none')
  })

  it('is limited by the real drop where the pipes are narrow', () => {
    const { loop } = solve(row(40, { header: { innerDiameterM: 0.0525, lengthM: 40 } }))
    const { requiredHeadKpa, availableHeadKpa, units } = loop('TCS')
    expect(requiredHeadKpa?.value).toBeGreaterThan(availableHeadKpa?.value ?? 0)
    expect(units[0]?.flowCapacityLPerMin).toBeLessThan(952)
    expect(units[0]?.limitedBy).toBe('flow')
  })
})

// PG25 at 40 °C in steel, 8 × 120 L/min: DN100 1.95 m/s and 363 Pa/m, DN80 3.36 m/s and 1,428 Pa/m.
it.each([
  [0.1023, 1.95, 363],
  [0.0779, 3.36, 1428],
])('a header of %d m bore runs at %d m/s', (innerDiameterM, velocity, friction) => {
  const rack120 = { coolantTable: undefined, coolantLPerMin: 120 }
  const { column, loop } = solve(row(40, { rack: rack120, header: { innerDiameterM } }))
  expect(loop('TCS').heatKw.value).toBeCloseTo(920)
  expect(Math.abs(column('velocityMPerS', 'TCS') - velocity)).toBeLessThan(0.01)
  expect(Math.abs(column('frictionPaPerM', 'TCS') / friction - 1)).toBeLessThan(0.01)
  expect(Math.abs(column('coolantReturnC', 'R1') - 40 - 14.35)).toBeLessThan(0.7)
})

describe('what nobody stated', () => {
  const margin = (plan: Plan) => solve(plan).column('coolantMarginKpa', 'R1')

  it('leaves no margin and is asked for, while the rest counts as at least', () => {
    expect(margin(row(40))).toBeGreaterThan(0)
    for (const [rackPart, headerPart, cduPart] of [
      [{ pipeLengthM: undefined }, {}, {}],
      [{ pipeInnerDiameterM: undefined }, {}, {}],
      [{ coolantTable: undefined, coolantLPerMin: 119 }, {}, {}],
      [{}, { lengthM: undefined }, {}],
      [{}, { innerDiameterM: undefined }, {}],
      [{}, {}, { headKpa: undefined }],
      [{}, {}, { pipeLengthM: undefined }],
    ]) {
      const plan = row(40, { rack: rackPart ?? {}, header: headerPart ?? {}, cdu: cduPart ?? {} })
      expect(margin(plan)).toBeNaN()
      expect(solve(plan).loop('TCS').headGaps.length).toBeGreaterThan(0)
      expect(solve(plan).loop('TCS').units[0]?.flowCapacityLPerMin).toBeNaN()
    }
  })

  it('takes no diameter that no pipe has', () => {
    for (const innerDiameterM of [0, -0.1]) {
      expect(margin(row(40, { header: { innerDiameterM } }))).toBeNaN()
    }
    expect(margin(row(40, { header: { innerDiameterM: 5 } }))).toBeGreaterThan(0)
  })
})

describe('rings', () => {
  const joint = (a: string, b: string, lengthM: number) => ({
    ...pipe(`${a}.branch`, `${b}.branch`),
    lengthM,
    values: { innerDiameterM: 0.1 },
  })
  // A CDU on A, a rack of 100 L/min on C, and two ways from A to C.
  const ring = (viaB: number, viaD: number, more: object = {}): Plan => ({
    equipment: [
      ...['A', 'B', 'C', 'D'].map((id) =>
        item(id, 'pipe-header', { fluid: 'water', innerDiameterM: 0.1, lengthM: 0, ...more }),
      ),
      item('R', 'rack', { loadKw: 100, liquidFraction: 1, coolantLPerMin: 800, ...branch }),
      item('CDU', 'cdu', { ...xdu1350, supplyC: 30 }),
    ],
    connections: [
      joint('A', 'B', viaB / 2),
      joint('B', 'C', viaB / 2),
      joint('A', 'D', viaD / 2),
      joint('D', 'C', viaD / 2),
      pipe('R.coolant', 'C.branch'),
      pipe('CDU.secondary', 'A.branch'),
    ],
  })
  const flows = (plan: Plan) => {
    const { loop } = solve(plan)
    const of = (id: string) =>
      loop('A').pipes.find((one) => one.connection === id)?.flowLPerMin ?? Number.NaN
    return { viaB: of('A.branch-B.branch'), viaD: of('A.branch-D.branch') }
  }

  it('share the flow so that both ways drop the same', () => {
    expect(flows(ring(20, 20)).viaB).toBeCloseTo(400, 4)
    const { viaB, viaD } = flows(ring(10, 40))
    expect(viaB + viaD).toBeCloseTo(800, 6)
    const { loop } = solve(ring(10, 40))
    const drop = (id: string) =>
      loop('A').pipes.find((one) => one.connection === id)?.dropKpa ?? Number.NaN
    expect(drop('A.branch-B.branch') / drop('A.branch-D.branch')).toBeCloseTo(1, 5)
  })

  it('have unknown flows as long as one of their pipes is not stated', () => {
    const plan = ring(10, 40)
    const connections = plan.connections?.map((one) =>
      one['id'] === 'D.branch-C.branch' ? { ...one, lengthM: undefined } : one,
    )
    const { column } = solve({ ...plan, connections: connections ?? [] })
    expect(flows({ ...plan, connections: connections ?? [] }).viaB).toBeNaN()
    expect(column('coolantMarginKpa', 'R')).toBeNaN()
    expect(column('coolantFlowLPerMin', 'R')).toBe(800)
  })
})

it('names racks whose loop has nothing that cools them', () => {
  const { loop, column } = solve({
    equipment: [
      item('R', 'rack', { loadKw: 100, liquidFraction: 1, coolantLPerMin: 100 }),
      item('H', 'pipe-header', header),
    ],
    connections: [pipe('R.coolant', 'H.branch')],
  })
  expect(loop('H').starvedRows).toHaveLength(1)
  expect(column('coolantFlowLPerMin', 'R')).toBe(0)
})
