import { describe, expect, it } from 'vitest'
import { follow, valueAt } from '../../../support/cooling/course'
import { hall, item, tightAisle } from '../../../support/cooling/solve'
import { pipe, rectangle } from '../../../support/plan'

const yard = { id: 'yard', polygon: rectangle(50, 0, 30, 30), open: true }
const outside = { x: 60, y: 10 }

describe('a heat wave', () => {
  it('throttles air miners in the open above 40 °C, once that much of it has come in', () => {
    const { courseOf, mass } = follow({
      rooms: [yard],
      site: { designDryBulbC: 32 },
      equipment: [{ ...item('M', 'miner', {}, outside), product: 'bitmain-antminer-s21' }],
    })
    const course = courseOf([], { dryBulbC: 44 })
    // 32 to 44 °C over 4 h: 40 °C after 8 of 12 K; 47 °C are never reached.
    expect(course.loads).toMatchObject([
      {
        rows: [0],
        throttledS: 14_400 * (8 / 12),
        stopS: undefined,
        by: { type: 'air', id: 'yard' },
      },
    ])
    expect(course.loads[0]?.rests).toContainEqual({ parameter: 'resilience.weather-ramp' })
    expect(valueAt(mass(course, 'yard'), 7200)).toBeCloseTo(38, 9)
    expect(mass(course, 'yard')).toMatchObject({ warmsFromS: 0, recoversS: 14_400 })
    expect(courseOf([], { dryBulbC: 50 }).loads[0]?.stopS).toBeCloseTo(14_400 * (15 / 18), 6)
    expect(courseOf([], { dryBulbC: 38 }).loads).toEqual([])
    expect(courseOf([], { dryBulbC: 32 })).toEqual({ plant: [], masses: [], loads: [] })
  })

  const cooled = {
    rooms: [hall],
    site: { designDryBulbC: 30 },
    equipment: [
      item('R', 'rack', {
        loadKw: 500,
        liquidFraction: 1,
        coolantSupplyMaxC: 45,
        coolantLPerMin: 600,
      }),
      item('D', 'dry-cooler', {
        capacityKw: 600,
        ratedAmbientC: 35,
        approachK: 6,
        outletC: 41,
        inletC: 51,
        fanKw: 0,
        fluidL: 1000,
        ...outside,
      }),
      item('P', 'pump', { flowLPerMin: 700, headKpa: 200, powerKw: 0 }),
    ],
    connections: [pipe('R.coolant', 'D.coolant'), pipe('P.branch', 'D.coolant')],
  }

  it('leaves a loop at its new steady supply where its dry cooler still carries the heat', () => {
    const { courseOf, state, masses } = (() => {
      const found = follow(cooled)
      return { ...found, masses: found.prepared.system.masses }
    })()
    const loop = state.cooling.loops[0]
    const id = loop?.id ?? ''
    const before = loop?.supplyC ?? Number.NaN
    const [course] = [courseOf([], { dryBulbC: 33 })]
    const told = course.masses.find((one) => one.id === id)
    expect(masses.length).toBeGreaterThan(0)
    // The supply follows the air: 3 K more.
    expect(told && valueAt(told, 20_000)).toBeCloseTo(before + 3, 1)
    expect(course.loads).toEqual([])
  })

  it('warms it without end where it does not, until its racks stop', () => {
    const { courseOf } = follow(cooled)
    const [load] = courseOf([], { dryBulbC: 46 }).loads
    expect(load?.by.type).toBe('coolant')
    expect(load?.throttledS).toBeGreaterThan(0)
    expect(load?.throttledS).toBeLessThan(14_400)
    // A cooler that is lost in it makes that no later.
    const both = courseOf([['D', 0, 600]], { dryBulbC: 46 }).loads[0]
    expect(both?.throttledS).toBeLessThanOrEqual(load?.throttledS ?? 0)
  })
})

describe('no make-up water', () => {
  const tower = (values: object) =>
    follow({
      rooms: [hall],
      site: { designDryBulbC: 30, designWetBulbC: 20 },
      equipment: [
        item('R', 'rack', {
          loadKw: 400,
          liquidFraction: 1,
          coolantSupplyMaxC: 40,
          coolantLPerMin: 600,
        }),
        item('T', 'cooling-tower', {
          capacityKw: 500,
          ratedWetBulbC: 24,
          approachK: 5,
          rangeK: 6,
          fanKw: 0,
          fluidL: 1000,
          ...outside,
          ...values,
        }),
        item('P', 'pump', { flowLPerMin: 700, headKpa: 200, powerKw: 0 }),
      ],
      connections: [pipe('R.coolant', 'T.coolant'), pipe('P.branch', 'T.coolant')],
      parameters: { 'cooling.cycles-of-concentration': 5 },
    })

  it('stops a tower once its store is used up: 1.48 L/kWh evaporate, a quarter of that is bled', () => {
    const { courseOf, row } = tower({ waterStoreL: 1200 })
    const { plant, loads } = courseOf([], { isWithoutWater: true })
    const lPerH = 400 * (3.6 / 2.43) * (1 + 1 / 4)
    const dryS = (1200 / lPerH) * 3600
    expect(plant).toMatchObject([{ row: row('T'), stopsS: expect.closeTo(dryS, 3), because: -1 }])
    expect(plant[0]?.rests).toContainEqual({ row: row('T'), field: 'waterStoreL' })
    expect(loads[0]?.throttledS).toBeGreaterThan(dryS)
    expect(loads[0]?.by.type).toBe('coolant')
  })

  it('leaves the time open where nobody states the store', () => {
    const { courseOf, row } = tower({})
    const { plant, loads } = courseOf([], { isWithoutWater: true })
    expect(plant[0]?.stopsS).toBeNaN()
    expect(plant[0]?.gaps).toEqual([{ row: row('T'), field: 'waterStoreL' }])
    expect(loads[0]?.stopS).toBeNaN()
  })
})

describe('a bath', () => {
  const plan = (values: object = {}) => ({
    rooms: [hall],
    site: { designDryBulbC: 30 },
    equipment: [
      item('T', 'immersion-tank', {
        loadKw: 60,
        heatCapacityKw: 100,
        exchangerApproachK: 8,
        fluidL: 1000,
        coolantLPerMin: 100,
        ...values,
      }),
      item('D', 'dry-cooler', {
        capacityKw: 100,
        ratedAmbientC: 35,
        approachK: 6,
        outletC: 41,
        inletC: 51,
        fanKw: 0,
        fluidL: 200,
        ...outside,
      }),
      item('P', 'pump', { flowLPerMin: 120, headKpa: 200, powerKw: 0 }),
    ],
    connections: [pipe('T.coolant', 'D.coolant'), pipe('P.branch', 'D.coolant')],
  })

  it('takes its own heat with its fluid alone once its water stands: 1,000 L of 1.62 kJ/LK', () => {
    const { courseOf, mass, state } = follow(plan({ throttleC: 60, tripC: 65 }))
    const course = courseOf([['P']])
    const bath = mass(course, 'T')
    const beforeC = (state.cooling.loops[0]?.supplyC ?? Number.NaN) + (8 * 60) / 100
    expect(bath.type).toBe('bath')
    expect(valueAt(bath, 0)).toBeCloseTo(beforeC, 9)
    const [load] = course.loads
    expect(load?.throttledS).toBeCloseTo((1620 * (60 - beforeC)) / 60, 6)
    expect(load?.stopS).toBeCloseTo((1620 * (60 - beforeC)) / 60 + (1620 * 5) / 30, 6)
    expect(load?.rests).toContainEqual({ parameter: 'resilience.dielectric-heat' })
    expect(load?.by).toMatchObject({ type: 'bath', id: 'T' })
  })

  it('goes by the dielectric that is stated: Shell S5 X of 806 kg/m³ and the heat stated for it', () => {
    const { courseOf, mass } = follow(
      plan({ throttleC: 60, dielectric: 'shell-s5x', heatCapacityKjPerKgK: 2.2 }),
    )
    const course = courseOf([['P']])
    const beforeC = valueAt(mass(course, 'T'), 0)
    expect(course.loads[0]?.throttledS).toBeCloseTo((806 * 2.2 * (60 - beforeC)) / 60, 5)
  })

  it('says what is missing where nobody states how much fluid it holds', () => {
    const { courseOf } = follow(plan({ fluidL: undefined, throttleC: 60 }))
    const [load] = courseOf([['P']]).loads
    expect(load?.stopS).toBeNaN()
    expect(load?.gaps).toContainEqual({ row: 0, field: 'fluidL' })
  })
})

describe('an electrical room', () => {
  const room = { ...hall, id: 'ups-room', use: 'electrical', supplyAirC: 25 }
  it('warms by its losses, and its UPS goes off 10 K above 40 °C', () => {
    const { courseOf, state } = follow(
      {
        rooms: [room],
        equipment: [
          item('U', 'ups', { ratingKw: 1000 }),
          item('C', 'crah', { netSensibleKw: 60, fanKw: 0, airflowM3PerH: 20_000 }),
        ],
      },
      { U: 40 },
    )
    const { loads, masses } = courseOf([['C']])
    const kjPerK = (40 * 60) / (state.cooling.rooms[0]?.warmingKPerMin ?? Number.NaN)
    const fromC = masses[0]?.valueC[0] ?? Number.NaN
    expect(loads).toMatchObject([{ rows: [0], throttledS: undefined, stopC: 50 }])
    expect(loads[0]?.stopS).toBeCloseTo((kjPerK * (50 - fromC)) / 40, 6)
    expect(loads[0]?.rests).toContainEqual({ parameter: 'resilience.electrical-limit' })
    // Its heat gone, nothing warms.
    const off = { row: 0, fromS: 0, toS: Number.POSITIVE_INFINITY, share: 0 }
    expect(courseOf([['C']], { heat: [off] }).loads).toEqual([])
  })
})

describe('weather and a room', () => {
  it('leaves a room as it is whose chilled water stays as cold', () => {
    const plan = {
      rooms: [{ ...hall, supplyAirC: 22, containments: [tightAisle] }],
      site: { designDryBulbC: 30 },
      equipment: [
        item('R', 'rack', { loadKw: 40, airInletMaxC: 32 }),
        item('A', 'crah', { netSensibleKw: 60, fanKw: 1, airflowM3PerH: 12_000 }),
      ],
    }
    expect(follow(plan).courseOf([], { dryBulbC: 45 }).loads).toEqual([])
  })
})
