import type { Inventory } from '#model'
import { type Parameters, powerFactor, voltageTolerance } from '#standards'
import { drawnBy } from '../drawn'
import { type Baseline, createBaseline } from './losses'
import type { PowerSolution } from './solution'
import { type Wired, wiredOf } from './wired'

/** The normal state behind a solution, to be looked into further. */
export interface Revisited {
  readonly wired: Wired
  readonly base: Baseline
}

/**
 * Dispatches a solved power chain once more, with the draws of the solution, so that every figure is
 * the one that the solution has. `inventory` and `parameters` must be those that were solved.
 */
export const revisit = (
  inventory: Inventory,
  parameters: Parameters,
  { columns }: Pick<PowerSolution, 'columns'>,
): Revisited => {
  const drawing = drawnBy(inventory, columns)
  const wired = wiredOf(drawing, parameters(powerFactor), parameters(voltageTolerance))
  const { wiring, classes, plant, normal } = wired
  const drawn = columns.find(({ name }) => name === 'loadKw')?.values
  const loadKw = Float64Array.from(wiring.rowOfLoad, (row) => drawn?.[row] ?? Number.NaN)
  const network = { ...wiring.network, loadKw }
  return { wired, base: createBaseline(network, classes, false, plant, normal.settled) }
}
