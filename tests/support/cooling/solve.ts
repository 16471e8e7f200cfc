import { type CoolingSolution, type Loop, solveCooling } from '#engines'
import type { Inventory } from '#model'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan, rectangle } from '../plan'

/** A hall of 30 by 30 m; equipment made by {@link item} stands in it. */
export const hall = { id: 'hall', polygon: rectangle(0, 0, 30, 30), heightM: 4 }

/** A piece of equipment in the hall. */
export const item = (id: string, kind: string, values: object, more: object = {}) => ({
  id,
  kind,
  x: 10,
  y: 10,
  values,
  ...more,
})

/** A contained hot aisle of the hall that leaks nothing: its intakes are as warm as the supply. */
export const tightAisle = {
  id: 'aisle',
  aisle: 'hot',
  complete: true,
  leakage: 0,
  polygon: rectangle(8, 9, 4, 3),
}

/** An air cooler that takes and moves enough for a rack or a few. */
export const ampleCooler = item('crah', 'crah', { netSensibleKw: 100, airflowM3PerH: 20_000 })

/** A solved plan, with ways to look into it. */
export interface Solved {
  readonly inventory: Inventory
  readonly solution: CoolingSolution
  /** A column's value for one piece of equipment. */
  column(name: string, id: string): number
  /** The loop of an id; throws when there is none. */
  loop(id: string): Loop
}

/** Solves the cooling of a plan; `losses` are electrical losses by equipment, kW. */
export function solve(plan: Plan, losses: Readonly<Record<string, number>> = {}): Solved {
  const inventory = inventoryOf({ rooms: [hall], ...plan })
  const lossKw = new Float64Array(inventory.count)
  for (const [id, kw] of Object.entries(losses)) lossKw[inventory.rowOf.get(id) ?? -1] = kw
  const solution = solveCooling(inventory, parametersOf(inventory.facility.parameters), lossKw)
  return {
    inventory,
    solution,
    column: (name, id) => {
      const found = solution.columns.find((column) => column.name === name)
      return found?.values[inventory.rowOf.get(id) ?? -1] ?? Number.NaN
    },
    loop: (id) => {
      const found = solution.loops.find((loop) => loop.id === id)
      if (!found) throw new Error(`No loop ${id}: ${solution.loops.map((one) => one.id).join()}`)
      return found
    },
  }
}
