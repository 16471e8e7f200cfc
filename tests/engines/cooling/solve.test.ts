import { describe, expect, it } from 'vitest'
import { hall, item as load, solve } from '../../support/cooling/solve'
import { type Plan, pipe, rectangle } from '../../support/plan'

describe('the heat of a load', () => {
  it.each([
    ['air', 'rack', { loadKw: 40 }, [40, 0, 0]],
    ['a cold plate', 'rack', { loadKw: 142, liquidFraction: 0.87 }, [18.46, 123.54, 0]],
    ['hydro', 'miner', { loadKw: 5.676, cooling: 'hydro' }, [0, 5.676, 0]],
    ['immersion', 'miner', { loadKw: 3.5, cooling: 'immersion' }, [0, 0, 3.5]],
    ['a tank', 'immersion-tank', { loadKw: 60 }, [0, 0, 60]],
    ['air mining', 'asic-rack', { loadKw: 35, cooling: 'air' }, [35, 0, 0]],
  ])('goes by %s', (_, kind, values, [air, liquid, dielectric]) => {
    const { column } = solve({ equipment: [load('it', kind, values)] })
    expect(column('airHeatKw', 'it')).toBeCloseTo(air ?? Number.NaN)
    expect(column('liquidHeatKw', 'it')).toBeCloseTo(liquid ?? Number.NaN)
    expect(column('dielectricHeatKw', 'it')).toBeCloseTo(dielectric ?? Number.NaN)
  })

  it('is unknown, not zero, without a load', () => {
    const plan: Plan = {
      rooms: [hall],
      equipment: [load('a', 'rack', { loadKw: 10 }), load('b', 'rack', {})],
    }
    const { solution, column } = solve(plan)
    expect(column('heatKw', 'b')).toBeNaN()
    expect(solution.rooms[0]?.airHeatKw).toEqual({ value: 10, unknownCount: 1 })
    expect(solution.rooms[0]?.gaps).toContainEqual({ row: 1, field: 'loadKw' })
    expect(solution.balance.unknownCount).toBe(1)
  })

  it('is not split where coolant arrives and nobody says how much it takes', () => {
    const plan: Plan = {
      rooms: [hall],
      equipment: [load('a', 'rack', { loadKw: 100 }), load('cdu', 'cdu', { capacityKw: 200 })],
      connections: [pipe('a.coolant', 'cdu.secondary')],
    }
    const { solution, loop } = solve(plan)
    expect(solution.rooms[0]?.airHeatKw).toEqual({ value: 0, unknownCount: 1 })
    expect(loop('a.coolant').heatKw).toEqual({ value: 0, unknownCount: 1 })
    expect(solution.splitGaps).toEqual([{ row: 0, field: 'liquidFraction' }])
    expect(solution.balance).toMatchObject({ sourceKw: 100, unassignedKw: 100 })
  })

  it('is that of its contents in an empty frame, and its own where a rack states one', () => {
    const inside = (id: string, rack: string) =>
      load(id, 'server', { loadKw: 10.2 }, { inside: { equipment: rack } })
    const { solution, column } = solve({
      rooms: [hall],
      equipment: [
        load('frame', 'rack', {}),
        ...['1', '2', '3', '4'].map((id) => inside(id, 'frame')),
        load('full', 'rack', { loadKw: 30 }),
        inside('5', 'full'),
      ],
    })
    expect(column('heatKw', 'frame')).toBeCloseTo(40.8)
    expect(column('heatKw', 'full')).toBeCloseTo(30)
    expect(column('heatKw', '5')).toBeCloseTo(10.2)
    expect(solution.rooms[0]?.itAirHeatKw.value).toBeCloseTo(70.8)
    expect(solution.densestRackKw).toBeCloseTo(40.8)
    expect(solution.racks).toHaveLength(2)
  })

  it('survives racks that stand in each other', () => {
    const { solution } = solve({
      rooms: [hall],
      equipment: [
        load('a', 'rack', { loadKw: 5 }, { inside: { equipment: 'b' } }),
        load('b', 'rack', { loadKw: 7 }, { inside: { equipment: 'a' } }),
      ],
    })
    expect(solution.balance.sourceKw).toBe(12)
  })

  it('follows the demand factor, and leaves removed equipment out', () => {
    const { solution } = solve({
      rooms: [hall],
      equipment: [
        load('a', 'rack', { loadKw: 10 }, { demandFactor: 0.8 }),
        load('b', 'rack', { loadKw: 10 }, { status: 'removed' }),
      ],
    })
    expect(solution.rooms[0]?.airHeatKw.value).toBeCloseTo(8)
  })
})

const crah = (id: string, more: object = {}) =>
  load(id, 'crah', { netSensibleKw: 233, fanKw: 13.5, airflowM3PerH: 49_410, ...more })

describe('the air of a room', () => {
  it('is cooled by its own coolers, with the losses of UPS in it', () => {
    const { solution, column } = solve(
      {
        rooms: [hall, { id: 'else', polygon: rectangle(40, 0, 5, 5) }],
        equipment: [
          load('rack', 'rack', { loadKw: 100 }),
          load('ups', 'ups', { ratingKw: 500 }),
          crah('1'),
          crah('2'),
          crah('far', {}),
        ].map((item) => (item.id === 'far' ? { ...item, x: 42, y: 2 } : item)),
      },
      { ups: 12 },
    )
    const room = solution.rooms.find(({ roomRow }) => roomRow === 0)
    expect(room?.airHeatKw.value).toBeCloseTo(112)
    expect(room?.itAirHeatKw.value).toBeCloseTo(100)
    expect(room?.capacityKw.value).toBeCloseTo(466)
    expect(room?.capacityOneOutKw.value).toBeCloseTo(233)
    expect(room?.airSupplyM3PerH.value).toBeCloseTo(98_820)
    // 100 kW over 11.7 K.
    expect(room?.airDemandM3PerH.value).toBeCloseTo((2982 * 100) / 11.7, -1)
    expect(column('coolingLoadKw', '1')).toBeCloseTo(56)
    expect(column('coolingLoadKw', 'far')).toBeCloseTo(0)
  })

  it('leaves an unknown loss unknown', () => {
    const { solution, column } = solve(
      {
        rooms: [hall],
        equipment: [load('ups', 'ups', { ratingKw: 500 }), crah('1')],
      },
      { ups: Number.NaN },
    )
    expect(solution.rooms[0]?.airHeatKw).toEqual({ value: 0, unknownCount: 1 })
    expect(column('coolingLoadKw', '1')).toBeNaN()
  })

  it('is thinner in the mountains: less capacity, more air asked for', () => {
    const plan = (elevationM: number): Plan => ({
      site: { elevationM },
      rooms: [hall],
      equipment: [load('rack', 'rack', { loadKw: 100 }), crah('1')],
    })
    const low = solve(plan(0)).solution.rooms[0]
    const high = solve(plan(2000)).solution.rooms[0]
    expect(high?.capacityKw.value).toBeCloseTo(233 / 1.275, 0)
    expect((high?.airDemandM3PerH.value ?? 0) / (low?.airDemandM3PerH.value ?? 1)).toBeCloseTo(
      1.275,
      3,
    )
  })

  it('loses a part under a raised floor', () => {
    const plan = { rooms: [{ ...hall, raisedFloorM: 0.8 }], equipment: [crah('1')] }
    expect(solve(plan).solution.rooms[0]?.airSupplyM3PerH.value).toBeCloseTo(49_410 * 0.85)
  })

  it('slows its fans by the cube, down to what the equipment breathes', () => {
    const { column } = solve({
      rooms: [hall],
      equipment: [
        load('rack', 'rack', { loadKw: 100, airflowM3PerH: 49_410 }),
        crah('1'),
        crah('2'),
      ],
    })
    // Half the air that both move at full speed.
    expect(column('mechanicalKw', '1')).toBeCloseTo(13.5 / 8)
  })

  it('gives a rear door the heat of its rack first', () => {
    const { solution, column } = solve({
      rooms: [hall],
      equipment: [
        load('rack', 'rack', { loadKw: 50 }),
        load(
          'door',
          'rear-door-cooler',
          { netSensibleKw: 35, active: true },
          {
            inside: { equipment: 'rack' },
          },
        ),
        crah('1'),
      ],
    })
    expect(column('coolingLoadKw', 'door')).toBeCloseTo(35)
    expect(column('coolingLoadKw', '1')).toBeCloseTo(15)
    expect(solution.racks[0]?.method).toBe('rear-door-active')
  })

  it('goes straight out of an open yard, and of a mining container', () => {
    const { solution } = solve({
      rooms: [{ ...hall, open: true }],
      equipment: [
        load('rack', 'asic-rack', { loadKw: 35, cooling: 'air' }),
        load('box', 'miner-container', { loadKw: 1000, cooling: 'air' }),
      ],
    })
    expect(solution.balance).toMatchObject({ sourceKw: 1035, rejectedKw: 1035, unassignedKw: 0 })
    expect(solution.racks[0]?.method).toBe('open-air')
  })

  it('is carried out by fan walls without a coil', () => {
    const { solution } = solve({
      rooms: [{ ...hall, use: 'mining' }],
      equipment: [
        load('miner', 'miner', { loadKw: 3.5, cooling: 'air', airflowM3PerH: 800 }),
        load('old', 'miner', { loadKw: 1.4, cooling: 'air' }),
        load('fans', 'fan-wall', { airflowM3PerH: 40_000, fanKw: 5 }),
      ],
    })
    expect(solution.rooms[0]).toMatchObject({
      ventilationM3PerH: { value: 40_000, unknownCount: 0 },
      minerAirflowM3PerH: 800,
      minerHeatWithoutAirflowKw: { value: 1.4, unknownCount: 0 },
    })
    expect(solution.balance.rejectedKw).toBeCloseTo(9.9)
  })
})

describe('containment', () => {
  const aisle = { id: 'aisle', aisle: 'hot', complete: true, polygon: rectangle(8, 10.6, 4, 1) }
  const room = (complete: boolean) => ({ ...hall, containments: [{ ...aisle, complete }] })
  const rack = (x: number, rotationDeg: number) => ({
    ...load('rack', 'rack', { loadKw: 20, airInletMaxC: 30 }),
    x,
    rotationDeg,
  })

  it.each([
    // Air rises by 11.7 K; of what is drawn in, 5, 12 and 24 % is exhaust: 11.7 · f / (1 − f) K.
    ['whose rear opens into it', true, 10, 0, 'contained', 22.62],
    ['whose rear opens into gaps', false, 10, 0, 'contained-with-gaps', 23.6],
    ['that turns its front to it', true, 10, 180, 'open-aisles', 25.69],
    ['beside it', true, 20, 0, 'open-aisles', 25.69],
  ])('holds a rack %s', (_, complete, x, rotationDeg, method, intakeC) => {
    const { solution } = solve({
      rooms: [{ ...room(complete), supplyAirC: 22 }],
      equipment: [rack(x, rotationDeg), { ...crah('wall'), x: 2, y: 2 }],
    })
    expect(solution.racks[0]).toMatchObject({ method, intakeMaxC: 30 })
    expect(solution.racks[0]?.intakeC).toBeCloseTo(intakeC, 2)
  })

  it('is served by its own in-row coolers first', () => {
    const { solution, column } = solve({
      rooms: [room(true)],
      equipment: [
        rack(10, 0),
        { ...load('row', 'in-row-cooler', { netSensibleKw: 15, fanKw: 0.9 }), x: 9 },
        crah('wall'),
      ].map((item) => (item.id === 'wall' ? { ...item, x: 2, y: 2 } : item)),
    })
    expect(solution.racks[0]?.method).toBe('in-row-contained')
    expect(column('coolingLoadKw', 'row')).toBeCloseTo(15)
    expect(column('coolingLoadKw', 'wall')).toBeCloseTo(5)
  })
})
