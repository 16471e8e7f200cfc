import type { Inventory } from '#model'
import type { FluidAt } from './demand'
import { type DielectricStated, fluidAt } from './formulas/fluid'
import type { Wiring } from './network'
import type { FluidId } from './solution'

/** The fluid of a loop: what a header states, else glycol mixture where racks give heat and water elsewhere. */
export const fluidIdOf = (inventory: Inventory, wiring: Wiring): FluidId => {
  const stated = wiring.headerRows
    .map((row) => inventory.textOf(row, 'fluid'))
    .filter((fluid) => fluid !== undefined)
  if (stated.includes('dielectric')) return 'dielectric'
  if (stated.includes('pg25')) return 'pg25'
  if (stated.includes('water')) return 'water'
  return wiring.sources.some(({ row }) => inventory.kindOf(row).it) ? 'pg25' : 'water'
}

const dielectricOf = (inventory: Inventory, rows: readonly number[]): DielectricStated => ({
  product: rows.map((row) => inventory.textOf(row, 'dielectric')).find((id) => id !== undefined),
  heatCapacityKjPerKgK: rows
    .map((row) => inventory.numberOf(row, 'heatCapacityKjPerKgK'))
    .find((figure) => figure !== undefined),
})

/** Properties of a loop's fluid by temperature; of a dielectric as far as its headers state it. */
export const fluidOf = (inventory: Inventory, wiring: Wiring): FluidAt => {
  const id = fluidIdOf(inventory, wiring)
  const stated = id === 'dielectric' ? dielectricOf(inventory, wiring.headerRows) : undefined
  return (celsius) => fluidAt(id, celsius, stated)
}
