import { countingIds } from '#base'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { createInventory, type Facility } from '#model'
import { type CoolingPlanRequest, planCooling, withPlan } from '#planning'
import { parametersOf } from '#standards'

/** Solves a facility over the real catalog. */
export const solved = (facility: Facility) => {
  const inventory = createInventory(facility, catalog)
  const parameters = parametersOf(facility.parameters)
  return { inventory, parameters, solution: solve(inventory, parameters) }
}

/** Plans cooling over the real catalog, carries the plan out, and solves before and after. */
export const planCoolingOf = (facility: Facility, request: CoolingPlanRequest) => {
  const before = solved(facility)
  const { inventory, parameters, solution } = before
  const plan = planCooling(inventory, solution, parameters, request, countingIds('new-'))
  const later = withPlan(facility, plan)
  return { facility, ...before, plan, after: { facility: later, ...solved(later) } }
}

/** The facility without some equipment, and without the connections that lose an end. */
export const without = (facility: Facility, isGone: (id: string) => boolean): Facility => ({
  ...facility,
  equipment: facility.equipment.filter(({ id }) => !isGone(id)),
  connections: facility.connections.filter(
    ({ from, to }) => !isGone(from.equipment) && !isGone(to.equipment),
  ),
})

/** The facility without the pipes of some equipment. */
export const unpiped = (facility: Facility, isBare: (id: string) => boolean): Facility => ({
  ...facility,
  connections: facility.connections.filter(
    ({ medium, from, to }) =>
      medium !== 'liquid' || (!isBare(from.equipment) && !isBare(to.equipment)),
  ),
})
