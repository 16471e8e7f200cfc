import { describe, expect, it } from 'vitest'
import { loseCooling } from '#engines'
import { follow, valueAt } from '../../../support/cooling/course'
import { hall, item, tightAisle } from '../../../support/cooling/solve'
import { pipe } from '../../../support/plan'

/** What the coolers move at the heat of the rack: 100 kW over 11.7 K. */
const airflow = (100 * 3600) / (11.7 * 1.206)
const room = { ...hall, supplyAirC: 22, containments: [tightAisle] }

/** A rack in air, two coolers on chilled water with 20 m³ in it, two chillers and two pumps. */
const air = {
  rooms: [room],
  equipment: [
    item('R', 'rack', { loadKw: 100, airInletMaxC: 32 }),
    item('A', 'crah', { netSensibleKw: 120, fanKw: 0, airflowM3PerH: 30_000, fluidL: 0 }),
    item('B', 'crah', { netSensibleKw: 120, fanKw: 0, airflowM3PerH: 30_000, fluidL: 0 }),
    item('H', 'pipe-header', { innerDiameterM: 0.2, lengthM: 0.0001, fluid: 'water' }),
    item('P1', 'pump', { flowLPerMin: 400, headKpa: 200, powerKw: 0 }),
    item('P2', 'pump', { flowLPerMin: 400, headKpa: 200, powerKw: 0 }),
    item('C1', 'chiller', {
      capacityKw: 150,
      cop: 4,
      supplyC: 14,
      ratedAmbientC: 40,
      fluidL: 2000,
    }),
    item('C2', 'chiller', { capacityKw: 150, cop: 4, supplyC: 14, ratedAmbientC: 40, fluidL: 0 }),
  ],
  site: { designDryBulbC: 35 },
  connections: [
    pipe('A.coolant', 'H.branch'),
    pipe('B.coolant', 'H.branch'),
    pipe('P1.branch', 'H.branch'),
    pipe('P2.branch', 'H.branch'),
    pipe('C1.coolant', 'H.branch'),
    pipe('C2.coolant', 'H.branch'),
  ],
}

describe('chilled water whose chillers stop', () => {
  const facility = follow(air)
  const { masses } = facility.prepared.system
  const loop = masses.find(({ type }) => type === 'loop')
  const space = masses.find(({ type }) => type === 'room')
  const [loopKjPerK, roomKjPerK] = [loop, space].map((mass) => mass?.heatCapacityKjPerK ?? NaN) as [
    number,
    number,
  ]

  it('warms first, holds the room as long as its coolers have capacity to spare, then takes it along', () => {
    const course = facility.courseOf([['C1'], ['C2']])
    const water = facility.mass(course, 'H')
    const hot = facility.mass(course, 'hall')
    expect(loopKjPerK).toBeCloseTo(2000 * 0.999 * 4.19, -2)
    // 240 kW over the driving difference D between return air and water: 100 kW are carried until
    // the water is D × (1 − 100/240) warmer.
    const [coolers] = facility.prepared.system.classes
    const returnC = 22 + (100 * 3600) / (airflow * 1.206)
    expect(coolers?.drivingK).toBeCloseTo(returnC - 14, 0)
    const aloneK = (coolers?.drivingK ?? Number.NaN) * (1 - 100 / 240)
    const aloneS = (aloneK * loopKjPerK) / 100
    expect(hot.warmsFromS).toBeCloseTo(aloneS, 5)
    expect(hot.warmedBy).toEqual([course.masses.indexOf(water)])
    expect(hot.because).toEqual([0, 1])
    expect(water.warmsFromS).toBe(0)
    // From there on both take the heat: energy closes, and the room follows the water.
    const at = course.loads[0]?.throttledS ?? Number.NaN
    const stored = (mass: typeof water, kjPerK: number, fromC: number) =>
      (valueAt(mass, at) - fromC) * kjPerK
    expect(stored(water, loopKjPerK, 14) + stored(hot, roomKjPerK, 22)).toBeCloseTo(100 * at, -1)
    expect(valueAt(hot, at)).toBeCloseTo(32, 6)
    const together = aloneS + ((loopKjPerK + roomKjPerK) * 10) / 100
    // Later than both masses as one would be, for the room lags behind its water.
    expect(at).toBeGreaterThan(together)
    expect(at).toBeLessThan(together * 1.15)
  })

  it('carries on with one of two where that has the capacity', () => {
    expect(facility.courseOf([['C1']]).masses).toEqual([])
    expect(facility.courseOf([['P1']]).masses).toEqual([])
  })

  it('cools back once a chiller has started, 300 s after its power', () => {
    const course = facility.courseOf([
      ['C1', 0, 10],
      ['C2', 0, 10],
    ])
    const water = facility.mass(course, 'H')
    const most = (310 * 100) / loopKjPerK
    expect(valueAt(water, 310)).toBeCloseTo(14 + most, 6)
    expect(course.loads).toEqual([])
    // 300 kW against 100: half the time it took to warm.
    expect(water.recoversS).toBeCloseTo(310 + 155, 5)
    expect(valueAt(water, 1000)).toBeCloseTo(14, 6)
  })

  it('stands still without pumps, and the room has only its own mass', () => {
    const course = facility.courseOf([['P1'], ['P2']])
    const ride = facility.state.cooling.rooms[0]?.rideThroughS?.seconds ?? Number.NaN
    expect(course.loads[0]?.throttledS).toBeCloseTo(ride, 6)
    expect(course.loads[0]?.because).toEqual([0, 1])
    // As if the coolers themselves had stopped.
    expect(facility.courseOf([['A'], ['B']]).loads[0]?.throttledS).toBeCloseTo(ride, 6)
  })
})

/** Racks on a CDU loop with 1 m³ of glycol mixture, facility water from dry coolers. */
const liquid = {
  equipment: [
    item('R', 'rack', {
      loadKw: 500,
      liquidFraction: 1,
      coolantSupplyMaxC: 50,
      coolantLPerMin: 600,
    }),
    item('A', 'cdu', { capacityKw: 400, approachK: 5, flowLPerMin: 600, pumpKw: 0, fluidL: 500 }),
    item('B', 'cdu', { capacityKw: 400, approachK: 5, flowLPerMin: 600, pumpKw: 0, fluidL: 500 }),
    item('D', 'dry-cooler', {
      capacityKw: 900,
      ratedAmbientC: 35,
      approachK: 6,
      outletC: 41,
      inletC: 51,
      fanKw: 0,
    }),
  ],
  site: { designDryBulbC: 30 },
  connections: [
    pipe('R.coolant', 'A.secondary'),
    pipe('A.secondary', 'B.secondary'),
    pipe('A.primary', 'D.coolant'),
    pipe('B.primary', 'D.coolant'),
  ],
}

describe('a rack loop', () => {
  const facility = follow(liquid)

  it('stops its racks after seconds once nothing moves it any more', () => {
    const [load] = facility.courseOf([['A'], ['B']]).loads
    expect(load).toMatchObject({ throttledS: 10, stopS: 30, by: { type: 'no-flow', mass: -1 } })
    expect(load?.because).toEqual([0, 1])
    expect(load?.rests).toContainEqual({ parameter: 'resilience.no-flow.stop' })
    // Back within the hold of the plates: nothing happens.
    const soon = facility.courseOf([
      ['A', 0, 0.5],
      ['B', 0, 0.5],
    ])
    expect(soon.loads[0]).toMatchObject({ throttledS: 10, stopS: 30 })
  })

  it('warms by what one CDU cannot carry, to the very second that the loss of it tells', () => {
    const { loads } = facility.courseOf([['A']])
    const told = loseCooling(facility.state, { ids: ['A'] }).loops.find(
      ({ secondsToLimit }) => secondsToLimit !== undefined,
    )
    expect(told?.secondsToLimit).toBeGreaterThan(0)
    expect(loads[0]?.throttledS).toBeCloseTo(told?.secondsToLimit ?? Number.NaN, 6)
    expect(loads[0]?.by.type).toBe('coolant')
  })
})
