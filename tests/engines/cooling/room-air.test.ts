import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solveCooling } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { ampleCooler, hall, item as load, solve, tightAisle } from '../../support/cooling/solve'
import { facilityOf, type Plan, rectangle } from '../../support/plan'

const cooler = (id: string, values: object, more: object = {}) =>
  load(id, 'crah', { netSensibleKw: 100, fanKw: 5, airflowM3PerH: 20_000, ...values }, more)
const room = { ...hall, supplyAirC: 22, containments: [tightAisle] }

describe('air through a rack', () => {
  it('rises by 16.2 K through a DGX H100: 10.2 kW and 1,105 CFM by its user guide', () => {
    const plan: Plan = {
      rooms: [room],
      equipment: [load('dgx', 'server', { loadKw: 10.2, airflowM3PerH: 1877.4 }), ampleCooler],
    }
    const { column } = solve(plan)
    expect(column('airflowM3PerH', 'dgx')).toBe(1877.4)
    expect(column('intakeC', 'dgx')).toBe(22)
    expect(Math.abs(column('exhaustC', 'dgx') - 22 - 16.2)).toBeLessThan(0.1)
    // Thinner air rises more: 0.785 of the pressure at 2,000 m.
    const high = solve({ ...plan, site: { elevationM: 2000 } })
    expect(high.column('exhaustC', 'dgx') - 22).toBeCloseTo(16.2 / 0.785, 0)
  })

  it('is not known where a stated airflow of nothing cannot carry the heat', () => {
    const { solution, column } = solve({
      rooms: [room],
      equipment: [load('a', 'rack', { loadKw: 10, airflowM3PerH: 0 }), ampleCooler],
    })
    expect(column('intakeC', 'a')).toBeNaN()
    expect(solution.rooms[0]?.airDemandM3PerH).toEqual({ value: 0, unknownCount: 1 })
    expect(solution.rooms[0]?.aisles[0]?.gaps).toContainEqual({ row: 0, field: 'airflowM3PerH' })
  })
})

describe('air that is short', () => {
  // 40 kW over 11.7 K draw 10,195 m³/h.
  const short = (airflowM3PerH: number) =>
    solve({
      rooms: [room],
      equipment: [load('rack', 'rack', { loadKw: 40 }), cooler('c', { airflowM3PerH })],
    })

  it('comes round: the intake rises once less is supplied than drawn', () => {
    expect(short(11_000).column('intakeC', 'rack')).toBe(22)
    // Half of it: the return is 23.4 K above the supply, and half of the intake is return.
    expect(short(10_195 / 2).column('intakeC', 'rack')).toBeCloseTo(22 + 11.7, 1)
    expect(short(10_195 / 2).solution.rooms[0]?.aisles[0]?.ratio).toBeCloseTo(0.5, 3)
  })

  it('is not made good by more air where aisles are open', () => {
    // RISE POD2: 17 % more air than its racks drew left a supply heat index of 0.239.
    const open = (airflowM3PerH: number) =>
      solve({
        rooms: [{ ...room, containments: [] }],
        equipment: [load('rack', 'rack', { loadKw: 40 }), cooler('c', { airflowM3PerH })],
      })
    const index = (airflowM3PerH: number) => {
      const { column } = open(airflowM3PerH)
      const intakeK = column('intakeC', 'rack') - 22
      return intakeK / (column('exhaustC', 'rack') - 22)
    }
    expect(index(10_195 * 1.17)).toBeCloseTo(0.24, 3)
    expect(index(10_195 * 3)).toBeCloseTo(0.24, 3)
    expect(index(10_195 * 0.8)).toBeGreaterThan(0.3)
  })

  it('does not come to rest without capacity, and the room says how fast it warms', () => {
    const { solution, column } = solve({
      rooms: [{ ...room, heightM: 4 }],
      equipment: [load('rack', 'rack', { loadKw: 40 }), cooler('c', { netSensibleKw: 30 })],
    })
    const air = solution.rooms[0]
    expect(column('intakeC', 'rack')).toBeNaN()
    expect(air?.steady).toBe(false)
    // 3,600 m³ of air and one rack: 3600 · 1.2 · 1.006 + 62.5 kJ/K.
    const heatCapacity = 3600 * 1.2 * 1.006 + 62.5
    expect(air?.warmingKPerMin).toBeCloseTo((40 / heatCapacity) * 60, 6)
    expect(air?.risingKPerMin).toBeCloseTo((10 / heatCapacity) * 60, 6)
  })
})

describe('a coil that is known whole', () => {
  // ε = ½: 100 kW gross of 40 °C air with water of 20 °C in, equal rates of 10 kW/K.
  const airflowM3PerH = (10 * 3600) / (1.2 * 1.006)
  const water = (10 * 60_000) / (998 * 4.186)
  const coil = {
    netSensibleKw: 95,
    fanKw: 5,
    airflowM3PerH,
    waterInC: 20,
    waterLPerMin: water,
    returnAirC: 40,
  }
  const hot = (loadKw: number, values: object = coil) =>
    solve({
      rooms: [{ ...room, supplyAirC: 25 }],
      equipment: [load('rack', 'rack', { loadKw, airflowM3PerH }), cooler('c', values)],
    })

  it('takes more of hotter air, so that an overloaded room has a warm end', () => {
    const { column, solution } = hot(120)
    // Net ½ · 10 · (T − 20) − 5 = 120 at a return of 45 °C; 12 K above the intake.
    expect(column('intakeC', 'rack')).toBeCloseTo(45 - 12, 4)
    expect(solution.rooms[0]?.steady).toBe(true)
    expect(column('returnAirC', 'c')).toBeCloseTo(45, 3)
    const { returnAirC: _, ...unknown } = coil
    expect(hot(120, unknown).solution.rooms[0]?.steady).toBe(false)
  })

  it('counts at the return air of its room', () => {
    // 60 kW: return air of 31 °C, so that it could take ½ · 10 · 11 − 5 = 50 kW.
    expect(hot(60).column('coolingCapacityKw', 'c')).toBeCloseTo(50, 6)
    expect(hot(60).column('intakeC', 'rack')).toBeCloseTo(33 - 6, 4)
  })

  it('is contradicted by no published unit: gross is net and fan', () => {
    const units = ['vertiv-fa069hc', 'vertiv-fa096hc', 'vertiv-pw170']
    const gross = units.map((id) => {
      const { values = {} } = catalog.products.get(id) ?? {}
      const figure = (field: string) => values[field] as number
      const flow = (figure('waterLPerMin') / 60) * 0.998 * 4.186
      const water = flow * (figure('waterOutC') - figure('waterInC'))
      return water / (figure('netSensibleKw') + figure('fanKw'))
    })
    expect(Math.abs((gross[0] ?? 0) - 1)).toBeLessThan(0.005)
    expect(Math.abs((gross[1] ?? 0) - 1)).toBeLessThan(0.005)
    expect(Math.abs((gross[2] ?? 0) - 1)).toBeLessThan(0.015)
  })
})

describe('any one cooler lost', () => {
  const rack = (id: string, airInletMaxC: number) =>
    load(id, 'rack', { loadKw: 40, airInletMaxC, airflowM3PerH: 10_000 })
  const plan = (airflowM3PerH: number, netSensibleKw = 100): Plan => ({
    rooms: [room],
    equipment: [
      rack('cool', 25),
      rack('warm', 60),
      ...['a', 'b'].map((id) => cooler(id, { airflowM3PerH, netSensibleKw })),
    ],
  })

  it('leaves spare units as they were, and warms what is short', () => {
    const spare = solve(plan(20_000))
    expect(spare.solution.rooms[0]?.oneOut).toMatchObject([
      { row: 2, worstIntakeC: 22, overLimitRows: [], steady: true },
      { row: 3, worstIntakeC: 22, overLimitRows: [], steady: true },
    ])
    const short = solve(plan(12_000))
    const [first] = short.solution.rooms[0]?.oneOut ?? []
    expect(first?.capacityKw).toEqual({ value: 100, unknownCount: 0 })
    // 12,000 of 20,000 m³/h: two fifths come round at 80 kW over 12,000 m³/h.
    expect(first?.worstIntakeC).toBeCloseTo(22 + 0.4 * ((2982 * 80) / 12_000), 1)
    expect(first?.overLimitRows).toEqual([0])
    expect(short.column('intakeC', 'cool')).toBe(22)
    expect(short.column('worstIntakeC', 'cool')).toBeCloseTo(first?.worstIntakeC ?? 0, 9)
    expect(short.inventory.equipment[short.column('worstIntakeBy', 'cool')]?.id).toBe('a')
  })

  it('is what the room comes to with that cooler out', () => {
    const { inventory, solution } = solve(plan(12_000))
    const lossKw = new Float64Array(inventory.count)
    const conditions = { out: new Set([2]) }
    const without = solveCooling(inventory, parametersOf({}), lossKw, conditions)
    const intake = without.columns.find(({ name }) => name === 'intakeC')?.values[0]
    expect(intake).toBeCloseTo(solution.rooms[0]?.oneOut[0]?.worstIntakeC ?? 0, 9)
  })

  it('leaves none at all without the capacity, and all out cools nothing', () => {
    const weak = solve(plan(20_000, 50))
    expect(weak.solution.rooms[0]?.oneOut[0]).toMatchObject({
      worstIntakeC: undefined,
      steady: false,
      overLimitRows: [0, 1],
    })
    expect(weak.column('worstIntakeC', 'cool')).toBeNaN()
    const { inventory } = weak
    const lossKw = new Float64Array(inventory.count)
    const out = new Set([2, 3])
    const dark = solveCooling(inventory, parametersOf({}), lossKw, { out })
    expect(dark.rooms[0]?.steady).toBe(false)
    expect(dark.balance).toMatchObject({ sourceKw: 80, unassignedKw: 80, rejectedKw: 0 })
  })
})

describe('rear doors and rows', () => {
  const door = (netSensibleKw: number) =>
    load(
      'door',
      'rear-door-cooler',
      { netSensibleKw, active: true },
      { inside: { equipment: 'rack' } },
    )

  it('leaves no heat to come round where the door takes it all', () => {
    const { column, solution } = solve({
      rooms: [{ ...room, containments: [] }],
      equipment: [load('rack', 'rack', { loadKw: 30 }), door(35)],
    })
    expect(column('intakeC', 'rack')).toBe(22)
    expect(column('exhaustC', 'rack')).toBe(22)
    expect(solution.rooms[0]?.oneOut[0]).toMatchObject({ steady: false })
  })

  it('leaves the rest to the room, behind the rack as warm as it is', () => {
    const { column } = solve({
      rooms: [room],
      equipment: [load('rack', 'rack', { loadKw: 40 }), door(30), ampleCooler],
    })
    expect(column('exhaustC', 'rack') - column('intakeC', 'rack')).toBeCloseTo(11.7 / 4, 6)
  })

  it('serves its own aisle first', () => {
    const far = { ...tightAisle, id: 'far', polygon: rectangle(18, 9, 4, 3) }
    const { solution } = solve({
      rooms: [{ ...room, containments: [tightAisle, far] }],
      equipment: [
        load('near', 'rack', { loadKw: 20, airflowM3PerH: 5000 }),
        { ...load('away', 'rack', { loadKw: 20, airflowM3PerH: 5000 }), x: 20 },
        load('row', 'in-row-cooler', { netSensibleKw: 20, airflowM3PerH: 5000 }),
        { ...cooler('wall', { airflowM3PerH: 4000 }), x: 2, y: 2 },
      ],
    })
    const [near, away] = solution.rooms[0]?.aisles ?? []
    expect(near).toMatchObject({ containment: 'aisle', ratio: 1, intakeC: 22 })
    expect(away?.containment).toBe('far')
    expect(away?.ratio).toBeCloseTo(0.8, 9)
    expect(away?.intakeC).toBeGreaterThan(22)
  })
})

describe('fans that bring in outside air', () => {
  const mine = (fan: object, more: object = {}): Plan => ({
    site: { designDryBulbC: 30 },
    rooms: [{ ...hall, use: 'mining', containments: [tightAisle], ...more }],
    equipment: [
      load('miner', 'miner', { loadKw: 100, cooling: 'air', airflowM3PerH: 30_000 }),
      load('fans', 'fan-wall', { fanKw: 5, ...fan }),
    ],
  })

  it('give their real air against a stated pressure, and none that is known without one', () => {
    // Hartzell curve: 52,669 m³/h in free air, 25,485 at 374 Pa.
    const curve = { fanCurve: '52669 0, 25485 374' }
    const free = solve(mine(curve, { staticPa: 0 }))
    expect(free.solution.rooms[0]?.ventilationM3PerH.value).toBe(52_669)
    expect(free.column('intakeC', 'miner')).toBe(30)
    const real = solve(mine(curve, { staticPa: 374 }))
    expect(real.solution.rooms[0]?.ventilationM3PerH.value).toBe(25_485)
    // 30,000 are drawn and 25,485 come in: the rest is exhaust.
    const riseK = (2982 * 100) / 25_485
    expect(real.column('intakeC', 'miner')).toBeCloseTo(30 + riseK * (1 - 25_485 / 30_000), 1)
    const unstated = solve(mine(curve))
    expect(unstated.solution.rooms[0]?.ventilationM3PerH).toEqual({ value: 0, unknownCount: 1 })
    expect(unstated.column('intakeC', 'miner')).toBeNaN()
    expect(solve(mine({ ...curve, staticPa: 500 })).column('airflowM3PerH', 'fans')).toBeNaN()
  })

  it('give what they state where there is no curve', () => {
    const { column } = solve(mine({ airflowM3PerH: 40_000 }))
    expect(column('intakeC', 'miner')).toBe(30)
    expect(column('returnAirC', 'fans')).toBeCloseTo(30 + (2982 * 100) / 40_000, 1)
  })
})

it('knows the rating of a product apart from what a unit is set to', () => {
  const values = {
    netSensibleKw: 100,
    fanKw: 5,
    airflowM3PerH: 20_000,
    waterInC: 18,
    waterLPerMin: 300,
  }
  const product = {
    id: 'own',
    kind: 'crah' as const,
    maker: 'A',
    model: 'B',
    source: { grade: 'estimate' as const },
    values: { ...values, supplyAirC: 24 },
  }
  const facility = facilityOf({
    rooms: [hall],
    products: [product],
    equipment: [
      load('rack', 'rack', { loadKw: 50 }),
      { ...load('c', 'crah', { supplyAirC: 20 }), product: 'own' },
    ],
  })
  const inventory = createInventory(facility, catalog)
  const solved = solveCooling(inventory, parametersOf({}), new Float64Array(inventory.count))
  expect(solved.rooms[0]?.supplyAirC).toBe(20)
  // Set colder than at its rating it takes less.
  expect(solved.rooms[0]?.capacityKw.value).toBeLessThan(100)
  expect(solved.rooms[0]?.capacityKw.value).toBeGreaterThan(50)
})
