import { describe, expect, it } from 'vitest'
import { solveCooling } from '#engines'
import { parametersOf } from '#standards'
import { ampleCooler, hall, item as load, solve, tightAisle } from '../../support/cooling/solve'
import { type Plan, rectangle } from '../../support/plan'

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

it('tells the air of what is mounted in a rack', () => {
  const server = { loadKw: 10.2, airflowM3PerH: 1877.4 }
  const { column } = solve({
    rooms: [room],
    equipment: [
      load('frame', 'rack', {}),
      load('top', 'server', server, { inside: { equipment: 'frame' } }),
      load('low', 'server', server, { inside: { equipment: 'frame' } }),
      ampleCooler,
    ],
  })
  expect(column('airflowM3PerH', 'frame')).toBeCloseTo(2 * 1877.4, 6)
  expect(column('intakeC', 'low')).toBe(22)
  expect(column('exhaustC', 'low')).toBeCloseTo(column('exhaustC', 'frame'), 9)
})
