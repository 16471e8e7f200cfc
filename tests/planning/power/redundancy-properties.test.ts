import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import type { Redundancy } from '#planning'
import { facilityOf } from '../../support/plan'
import { fed, make, planFacility, standsAlone, told } from '../../support/planning'

const aims: readonly Redundancy[] = ['n+1', '2n', '4-to-make-3', '3-to-make-2', 'catcher']

/** Halls of one or two paths with racks that have two cords on each, some of them overloaded. */
const anyHall: fc.Arbitrary<Facility> = fc
  .record({
    paths: fc.constantFrom(['A'], ['A', 'B']),
    racks: fc.integer({ min: 1, max: 12 }),
    loadKw: fc.integer({ min: 5, max: 60 }),
    upsKw: fc.constantFrom(100, 250, 1000),
    cordsNeeded: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ paths, racks, loadKw, upsKw, cordsNeeded }) =>
    facilityOf(
      fed(
        {
          paths,
          racks,
          busway: { ratingA: 4000 },
          ups: { ratingKw: upsKw },
          rack: { loadKw, cords: paths.length * 2, cordsNeeded },
        },
        2,
      ),
    ),
  )

const anyAim = fc.constantFrom(...aims)

describe('making redundant, whatever is asked', () => {
  it('overlaps nothing, breaks no connection and overloads nothing that was well', () => {
    fc.assert(
      fc.property(anyHall, anyAim, (facility, aim) => {
        const planned = planFacility(facility, make(aim, 'UPS-A-01'))
        expect(standsAlone(planned)).toBe(true)
        expect(planned.after.solution.power.faults).toEqual([])
        const over = ({ inventory, solution }: typeof planned.after) =>
          solution.power.overloads.map(({ row }) => inventory.equipment[row]?.id)
        const before = over({ ...planned, facility })
        expect(over(planned.after).filter((id) => !before.includes(id))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('says that the aim is reached exactly when the solved facility reaches it', () => {
    fc.assert(
      fc.property(anyHall, fc.constantFrom('2n', '4-to-make-3', '3-to-make-2'), (facility, aim) => {
        const { plan, after } = planFacility(facility, make(aim, 'UPS-A-01'))
        const { pathLosses } = after.solution.power
        const reached = pathLosses.every(
          ({ dropped, overloads, unprotected, shed }) =>
            dropped.length + unprotected.length === 0 &&
            (overloads.length === 0 || shed !== undefined),
        )
        const claimed = told(plan.notes).some((text) => text.startsWith('Solved: any one of'))
        expect(claimed).toBe(reached)
        if (!reached) expect(told(plan.refusals).join(' ')).toMatch(/Not reached|not|only/)
      }),
      { numRuns: 40 },
    )
  })

  it('proposes the same whatever the order of the file', () => {
    fc.assert(
      fc.property(anyHall, anyAim, (facility, aim) => {
        const other = {
          ...facility,
          equipment: facility.equipment.toReversed(),
          connections: facility.connections.toReversed(),
        }
        const request = make(aim, 'UPS-A-01')
        expect(planFacility(other, request).plan).toEqual(planFacility(facility, request).plan)
      }),
      { numRuns: 25 },
    )
  })
})
