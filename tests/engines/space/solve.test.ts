import { describe, expect, it } from 'vitest'
import { type SpaceSolution, solveSpace } from '#engines'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan, rectangle } from '../../support/plan'

function solve(plan: Plan): SpaceSolution {
  return solveSpace(inventoryOf(plan), parametersOf(plan.parameters ?? {}))
}

const hall = { id: 'hall', polygon: rectangle(0, 0, 20, 10), heightM: 4 }

/** A rack of 0.6 by 1.2 m. */
function rack(id: string, x: number, y: number, more: Record<string, unknown> = {}) {
  return { id, kind: 'rack', x, y, ...more }
}

function values(stated: Record<string, unknown>) {
  return { values: stated }
}

describe('overlaps', () => {
  it('sees two racks in one place, and not two that touch', () => {
    const solution = solve({ equipment: [rack('a', 5, 5), rack('b', 5.5, 5), rack('c', 6.1, 5)] })
    expect(solution.overlaps).toHaveLength(1)
    expect(solution.overlaps[0]).toMatchObject({ rowA: 0, rowB: 1 })
    expect(solution.overlaps[0]?.depthM).toBeCloseTo(0.1)
  })

  it('leaves out what hangs above, is mounted, is removed or belongs together', () => {
    const equipment = [
      rack('a', 5, 5),
      { id: 'tray', kind: 'tray', x: 5, y: 5, z: 2.6 },
      { id: 'in', kind: 'server', inside: { equipment: 'a' } },
      rack('gone', 5, 5, { status: 'removed' }),
      { id: 'door', kind: 'rear-door-cooler', x: 5, y: 5.6 },
      { id: 'busway', kind: 'busway', x: 5, y: 5, z: 3 },
      { id: 'corner', kind: 'busway', x: 7, y: 5, z: 3, rotationDeg: 90 },
    ]
    expect(solve({ equipment }).overlaps).toEqual([])
  })

  it('sees a tray that was drawn on the floor', () => {
    const equipment = [rack('a', 5, 5), { id: 'tray', kind: 'tray', x: 5, y: 5 }]
    expect(solve({ equipment }).overlaps).toEqual([{ rowA: 0, rowB: 1, depthM: 0.1 }])
  })

  it('lists a heap of things in one spot without a line for each pair', () => {
    const equipment = Array.from({ length: 2000 }, (_, i) => rack(`r${i}`, 5, 5))
    const { overlaps } = solve({ equipment })
    expect(overlaps.length).toBeGreaterThan(2000)
    expect(overlaps.length).toBeLessThan(2000 * 130)
  })
})

describe('rooms', () => {
  it('finds what stands in none, in a wall, or too high', () => {
    const solution = solve({
      rooms: [hall, { id: 'yard', use: 'yard', open: true, polygon: rectangle(20, 0, 10, 10) }],
      equipment: [
        rack('in', 5, 5),
        rack('none', 50, 50),
        rack('wall', 0.1, 5),
        rack('flush', 0.3, 0.6),
        rack('tall', 10, 5, values({ heightM: 4.2 })),
        rack('fence', 29.9, 5),
        { id: 'fan', kind: 'fan-wall', x: 0, y: 5 },
        { id: 'feed', kind: 'utility-feed', x: 90, y: 5 },
        { id: 'tray', kind: 'tray', x: 20, y: 5, z: 3 },
      ],
    })
    expect(solution.outside).toEqual([1, 2, 5])
    expect(solution.throughWalls).toEqual([2])
    expect(solution.tooTall).toEqual([4])
    expect(solution.headroomM[0]).toBeCloseTo(4 - 2.3)
    expect(solution.headroomM[5]).toBeNaN()
    expect([...solution.onFloor]).toEqual([1, 0, 1, 1, 1, 1, 1, 0, 0])
  })

  it('keeps headroom for hoisting servers out of a tank (Asperitas AIC24: 2.46 m)', () => {
    const tank = {
      id: 'tank',
      kind: 'immersion-tank',
      x: 5,
      y: 5,
      ...values({ serviceHeightM: 2.46 }),
    }
    const low = { ...hall, heightM: 2.4 }
    expect(solve({ rooms: [low], equipment: [tank] }).tooTall).toEqual([0])
    expect(solve({ rooms: [{ ...hall, heightM: 2.5 }], equipment: [tank] }).tooTall).toEqual([])
  })

  it('knows no headroom where the ceiling is not stated', () => {
    const { heightM: _, ...unknown } = hall
    const solution = solve({ rooms: [unknown], equipment: [rack('a', 5, 5)] })
    expect(solution.headroomM[0]).toBeNaN()
    expect(solution.tooTall).toEqual([])
  })
})

describe('floor loads', () => {
  it.each([
    // GRC FAQ: 3,300 lb on 13 ft² is 254 lb/ft², 12 kPa.
    ['GRC tank', 3300 * 0.453_592, 13 * 0.092_903, 12.15],
    // Bitmain ANTSPACE HD5: 17.2 t on a 40 ft container, 578 kg/m².
    ['HD5', 17_200, 12.196 * 2.438, (578 * 9.806_65) / 1000],
    // Asperitas AIC24: 1,680 kg on 1.50 by 0.714 m, 1,569 kg/m².
    ['AIC24', 1680, 1.5 * 0.714, (1569 * 9.806_65) / 1000],
  ])('of %s', (_, wetMassKg, areaM2, kpa) => {
    const tank = { id: 't', kind: 'immersion-tank' }
    const stated = values({ wetMassKg, massKg: 1, widthM: areaM2, depthM: 1 })
    expect(solve({ equipment: [{ ...tank, ...stated }] }).floorLoadKpa[0]).toBeCloseTo(kpa, 1)
  })

  it('carry what is mounted in an empty frame, and what a filled rack holds only once', () => {
    const inside = { inside: { equipment: 'a' }, ...values({ massKg: 100 }) }
    const node = { id: 'n', kind: 'server', ...inside }
    const frame = solve({ equipment: [rack('a', 5, 5, values({ massKg: 140 })), node] })
    expect(frame.floorLoadKpa[0]).toBeCloseTo((240 * 9.806_65) / 1000 / 0.72)
    expect(frame.floorLoadKpa[1]).toBeNaN()
    const filled = rack('a', 5, 5, values({ massKg: 140, loadKw: 40 }))
    expect(solve({ equipment: [filled, node] }).floorLoadKpa[0]).toBeCloseTo(
      (140 * 9.806_65) / 1000 / 0.72,
    )
  })

  it('are not known where a mass is not', () => {
    const node = { id: 'n', kind: 'server', inside: { equipment: 'a' } }
    const equipment = [rack('a', 5, 5, values({ massKg: 140 })), node, rack('b', 9, 5)]
    expect([...solve({ equipment }).floorLoadKpa]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

describe('separations', () => {
  it('run edge to edge between outdoor transformers and between generators', () => {
    const yard = { id: 'yard', use: 'yard', open: true, polygon: rectangle(-50, -50, 200, 200) }
    const tx = (id: string, x: number, y = 0) => ({ id, kind: 'transformer', x, y })
    const { separations } = solve({
      rooms: [yard, { ...hall, polygon: rectangle(60, 60, 40, 40) }],
      equipment: [
        tx('a', 0),
        tx('b', 8),
        { id: 'g', kind: 'generator', x: 4, y: 10 },
        tx('c', 70),
        tx('in', 70, 70),
        tx('in2', 75, 70),
      ],
    })
    expect(separations).toEqual([{ rowA: 0, rowB: 1, distanceM: 5 }])
  })
})

describe('fire compartments', () => {
  it('add up lithium, and keep what is not declared apart', () => {
    const room = (id: string, x: number, more: Record<string, unknown>) => ({
      id,
      use: 'battery',
      polygon: rectangle(x, 0, 10, 10),
      ...more,
    })
    const battery = (id: string, x: number, stated: Record<string, unknown>) => ({
      id,
      kind: 'battery',
      x,
      y: 5,
      values: stated,
    })
    const { fireCompartments } = solve({
      rooms: [
        room('a', 0, { fireCompartment: 'F1' }),
        room('b', 10, { fireCompartment: 'F1' }),
        room('c', 20, {}),
        room('d', 30, { open: true }),
      ],
      equipment: [
        battery('1', 5, { energyKwh: 26.5, chemistry: 'lithium-ion' }),
        battery('2', 15, { energyKwh: 10 }),
        battery('3', 17, { energyKwh: 99, chemistry: 'lead-acid' }),
        battery('4', 25, { chemistry: 'lithium-ion' }),
        battery('5', 35, { energyKwh: 99, chemistry: 'lithium-ion' }),
      ],
    })
    expect(fireCompartments).toEqual([
      {
        name: 'F1',
        roomRows: [0, 1],
        batteryRows: [0, 1, 2],
        undeclaredRows: [1],
        unknownEnergyRows: [],
        lithiumKwh: { value: 26.5, unknownCount: 0 },
        undeclaredKwh: { value: 10, unknownCount: 0 },
      },
      {
        name: undefined,
        roomRows: [2],
        batteryRows: [3],
        undeclaredRows: [],
        unknownEnergyRows: [3],
        lithiumKwh: { value: 0, unknownCount: 1 },
        undeclaredKwh: { value: 0, unknownCount: 0 },
      },
    ])
  })
})
