import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { type PlanProposal, planPower, withPlan } from '#planning'
import { parametersOf } from '#standards'
import { facilityOf } from '../../support/plan'
import { hall } from '../../support/planning'

const pathNames = ['A', 'B', 'R3', 'R4'] as const

interface Drawn {
  readonly facility: Facility
  readonly ids: readonly string[]
}

const volts = fc.constantFrom(415, 415, 415, 400, 240, 277, 480, undefined)

/** Halls of one to four paths; racks of any load, cords and voltage, some of it not stated. */
const anyHall: fc.Arbitrary<Drawn> = fc
  .record({
    paths: fc.integer({ min: 1, max: 4 }),
    ratingA: fc.constantFrom(100, 250, 630, 1200, undefined),
    upsKw: fc.constantFrom(100, 500, 1000),
    racks: fc.array(
      fc.record({
        loadKw: fc.option(fc.integer({ min: 1, max: 150 }), { nil: undefined, freq: 8 }),
        cords: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined, freq: 8 }),
        cordsNeeded: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined, freq: 8 }),
        voltageV: volts,
        x: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ paths, ratingA, upsKw, racks }) => {
    const more = racks.map(({ x, cords, cordsNeeded, ...values }, index) => ({
      id: `L${index}`,
      kind: 'rack',
      x,
      y: 5,
      values: {
        ...values,
        cords,
        cordsNeeded: cordsNeeded === undefined ? undefined : Math.min(cordsNeeded, cords ?? 8),
      },
    }))
    const plan = hall({
      paths: pathNames.slice(0, paths),
      racks: 0,
      busway: { ratingA },
      ups: { ratingKw: upsKw },
      more,
    })
    return { facility: facilityOf(plan), ids: more.map(({ id }) => id) }
  })

const planOf = ({ facility, ids }: Drawn): PlanProposal => {
  const parameters = parametersOf(facility.parameters)
  const inventory = createInventory(facility, catalog)
  const solution = solve(inventory, parameters)
  return planPower(inventory, solution, parameters, { type: 'connect', ids }, countingIds())
}

describe('connecting, whatever is asked', () => {
  it('never loads anything beyond its rating, with all well or a path lost', () => {
    fc.assert(
      fc.property(anyHall, (drawn) => {
        const after = withPlan(drawn.facility, planOf(drawn))
        const { power } = solve(createInventory(after, catalog), parametersOf({}))
        expect(power.overloads).toEqual([])
        expect(power.pathLosses.flatMap(({ overloads }) => overloads)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('never joins voltages that do not match, ports that are full or that do not exist', () => {
    fc.assert(
      fc.property(anyHall, (drawn) => {
        const plan = planOf(drawn)
        const inventory = createInventory(withPlan(drawn.facility, plan), catalog)
        expect(solve(inventory, parametersOf({})).power.faults).toEqual([])
        for (const { to } of plan.add.connections) {
          const row = inventory.rowOf.get(to.equipment) as number
          expect(inventory.numberOf(row, 'voltageV')).toBeDefined()
          expect(inventory.numberOf(row, 'loadKw')).toBeDefined()
        }
      }),
      { numRuns: 60 },
    )
  })

  it('lays every cord of a load or none', () => {
    fc.assert(
      fc.property(anyHall, (drawn) => {
        const laid = new Map<string, number>()
        for (const { to, count } of planOf(drawn).add.connections) {
          laid.set(to.equipment, (laid.get(to.equipment) ?? 0) + count)
        }
        for (const [id, count] of laid) {
          const item = drawn.facility.equipment.find((one) => one.id === id)
          expect(count).toBe(item?.values?.['cords'])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('proposes the same whatever the order of the file and of the selection', () => {
    fc.assert(
      fc.property(anyHall, fc.infiniteStream(fc.double({ noNaN: true })), (drawn, chance) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => ({ row, at: chance.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row)
        const { facility, ids } = drawn
        const other = {
          ...facility,
          equipment: shuffled(facility.equipment),
          connections: shuffled(facility.connections),
        }
        expect(planOf({ facility: other, ids: shuffled(ids) })).toEqual(planOf(drawn))
      }),
      { numRuns: 40 },
    )
  })

  it('leaves the same facility when it is undone', () => {
    fc.assert(
      fc.property(anyHall, (drawn) => {
        const document = openDocument(drawn.facility)
        const plan = planOf(drawn)
        document.transact('plan', (edit) => {
          for (const item of plan.add.equipment) edit.put('equipment', item)
          for (const one of plan.add.connections) edit.put('connections', one)
        })
        expect(document.toFacility()).toEqual(withPlan(drawn.facility, plan))
        if (plan.add.connections.length > 0) document.undo()
        expect(document.toFacility()).toEqual(drawn.facility)
      }),
      { numRuns: 40 },
    )
  })
})
