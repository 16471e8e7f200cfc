import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { item, solve } from '../../support/cooling/solve'
import { type Plan, pipe } from '../../support/plan'

const cdu = { capacityKw: 1368, approachK: 4, flowLPerMin: 1200, pumpKw: 13.7 }

/** One rack on one CDU with a set point that the units may stay above, and a dry cooler outside. */
const hall = (
  loadKw: number,
  more: { cdu?: object; rack?: object; site?: object; cooler?: object } = {},
): Plan => ({
  site: { designDryBulbC: 30, ...more.site },
  equipment: [
    item('R', 'rack', { loadKw, liquidFraction: 1, coolantLPerMin: 900, ...more.rack }),
    item('CDU', 'cdu', { ...cdu, supplyC: 5, ...more.cdu }),
    item('DC', 'dry-cooler', {
      capacityKw: 1500,
      ratedAmbientC: 30,
      approachK: 5,
      fanKw: 80,
      ...more.cooler,
    }),
  ],
  connections: [pipe('R.coolant', 'CDU.secondary'), pipe('CDU.primary', 'DC.coolant')],
})
const secondary = (plan: Plan) => {
  const { loop, solution } = solve(plan)
  return {
    tcs:
      solution.loops.find(
        ({ sinkRows, sourceRows }) => sinkRows.includes(1) && sourceRows.includes(0),
      ) ?? loop('R.coolant'),
    solution,
  }
}

describe('real approaches', () => {
  it('are the published ones at the published duty, and half of them at half', () => {
    const at = (loadKw: number) =>
      secondary(
        hall(loadKw, {
          rack: { coolantLPerMin: 1200 },
          cdu: { pumpKw: 0, primaryFlowLPerMin: 1200 },
        }),
      ).tcs
    const rated = at(1368)
    expect(rated.units[0]?.approachK).toBeCloseTo(4, 1)
    expect(rated.units[0]?.ratedApproachK).toBe(4)
    expect(at(684).units[0]?.approachK).toBeCloseTo(2, 1)
  })

  it('go beyond the published ones where the duty does', () => {
    const over = secondary(hall(1368 * 1.5, { cdu: { supplyC: undefined } })).tcs
    expect(over.supplyC).toBeGreaterThan(30 + 5 + 4)
    expect(over.units[0]?.limitedBy).toBe('heat')
  })

  it('leave a CDU the less, the warmer its water', () => {
    const rack = { coolantSupplyMaxC: 38 }
    const at = (designDryBulbC: number) =>
      secondary(hall(600, { rack, site: { designDryBulbC }, cdu: { supplyC: undefined } })).tcs
    expect(at(20).units[0]?.capacityKw).toBe(1368)
    const warm = at(31).units[0]?.capacityKw ?? Number.NaN
    expect(warm).toBeGreaterThan(0)
    expect(warm).toBeLessThan(1368)
    expect(at(34).capacityKw.value).toBe(0)
  })
})

const unit = fc.double({ min: 0.2, max: 3, noNaN: true })

describe('what never happens', () => {
  it('is that more facility water, or a bigger exchanger, heats the racks', () => {
    fc.assert(
      fc.property(unit, unit, unit, (load, flow, more) => {
        const supply = (primaryFlowLPerMin: number, capacityKw: number) =>
          secondary(hall(800 * load, { cdu: { primaryFlowLPerMin, capacityKw } })).tcs.supplyC ??
          Number.NaN
        const base = supply(1200 * flow, 1368)
        expect(supply(1200 * flow * (1 + more), 1368)).toBeLessThanOrEqual(base + 1e-6)
        expect(supply(1200 * flow, 1368 * (1 + more))).toBeLessThanOrEqual(base + 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it('is a supply temperature with any of the figures missing that it rests on', () => {
    expect(secondary(hall(600)).tcs.supplyC).toBeDefined()
    const bare = { supplyC: undefined }
    for (const plan of [
      hall(600, { cdu: { ...bare, approachK: undefined } }),
      hall(600, { cdu: { ...bare, capacityKw: undefined } }),
      hall(600, { cdu: bare, cooler: { approachK: undefined } }),
      hall(600, { cdu: bare, cooler: { capacityKw: undefined } }),
      hall(600, { cdu: bare, site: { designDryBulbC: undefined } }),
      hall(600, { cdu: bare, rack: { loadKw: undefined } }),
    ]) {
      const { tcs } = secondary(plan)
      expect(tcs.supplyC).toBeUndefined()
      expect(tcs.supplyGaps.length).toBeGreaterThan(0)
    }
  })
})

describe('a chiller with a condenser loop', () => {
  const plant = (designWetBulbC: number): Plan => ({
    site: { designWetBulbC, designDryBulbC: 35 },
    equipment: [
      item('AHU', 'crah', {
        netSensibleKw: 350,
        fanKw: 10,
        airflowM3PerH: 90_000,
        waterInC: 9,
        waterOutC: 15,
      }),
      item('R', 'rack', { loadKw: 300 }),
      item('CH', 'chiller', {
        capacityKw: 471.2,
        cop: 5.89,
        supplyC: 8.89,
        ratedAmbientC: 26.67,
        curve: 'mcquay-wsc-471',
      }),
      item('CT', 'cooling-tower', {
        capacityKw: 600,
        ratedWetBulbC: 22,
        approachK: 4,
        rangeK: 5.56,
        fanKw: 10,
      }),
    ],
    connections: [pipe('AHU.coolant', 'CH.coolant'), pipe('CH.condenser', 'CT.coolant')],
  })

  it('gives the heat of its compressor to the tower, and the energy closes', () => {
    const { column, loop, solution } = solve(plant(20))
    const drawn = column('mechanicalKw', 'CH')
    expect(drawn).toBeGreaterThan(30)
    expect(drawn).toBeLessThan(80)
    const condenser = loop('CH.condenser')
    expect(condenser.heatKw.value).toBeCloseTo(column('coolingLoadKw', 'CH') + drawn, 6)
    // 2.43 MJ/kg evaporate 1.48 L/kWh; four cycles bleed a third of that.
    expect(condenser.makeupLPerH.value).toBeCloseTo(
      (condenser.heatKw.value * 3.6 * 4) / 2.43 / 3,
      6,
    )
    const { rejectedKw, sourceKw, unassignedKw } = solution.balance
    expect((rejectedKw + unassignedKw) / sourceKw).toBeCloseTo(1, 9)
  })

  it('draws less in drier air, and is unknown beyond its curve', () => {
    expect(solve(plant(16)).column('mechanicalKw', 'CH')).toBeLessThan(
      solve(plant(20)).column('mechanicalKw', 'CH'),
    )
    expect(solve(plant(25)).column('mechanicalKw', 'CH')).toBeNaN()
  })
})

it('tells pressure at a rack, and how long the coolant lasts', () => {
  const { column, solution } = solve({
    site: { designDryBulbC: 30 },
    equipment: [
      item(
        'R',
        'rack',
        { loadKw: 100, liquidFraction: 1, coolantLPerMin: 150, coolantSupplyMaxC: 45, fluidL: 30 },
        { z: 2 },
      ),
      item(
        'H',
        'pipe-header',
        { fluid: 'water', innerDiameterM: 0.1, lengthM: 10, staticPressureKpa: 150 },
        { z: 7 },
      ),
      item('CDU', 'cdu', { ...cdu, headKpa: 248, supplyC: 40, fluidL: 100 }),
    ],
    connections: [
      { ...pipe('R.coolant', 'H.branch'), lengthM: 0 },
      { ...pipe('CDU.secondary', 'H.branch'), lengthM: 0 },
    ],
  })
  // Water of 998 kg/m³ five metres down, on 150 kPa, and the pump.
  expect(column('coolantPressureKpa', 'R')).toBeCloseTo(150 + (998.2 * 9.81 * 5) / 1000 + 248, 0)
  const loop = solution.loops.find(({ subjectRow }) => subjectRow === 1)
  const litres = 2 * 10 * (Math.PI / 4) * 0.01 * 1000 + 130
  expect(loop?.volumeL).toEqual({ value: expect.closeTo(litres, 6), unknownCount: 0 })
  expect(loop?.rideThroughS?.toC).toBe(45)
  expect(loop?.rideThroughS?.seconds).toBeCloseTo((litres * 0.9922 * 4.179 * 5) / 100, 0)
})
