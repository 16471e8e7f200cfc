import type { Inventory } from '#model'
import type { FluidAt } from './demand'
import { type DielectricStated, fluidAt } from './formulas/fluid'
import type { Wiring } from './network'
import type { FluidId } from './solution'

/**
 * The fluid of a loop: what a header states, else glycol mixture where servers give heat to it and
 * water elsewhere: facility water, and what hydro miners and the exchangers of tanks take.
 */
export const fluidIdOf = (inventory: Inventory, wiring: Wiring): FluidId => {
  const stated = wiring.headerRows
    .map((row) => inventory.textOf(row, 'fluid'))
    .filter((fluid) => fluid !== undefined)
  if (stated.includes('dielectric')) return 'dielectric'
  if (stated.includes('pg25')) return 'pg25'
  if (stated.includes('water')) return 'water'
  const servers = wiring.sources.some(({ row }) =>
    ['it', 'network'].includes(inventory.kindOf(row).discipline),
  )
  return servers ? 'pg25' : 'water'
}

/** A dielectric as any of the rows states it. */
export const dielectricStated = (
  inventory: Inventory,
  rows: readonly number[],
): DielectricStated => ({
  product: rows.map((row) => inventory.textOf(row, 'dielectric')).find((id) => id !== undefined),
  heatCapacityKjPerKgK: rows
    .map((row) => inventory.numberOf(row, 'heatCapacityKjPerKgK'))
    .find((figure) => figure !== undefined),
})

/** Properties of a loop's fluid by temperature; of a dielectric as far as its headers state it. */
export const fluidOf = (inventory: Inventory, wiring: Wiring): FluidAt => {
  const id = fluidIdOf(inventory, wiring)
  const stated = id === 'dielectric' ? dielectricStated(inventory, wiring.headerRows) : undefined
  return (celsius) => fluidAt(id, celsius, stated)
}
