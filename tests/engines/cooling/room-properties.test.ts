import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CoolingSolution, solveCooling } from '#engines'
import type { Inventory } from '#model'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan, rectangle } from '../../support/plan'

type Loose = Record<string, unknown>

const aisle = (id: string, side: 'hot' | 'cold', complete: boolean, x: number) => ({
  id,
  aisle: side,
  complete,
  polygon: rectangle(x, 0, 10, 30),
})
const rooms = [
  {
    id: 'hall',
    polygon: rectangle(0, 0, 30, 30),
    heightM: 4,
    supplyAirC: 22,
    containments: [aisle('one', 'hot', true, 0), aisle('two', 'cold', false, 10)],
  },
]

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 6 })
const kw = fc.integer({ min: 1, max: 100 })
const airflow = fc.integer({ min: 1, max: 30 }).map((thousands) => thousands * 1000)
const place = { x: fc.integer({ min: 0, max: 29 }), y: fc.integer({ min: 1, max: 28 }) }
const stated = (values: Loose): Loose =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const racks = fc.array(fc.record({ ...place, loadKw: maybe(kw), airflowM3PerH: maybe(airflow) }), {
  minLength: 1,
  maxLength: 5,
})
const coil = fc.record({
  waterInC: fc.integer({ min: 7, max: 30 }),
  waterLPerMin: fc.integer({ min: 20, max: 600 }),
  returnAirC: fc.integer({ min: 30, max: 45 }),
})
const coolers = fc.array(
  fc.record({
    ...place,
    kind: fc.constantFrom('crah', 'fan-wall', 'in-row-cooler', 'rear-door-cooler'),
    mounted: fc.boolean(),
    netSensibleKw: maybe(kw),
    fanKw: maybe(fc.constantFrom(0, 1, 4)),
    airflowM3PerH: maybe(airflow),
    coil: maybe(coil),
  }),
  { minLength: 1, maxLength: 5 },
)

const planOf = fc.record({ racks, coolers }).map(({ racks: loads, coolers: units }): Plan => {
  const equipment: Loose[] = loads.map(({ x, y, ...values }, at) => ({
    id: `r${at}`,
    kind: 'rack',
    x,
    y,
    values: stated({ ...values, airInletMaxC: 30 }),
  }))
  units.forEach(({ x, y, kind, mounted, coil: known, ...values }, at) => {
    // A rack has one door.
    const door = kind === 'rear-door-cooler' && mounted && at < loads.length
    const inside = door ? { inside: { equipment: `r${at}` } } : {}
    equipment.push({ id: `c${at}`, kind, x, y, ...inside, values: stated({ ...values, ...known }) })
  })
  return { rooms, equipment } as Plan
})

const solved = (inventory: Inventory, out: readonly number[] = []): CoolingSolution =>
  solveCooling(inventory, parametersOf({}), new Float64Array(inventory.count), {
    out: new Set(out),
  })

const columnOf = ({ columns }: CoolingSolution, name: string): Float64Array =>
  columns.find((column) => column.name === name)?.values ?? new Float64Array()

/** Warmer, or one of the two is not known. A room without rest is warmer than any. */
const noCooler = (before: CoolingSolution, after: CoolingSolution, from: number, to: number) => {
  const [was, is] = [columnOf(before, 'intakeC')[from], columnOf(after, 'intakeC')[to]]
  if (was === undefined || is === undefined || Number.isNaN(is)) return true
  if (Number.isNaN(was)) return before.rooms[0]?.steady !== false || after.rooms[0]?.steady !== true
  return is >= was - 1e-4
}

describe('a room of any racks and coolers', () => {
  it('has no intake that cools when a cooler is taken away', () => {
    fc.assert(
      fc.property(planOf, fc.nat({ max: 4 }), (plan, nth) => {
        const inventory = inventoryOf(plan)
        const before = solved(inventory)
        const coolerRows = before.rooms[0]?.coolerRows ?? []
        const gone = [...coolerRows].sort((a, b) => a - b)[nth % coolerRows.length]
        if (gone === undefined) return
        const after = solved(inventory, [gone])
        const id = inventory.equipment[gone]?.id
        const left = (plan.equipment ?? []).filter((item) => item['id'] !== id)
        const other = inventoryOf({ ...plan, equipment: left })
        const deleted = solved(other)
        for (const row of inventory.rowsOf('rack')) {
          const to = other.rowOf.get(inventory.equipment[row]?.id ?? '') ?? -1
          expect(noCooler(before, after, row, row)).toBe(true)
          expect(noCooler(before, deleted, row, to)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says of each loss what it is with that cooler out', () => {
    fc.assert(
      fc.property(planOf, (plan) => {
        const inventory = inventoryOf(plan)
        const before = solved(inventory)
        for (const { row, steady, overLimitRows } of before.rooms[0]?.oneOut ?? []) {
          const after = solved(inventory, [row])
          // A door that states no capacity takes what its rack gives, and leaves it unknown.
          if (Number.isNaN(columnOf(before, 'coolingCapacityKw')[row])) continue
          expect(steady).toBe(after.rooms[0]?.steady)
          const intake = columnOf(after, 'intakeC')
          const over = inventory.rowsOf('rack').filter((rack) => (intake[rack] ?? 0) > 30 + 1e-6)
          for (const rack of over) expect(overLimitRows).toContain(rack)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('hands the heat that it takes from each cooler on, to the last watt', () => {
    fc.assert(
      fc.property(planOf, (plan) => {
        const inventory = inventoryOf(plan)
        const solution = solved(inventory)
        const [flow, supply, back, load] = [
          'airflowM3PerH',
          'supplyAirC',
          'returnAirC',
          'coolingLoadKw',
        ].map((name) => columnOf(solution, name))
        for (const row of solution.rooms[0]?.coolerRows ?? []) {
          const rise = (back?.[row] ?? 0) - (supply?.[row] ?? 0)
          const carried = ((flow?.[row] ?? 0) * 1.2 * 1.006 * rise) / 3600
          if (Number.isFinite(carried)) expect(carried).toBeCloseTo(load?.[row] ?? 0, 6)
        }
        const { balance } = solution
        const gone = balance.rejectedKw + balance.unassignedKw
        expect(Math.abs(gone - balance.sourceKw)).toBeLessThanOrEqual(1e-3 * (1 + gone))
      }),
      { numRuns: 200 },
    )
  })
})
