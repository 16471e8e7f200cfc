import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CoolingSolution, solveCooling } from '#engines'
import type { Inventory } from '#model'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan, rectangle } from '../../support/plan'

type Loose = Record<string, unknown>

const kinds = [
  'rack',
  'server',
  'miner',
  'miner-container',
  'immersion-tank',
  'crah',
  'fan-wall',
  'in-row-cooler',
  'rear-door-cooler',
  'cdu',
  'pipe-header',
  'pump',
  'chiller',
  'dry-cooler',
  'ups',
] as const

const ports = ['coolant', 'primary', 'secondary', 'branch'] as const

// Halves, so that sums in another order differ by rounding alone.
const kw = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((halves) => halves / 2),
  { nil: undefined, freq: 6 },
)

const values = fc
  .record({
    loadKw: kw,
    liquidFraction: fc.option(fc.constantFrom(0, 0.5, 0.87, 1), { nil: undefined }),
    netSensibleKw: kw,
    fanKw: kw,
    airflowM3PerH: kw,
    capacityKw: kw,
    pumpKw: kw,
    powerKw: kw,
    approachK: fc.constantFrom(undefined, 4, 5),
    cop: fc.constantFrom(undefined, 3),
    auxiliaryKw: kw,
    cooling: fc.constantFrom(undefined, 'air', 'hydro', 'immersion'),
    active: fc.boolean(),
  })
  .map((found) =>
    Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
  )

const equipment = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      x: fc.integer({ min: 0, max: 90 }),
      y: fc.integer({ min: 0, max: 20 }),
      inside: fc.option(fc.nat({ max: 11 }), { nil: undefined, freq: 4 }),
      values,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((items) =>
    items.map(
      ({ inside, ...rest }, i): Loose => ({
        id: `e${i}`,
        ...rest,
        ...(inside === undefined ? {} : { inside: { equipment: `e${inside}` } }),
      }),
    ),
  )

const end = fc.record({
  equipment: fc.nat({ max: 11 }).map((i) => `e${i}`),
  port: fc.constantFrom(...ports),
})

const connections = fc
  .array(fc.record({ from: end, to: end }), { maxLength: 24 })
  .map((pipes) => pipes.map((one, i): Loose => ({ id: `p${i}`, medium: 'liquid', ...one })))

const aisle = { id: 'aisle', aisle: 'hot', complete: true, polygon: rectangle(2, 2, 10, 10) }
const rooms = [
  { id: 'hall', polygon: rectangle(0, 0, 30, 30), containments: [aisle] },
  { id: 'plant', use: 'mechanical', polygon: rectangle(30, 0, 30, 30) },
  { id: 'yard', use: 'yard', open: true, polygon: rectangle(60, 0, 25, 30) },
]

const plans = fc
  .record({ equipment, connections })
  .map((parts): Plan => ({ site: { designDryBulbC: 30, elevationM: 100 }, rooms, ...parts }))

function solve(inventory: Inventory): CoolingSolution {
  const lossKw = new Float64Array(inventory.count)
  for (const row of inventory.rowsOf('ups')) lossKw[row] = row % 3 === 0 ? Number.NaN : 7
  return solveCooling(inventory, parametersOf({}), lossKw)
}

const close = (a: number, b: number): boolean =>
  (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))

describe('any wiring of any plant', () => {
  it('loses no heat: sources equal what is rejected and what is left over', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { balance } = solve(inventoryOf(plan))
        const gone = balance.rejectedKw + balance.unassignedKw
        expect(Math.abs(gone - balance.sourceKw)).toBeLessThanOrEqual(1e-6 * (1 + gone))
      }),
      { numRuns: 500 },
    )
  })

  it('is the same in any order of records', () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.nat()), (plan, ranks) => {
        const shuffled = <Item>(items: readonly Item[] = []): Item[] =>
          items
            .map((item) => ({ item, rank: ranks.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ item }) => item)
        const a = inventoryOf({ ...plan, equipment: plan.equipment?.filter(notUps) ?? [] })
        const b = inventoryOf({
          ...plan,
          equipment: shuffled(plan.equipment?.filter(notUps)),
          connections: shuffled(plan.connections),
        })
        const [one, two] = [solve(a), solve(b)]
        const idAt = (inventory: Inventory, row: number) => inventory.equipment[row]?.id
        one.columns.forEach((column, at) => {
          a.equipment.forEach(({ id }, row) => {
            const other = two.columns[at]?.values[b.rowOf.get(id) ?? -1] ?? 0
            if (column.name === 'worstIntakeBy') {
              expect(idAt(b, other)).toBe(idAt(a, column.values[row] ?? Number.NaN))
              return
            }
            expect(close(column.values[row] ?? 0, other), `${column.name} of ${id}`).toBe(true)
          })
        })
        expect(two.loops.map(({ id }) => id)).toEqual(one.loops.map(({ id }) => id))
        one.loops.forEach((loop, at) => {
          expect(two.loops[at]?.heatKw.value).toBeCloseTo(loop.heatKw.value, 6)
          expect(two.loops[at]?.heatKw.unknownCount).toBe(loop.heatKw.unknownCount)
          expect(two.loops[at]?.supplyC).toBe(loop.supplyC)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('stays the same when everything moves together', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: -500, max: 500 }), (plan, east) => {
        const moved = (item: Loose): Loose => ({ ...item, x: (item['x'] as number) + east })
        const ring = (room: (typeof rooms)[number]) => ({
          ...room,
          polygon: room.polygon.map(({ x, y }) => ({ x: x + east, y })),
          containments: (room.containments ?? []).map((zone) => ({
            ...zone,
            polygon: zone.polygon.map(({ x, y }) => ({ x: x + east, y })),
          })),
        })
        const there = {
          ...plan,
          equipment: plan.equipment?.map(moved) ?? [],
          rooms: rooms.map(ring),
        }
        const [here, gone] = [solve(inventoryOf(plan)), solve(inventoryOf(there))]
        expect(gone.balance).toEqual(here.balance)
        expect(gone.racks.map(({ method }) => method)).toEqual(
          here.racks.map(({ method }) => method),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('never gains capacity by losing a unit', () => {
    fc.assert(
      fc.property(plans, fc.nat({ max: 11 }), (plan, gone) => {
        // What is mounted in equipment that goes would stand in a room of its own.
        fc.pre(!(plan.equipment ?? []).some((item) => hostOf(item) === `e${gone}`))
        const without = (plan.equipment ?? []).map((item) =>
          item['id'] === `e${gone}` ? { ...item, status: 'removed' } : item,
        )
        const before = solve(inventoryOf(plan))
        const after = solve(inventoryOf({ ...plan, equipment: without }))
        for (const room of after.rooms) {
          const was = before.rooms.find(({ roomRow }) => roomRow === room.roomRow)
          if (before.rooms.length === 0 || !was) continue
          // A rear door counts for the heat of its rack, which may grow where a rack lost its host.
          if (doorsIn(plan)) continue
          expect(room.capacityKw.value).toBeLessThanOrEqual(was.capacityKw.value + 1e-9)
        }
        for (const { capacityKw, capacityOneOutKw } of [...before.loops, ...before.rooms]) {
          expect(capacityOneOutKw.value).toBeLessThanOrEqual(capacityKw.value)
        }
      }),
      { numRuns: 300 },
    )
  })
})

// The losses that these tests hand in depend on the row, which an order of records changes.
const notUps = (item: Loose): boolean => item['kind'] !== 'ups'

const hostOf = (item: Loose): unknown => (item['inside'] as Loose | undefined)?.['equipment']

const doorsIn = (plan: Plan): boolean =>
  (plan.equipment ?? []).some((item) => item['kind'] === 'rear-door-cooler')
