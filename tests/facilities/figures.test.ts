import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type LossState, solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'
import { immersionBuilding } from '../../scripts/examples/immersion-building/index'
import { superpodH100 } from '../../scripts/examples/superpod-h100/index'

const solved = (facility: Facility) => {
  const inventory = createInventory(facility, catalog)
  const solution = solve(inventory, parametersOf(facility.parameters))
  const idOf = (row: number) => inventory.equipment[row]?.id
  const column = (name: string, id: string) =>
    [...solution.power.columns, ...solution.cooling.columns].find((one) => one.name === name)
      ?.values[inventory.rowOf.get(id) ?? -1]
  const loop = (name: string) => {
    const found = solution.cooling.loops.find((one) => one.name === name)
    if (!found) throw new Error(`There is no loop ${name}`)
    return found
  }
  const room = (id: string) => {
    const found = solution.cooling.rooms.find(({ roomRow }) => facility.rooms[roomRow]?.id === id)
    if (!found) throw new Error(`There is no room ${id}`)
    return found
  }
  return { ...solution, inventory, idOf, column, loop, room }
}

const harmless = (loss: LossState): boolean =>
  loss.dropped.length + loss.unprotected.length + loss.overloads.length + loss.unknown.length === 0

describe('GB300 hall against Schneider RD110/RD111', () => {
  const hall = solved(gb300Hall())

  it('carries 48 × 142 kW + 48 × 15 kW = 7,536 kW of IT', () => {
    expect(hall.power.itLoadKw).toEqual({ value: 7536, unknownCount: 0 })
    expect(hall.cooling.densestRackKw).toBe(142)
  })

  it('puts 87 % of 6,816 kW into liquid: 5,930 kW, and leaves 1,606 kW to the air', () => {
    expect(hall.loop('TCS').heatKw.value).toBeCloseTo(0.87 * 6816, 6)
    expect(Math.round(hall.loop('TCS').heatKw.value)).toBe(5930)
    expect(Math.round(hall.room('hall').airHeatKw.value)).toBe(1606)
  })

  it('keeps 6,225 kW of chillers with one of four out, which carries the liquid heat', () => {
    const plant = hall.loop('FWS')
    expect(plant.capacityOneOutKw).toEqual({ value: 3 * 2075, unknownCount: 0 })
    // The source’s margin of 5 % is on the racks’ heat; the CDUs’ own pumps add 49 kW, the loop’s 90 kW.
    expect(6225 / 5930 - 1).toBeCloseTo(0.05, 2)
    expect(plant.heatKw.value).toBeCloseTo(0.87 * 6816 + 4 * 12.24 + 3 * 30, 6)
    expect(plant.heatKw.value).toBeLessThan(6225)
  })

  it('has N+1 CDUs: 6,000 kW with one of four out', () => {
    expect(hall.loop('TCS').capacityOneOutKw.value).toBe(6000)
    const facility = gb300Hall()
    const without = facility.equipment.filter(({ id }) => id !== 'CDU-04')
    const connections = facility.connections.filter(
      ({ from, to }) => from.equipment !== 'CDU-04' && to.equipment !== 'CDU-04',
    )
    const three = solved({ ...facility, equipment: without, connections })
    expect(three.loop('TCS').capacityOneOutKw.value).toBe(4000)
    expect(three.loop('TCS').capacityOneOutKw.value).toBeLessThan(three.loop('TCS').heatKw.value)
  })

  it('shares IT load equally: a quarter each, a third each when any block is lost', () => {
    const { paths, pathLosses } = hall.power
    expect(paths).toEqual(['MA', 'MB', 'R1', 'R2', 'R3', 'R4'])
    expect(pathLosses.every(harmless)).toBe(true)
    const busways = hall.inventory.equipment.filter(
      ({ kind, path }) => kind === 'busway' && path === 'R1',
    )
    const loadKw = busways.reduce((sum, { id }) => sum + (hall.column('loadKw', id) ?? 0), 0)
    expect(loadKw).toBeCloseTo(7536 / 4, 6)
  })

  it('keeps every load fed through a UPS when any one component is taken out', () => {
    expect(hall.power.componentsTried).toBeGreaterThan(90)
    expect(hall.power.componentLosses.map(({ lost }) => lost)).toEqual([])
    const it = hall.inventory.equipment.flatMap(({ kind }, row) => (kind === 'rack' ? [row] : []))
    expect(it.every((row) => hall.power.supply.get(row) === 'ok')).toBe(true)
  })
})

describe('hydro yard against its unit data', () => {
  const yard = solved(hydroYard())

  it('mines with 8 × 1,512 kW', () => {
    expect(yard.power.itLoadKw).toEqual({ value: 12_096, unknownCount: 0 })
  })

  it('draws 80 kW for each dry cooler', () => {
    expect(yard.power.supportLoadKw.value).toBeCloseTo(8 * 80, 6)
  })

  it('loads each transformer with two containers and two coolers', () => {
    for (const id of ['TX-01', 'TX-02', 'TX-03', 'TX-04']) {
      expect(yard.column('loadKw', id)).toBeCloseTo(2 * (1512 + 80), 6)
    }
  })

  it('carries the normal heat at 25 °C and not the maximum of 1,765 kW', () => {
    for (const loop of yard.cooling.loops) {
      expect(loop.heatKw.value).toBe(1512)
      expect(loop.maxHeatKw.value).toBe(1765)
      expect(loop.capacityKw.value).toBeGreaterThan(1512)
      expect(loop.capacityKw.value).toBeLessThan(1765)
    }
  })

  it('loses two containers with a transformer and all with the ring main unit', () => {
    const dropped = (lost: string) =>
      yard.power.componentLosses.find((loss) => loss.lost === lost)?.dropped.map(yard.idOf)
    expect(dropped('TX-02')).toEqual(expect.arrayContaining(['HD5-03', 'HD5-04', 'DC-03', 'DC-04']))
    expect(dropped('TX-02')).toHaveLength(4)
    expect(dropped('RMU-01')).toHaveLength(16)
  })
})

describe('immersion building against its unit data', () => {
  const building = solved(immersionBuilding())
  const tanks = building.inventory.rowsOf('immersion-tank')
  const { loops } = building.cooling

  it('mines with 80 × 10 Whatsminer M66S of 5.513 kW, and 1.2 kW of network', () => {
    expect(tanks).toHaveLength(80)
    expect(building.power.itLoadKw.value).toBeCloseTo(800 * 5.513 + 1.2, 6)
    expect(building.power.itLoadKw.unknownCount).toBe(0)
    expect(building.fiber.mining.minerCount).toBe(800)
  })

  it('gives all heat of the tanks to the fluid, half of it to each dry cooler', () => {
    const [row] = tanks
    const id = building.idOf(row ?? -1) ?? ''
    expect(building.column('dielectricHeatKw', id)).toBeCloseTo(55.13, 6)
    expect(building.column('airHeatKw', id)).toBe(0)
    expect(loops).toHaveLength(2)
    for (const { heatKw, capacityKw, sinkRows } of loops) {
      // Two pumps of 15 kW warm their own water.
      expect(heatKw.value).toBeCloseTo(40 * 55.13 + 2 * 15, 6)
      expect(sinkRows).toHaveLength(1)
      // 2,931 kW at 35 °C; the design day is cooler.
      expect(capacityKw.value).toBeGreaterThan(heatKw.value)
    }
  })

  it('asks for 40 × 96 L/min on each loop, which two pumps of 2,000 L/min move', () => {
    for (const { flowDemandLPerMin, flowCapacityLPerMin } of loops) {
      expect(flowDemandLPerMin).toEqual({ value: 3840, unknownCount: 0 })
      expect(flowCapacityLPerMin.value).toBe(4000)
    }
  })

  it('stands a tank of 1,840 kg on 1.071 m²: 16.8 kPa', () => {
    const load = building.space.floorLoadKpa[tanks[0] ?? -1] as number
    expect(load).toBeCloseTo((1840 * 9.80665) / 1000 / (1.5 * 0.714), 6)
    expect(load).toBeLessThan(25)
  })

  it('loses half its tanks with a transformer', () => {
    const lost = building.power.componentLosses.find(({ lost: id }) => id === 'TX-A')
    const names = lost?.dropped.map(building.idOf) ?? []
    expect(names.filter((name) => name?.startsWith('TANK'))).toHaveLength(40)
    expect(names).toContain('DC-A')
  })
})

describe('SuperPOD H100 against NVIDIA RA-11333-001', () => {
  const pod = solved(superpodH100())

  it('has 31 systems of 10.2 kW and two management racks of 30 kW', () => {
    expect(pod.power.itLoadKw.value).toBeCloseTo(31 * 10.2 + 2 * 30, 6)
    expect(pod.power.itLoadKw.unknownCount).toBe(0)
    expect(pod.cooling.densestRackKw).toBeCloseTo(40.8, 6)
  })

  it('needs and has 8 leaf and 4 spine switches, 252 and 256 cables (Table 4)', () => {
    const compute = pod.fiber.fabrics.find(({ role }) => role === 'compute')
    for (const count of [compute?.needed, compute?.placed]) {
      expect(count).toMatchObject({
        leaves: 8,
        spines: 4,
        cores: 0,
        nodeLinks: 248,
        accessLinks: 252,
        leafSpineLinks: 256,
      })
    }
  })

  it('does not know what a system does when one of its three feeds is lost', () => {
    const { pathLosses } = pod.power
    expect(pathLosses.map(({ lost }) => lost)).toEqual(['R1', 'R2', 'R3'])
    for (const { dropped, unknown } of pathLosses) {
      expect(dropped).toEqual([])
      expect(unknown).toHaveLength(31)
    }
  })
})
