import { countingIds } from '#base'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { type Connection, createInventory, type Facility, type Goal } from '#model'
import { type CoolingPlanRequest, planCooling, withPlan } from '#planning'
import { factsOf, judge } from '#rules'
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

/** What rules fail or leave open on a solved facility, as `rule subject`. */
export const findingsOf = (
  { inventory, solution, parameters }: ReturnType<typeof solved>,
  goal?: Goal,
): readonly string[] => {
  const facts = { inventory, solution, parameter: parameters, lens: 'as-built' } as const
  const { findings } = judge(factsOf(goal ? { ...facts, goal } : facts))
  return findings.map(({ rule, subject }) => `${rule} ${subject.id}`)
}

/** `CDU-01.primary>FWS.branch` */
export const pipeName = ({ from, to }: Pick<Connection, 'from' | 'to'>): string =>
  `${from.equipment}.${from.port}>${to.equipment}.${to.port}`
