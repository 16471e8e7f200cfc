import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solveCooling } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { hall, item as load, solve, tightAisle } from '../../support/cooling/solve'
import { facilityOf, type Plan } from '../../support/plan'

const cooler = (id: string, values: object) =>
  load(id, 'crah', { netSensibleKw: 100, fanKw: 5, airflowM3PerH: 20_000, ...values })
const room = { ...hall, supplyAirC: 22, containments: [tightAisle] }

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

it('takes outside air into a container and hands its heat out', () => {
  const { column } = solve({
    site: { designDryBulbC: 30 },
    rooms: [{ ...hall, open: true }],
    equipment: [
      load('box', 'miner-container', { loadKw: 1000, cooling: 'air', airflowM3PerH: 300_000 }),
      load('hydro', 'miner-container', { loadKw: 1000, cooling: 'hydro' }),
    ],
  })
  expect(column('intakeC', 'box')).toBe(30)
  // 300 m³/h for each kW: 9.9 K.
  expect(column('exhaustC', 'box')).toBeCloseTo(30 + 2982 / 300, 1)
  expect(column('intakeC', 'hydro')).toBeNaN()
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
