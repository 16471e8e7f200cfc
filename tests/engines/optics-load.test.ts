import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { coolingYear, powerSchedule, type Solution, solve, staleAfter } from '#engines'
import { createInventory, type Facility, type Inventory } from '#model'
import { parametersOf } from '#standards'
import { dataLink, facilityOf, rectangle } from '../support/plan'

const cord = (from: string, fromPort: string, to: string, toPort: string) => ({
  id: `${from}>${to}`,
  medium: 'power',
  from: { equipment: from, port: fromPort },
  to: { equipment: to, port: toPort },
})

interface Case {
  /** Undefined where nobody states it: there is no tray to measure it by. */
  readonly lengthM?: number | undefined
  readonly leaf?: object
  readonly parameters?: Record<string, number>
}

/** A system, a leaf and a spine behind a UPS; 8 links of ten metres to the leaf, 16 to the spine. */
const hall = ({ leaf = {}, parameters = {}, ...stated }: Case = {}): Facility => {
  const { lengthM } = { lengthM: 10, ...stated }
  return facilityOf({
    parameters,
    rooms: [{ id: 'hall', polygon: rectangle(0, 0, 20, 20), heightM: 4 }],
    equipment: [
      { id: 'grid', kind: 'utility-feed', x: 2, y: 2, values: { capacityKw: 1000, voltageV: 415 } },
      {
        id: 'ups',
        kind: 'ups',
        x: 5,
        y: 2,
        values: { ratingKw: 200, efficiency: 0.96, voltageV: 415 },
      },
      { id: 'node', kind: 'server', product: 'nvidia-dgx-h100', x: 5, y: 8 },
      {
        id: 'leaf',
        kind: 'switch',
        product: 'nvidia-qm9700',
        x: 8,
        y: 8,
        values: { loadKw: 1.5, role: 'compute-leaf', ...leaf },
      },
      {
        id: 'spine',
        kind: 'switch',
        product: 'nvidia-qm9700',
        x: 11,
        y: 8,
        values: { loadKw: 1.5, role: 'compute-spine' },
      },
    ],
    connections: [
      cord('grid', 'out', 'ups', 'in'),
      cord('ups', 'out', 'node', 'cord'),
      cord('ups', 'out', 'leaf', 'cord'),
      cord('ups', 'out', 'spine', 'cord'),
      dataLink('node', 'leaf', 8, { lengthM }),
      dataLink('leaf', 'spine', 16, { lengthM }),
    ],
  })
}

interface Solved {
  readonly inventory: Inventory
  readonly solution: Solution
  at(id: string, column: string): number
}

const solved = (facility: Facility, before?: Solved): Solved => {
  const inventory = createInventory(facility, catalog)
  const solution = solve(inventory, parametersOf(facility.parameters), before?.solution)
  const columns = [...solution.power.columns, ...solution.cooling.columns]
  return {
    inventory,
    solution,
    at: (id, name) =>
      columns.find((one) => one.name === name)?.values[inventory.rowOf.get(id) ?? -1] ?? Number.NaN,
  }
}

// MMA4Z00-NS: two 400 Gb/s links, 17 W. The leaf has 24 links in 12 modules, the spine 16 in 8.
const leafKw = 1.5 + (12 * 17) / 1000
const spineKw = 1.5 + (8 * 17) / 1000

describe('what transceivers draw', () => {
  const found = solved(hall())
  const { solution } = found

  it('comes on top of the loads of switches, and not of a system', () => {
    expect(found.at('leaf', 'loadKw')).toBeCloseTo(leafKw, 9)
    expect(found.at('spine', 'loadKw')).toBeCloseTo(spineKw, 9)
    expect(found.at('node', 'loadKw')).toBeCloseTo(10.2, 9)
    expect(found.at('leaf', 'addedOpticsKw')).toBeCloseTo(0.204, 9)
    expect(found.at('node', 'addedOpticsKw')).toBeNaN()
  })

  it('is heat of the same machines', () => {
    expect(found.at('leaf', 'heatKw')).toBeCloseTo(leafKw, 9)
    expect(found.at('spine', 'heatKw')).toBeCloseTo(spineKw, 9)
  })

  it('is in every sum: IT load, the UPS, the utility, losses, the room', () => {
    const itKw = 10.2 + leafKw + spineKw
    const { power, cooling } = solution
    expect(power.itLoadKw).toEqual({ value: expect.closeTo(itKw, 9), unknownCount: 0 })
    expect(found.at('ups', 'loadKw')).toBeCloseTo(itKw, 9)
    expect(power.lossKw).toBeCloseTo(itKw / 0.96 - itKw, 6)
    expect(power.utilityKw.value).toBeCloseTo(itKw / 0.96, 6)
    expect(power.utilityKw.unknownCount).toBe(0)
    const [room] = cooling.rooms
    expect(room?.itAirHeatKw.value).toBeCloseTo(itKw, 6)
    expect(solution.pue).toBeCloseTo(1 / 0.96, 6)
  })

  it('is in the load schedule, connected and in demand', () => {
    const run = powerSchedule(found.inventory, parametersOf({}), solution.power)
    let step = run.next()
    while (!step.done) step = run.next()
    const leaf = step.value.rows.find(({ id }) => id === 'leaf')
    expect(leaf?.connectedKw).toBeCloseTo(leafKw, 9)
    expect(leaf?.demandKw).toBeCloseTo(leafKw, 9)
    expect(step.value.connectedKw.value).toBeCloseTo(solution.power.itLoadKw.value, 9)
    expect(step.value.itLoadKw).toEqual(solution.power.itLoadKw)
  })

  it('is in the year', () => {
    const run = coolingYear(found.inventory, parametersOf({}), solution)
    let step = run.next()
    while (!step.done) step = run.next()
    expect(step.value.assumed?.pue).toBeCloseTo(solution.pue ?? Number.NaN, 9)
  })

  it('is in the load that somebody says includes it, or assumes to', () => {
    const own = solved(hall({ leaf: { opticsIncluded: true } }))
    expect(own.at('leaf', 'loadKw')).toBe(1.5)
    expect(own.at('spine', 'loadKw')).toBeCloseTo(spineKw, 9)
    const assumed = solved(hall({ parameters: { 'fiber.optics-beside-switch-load': 0 } }))
    expect(assumed.solution.power.itLoadKw.value).toBeCloseTo(13.2, 9)
  })

  it('is "at least" where a medium is not known, and copper adds next to nothing', () => {
    const open = solved(hall({ lengthM: undefined }))
    // Both switches; the system's transceivers are in its nameplate.
    expect(open.solution.power.itLoadKw.unknownCount).toBe(2)
    expect(open.solution.power.itLoadKw.value).toBeCloseTo(13.2, 9)
    expect(open.solution.fiber.optics.unknownEnds[open.inventory.rowOf.get('leaf') ?? -1]).toBe(24)
    const short = solved(hall({ lengthM: 1 }))
    expect(short.solution.power.itLoadKw.value).toBeLessThan(13.21)
  })
})

describe('an edit of a link alone', () => {
  it('is load and heat as if all were solved anew', () => {
    const facility = hall({ lengthM: 1 })
    const before = createInventory(facility, catalog)
    const parameters = parametersOf({})
    const was = solve(before, parameters)
    const later = hall()
    const after = before.edited([], { ...facility, connections: later.connections })
    if (!after) throw new Error('the same equipment')
    const partly = solve(after, parameters, was, staleAfter(before, after, []))
    const anew = solve(createInventory(later, catalog), parameters)
    expect(partly.power.itLoadKw).toEqual(anew.power.itLoadKw)
    expect(partly.power.utilityKw.value).toBeCloseTo(anew.power.utilityKw.value, 9)
    expect(partly.power.itLoadKw.value).toBeGreaterThan(was.power.itLoadKw.value)
    expect(partly.cooling.rooms[0]?.itAirHeatKw).toEqual(anew.cooling.rooms[0]?.itAirHeatKw)
  })

  it('counts what a switch says anew, of the switch alone', () => {
    const facility = hall()
    const before = createInventory(facility, catalog)
    const parameters = parametersOf({})
    const was = solve(before, parameters)
    const equipment = facility.equipment.map((item) =>
      item.id === 'leaf' ? { ...item, values: { ...item.values, opticsIncluded: true } } : item,
    )
    const leaf = equipment.filter(({ id }) => id === 'leaf')
    const after = before.edited(leaf, { ...facility, equipment })
    if (!after) throw new Error('the same layout')
    const stale = staleAfter(before, after, ['leaf'])
    expect(stale).toMatchObject({ energy: true, fiber: false })
    const now = solve(after, parameters, was, stale)
    expect(now.power.itLoadKw.value).toBeCloseTo(10.2 + 1.5 + spineKw, 9)
    expect(now.power.itLoadKw).toEqual(
      solve(createInventory({ ...facility, equipment }, catalog), parameters).power.itLoadKw,
    )
  })

  it('leaves power and cooling the very same where nothing of them changed', () => {
    const facility = hall()
    const before = createInventory(facility, catalog)
    const parameters = parametersOf({})
    const was = solve(before, parameters)
    const stale = { energy: false, fiber: true, space: false }
    const again = solve(before, parameters, was, stale)
    expect(again.power).toBe(was.power)
    expect(again.cooling).toBe(was.cooling)
  })
})
