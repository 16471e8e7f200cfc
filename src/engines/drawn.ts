import type { Inventory } from '#model'
import { opticsBesideSwitchLoad, opticsBesideSystemLoad, type Parameters } from '#standards'
import type { OpticsLoad } from './fiber/optics'
import { type Column, column } from './quantities'

/** The column that tells what transceivers add to a stated load. */
export const addedOptics = 'addedOpticsKw'

/** Tells by row what transceivers add; NaN where they add nothing. */
export const drawnColumn = (addedKw: Float64Array): Column =>
  column(
    addedOptics,
    'Transceivers beside the stated load',
    'kW',
    addedKw.map((kw) => (kw === 0 ? Number.NaN : kw)),
  )

/** Files may nest in circles; nothing real nests deeper. */
const deepest = 8

/**
 * The row whose stated load stands for a row: the outermost rack around it that states one, else
 * itself. Undefined where none of them states a load.
 */
const countingRow = (inventory: Inventory, loadKw: Float64Array, row: number) => {
  let found = Number.isNaN(loadKw[row]) ? undefined : row
  let at = inventory.hostRow[row] as number
  for (let step = 0; step < deepest && at >= 0; step++) {
    if (inventory.kindOf(at).it && !Number.isNaN(loadKw[at])) found = at
    at = inventory.hostRow[at] as number
  }
  return found
}

/** Whether transceivers come on top of a row's stated load: as it says itself, else as is assumed. */
const isApart = (inventory: Inventory, row: number, parameters: Parameters): boolean => {
  const kind = inventory.kindOf(row)
  // What has no such field holds no cages to speak of, or counts them.
  if (kind.fields['opticsIncluded'] === undefined) return false
  const stated = inventory.valueOf(row, 'opticsIncluded')?.value
  if (typeof stated === 'boolean') return !stated
  const isSwitch = kind.id === 'switch'
  return parameters(isSwitch ? opticsBesideSwitchLoad : opticsBesideSystemLoad) === 1
}

/** What transceivers add to the stated loads. */
export interface AddedOptics {
  /** Known draw on top of the row's stated load, kW; 0 where the load includes it. */
  readonly kw: Float64Array
  /** Rows whose load is without transceivers of which some draw is not known. */
  readonly unknownRows: readonly number[]
}

/** Shares the draw of transceivers out over the loads that are stated without them. */
export const addedOpticsOf = (
  inventory: Inventory,
  parameters: Parameters,
  optics: OpticsLoad,
): AddedOptics => {
  const kw = new Float64Array(inventory.count)
  const unknown = new Set<number>()
  const loadKw = inventory.numbers('loadKw')
  for (let row = 0; row < inventory.count; row++) {
    const own = optics.kw[row] as number
    const open = (optics.unknownEnds[row] as number) > 0
    if (own === 0 && !open) continue
    const counting = countingRow(inventory, loadKw, row)
    if (counting === undefined || !isApart(inventory, counting, parameters)) continue
    kw[counting] = (kw[counting] as number) + own
    if (open) unknown.add(counting)
  }
  return { kw, unknownRows: [...unknown].sort((a, b) => a - b) }
}

const drawnOf = new WeakMap<
  Inventory,
  { readonly addedKw: Float64Array; readonly drawn: Inventory }
>()

const sameFigures = (a: Float64Array, b: Float64Array): boolean =>
  a === b || (a.length === b.length && a.every((kw, row) => kw === b[row]))

/**
 * The inventory as it draws: stated loads with what their transceivers add. Demand factors hold for
 * both. Everything else is the very same; without anything added so is the inventory itself.
 */
export const asDrawn = (inventory: Inventory, addedKw: Float64Array): Inventory => {
  if (addedKw.every((kw) => kw === 0)) return inventory
  const known = drawnOf.get(inventory)
  if (known && sameFigures(known.addedKw, addedKw)) return known.drawn
  const more = (field: string) =>
    inventory.numbers(field).map((kw, row) => kw + (addedKw[row] ?? 0))
  const columns: Readonly<Record<string, Float64Array>> = {
    loadKw: more('loadKw'),
    maxLoadKw: more('maxLoadKw'),
  }
  const numbers = (field: string): Float64Array => columns[field] ?? inventory.numbers(field)
  const drawn: Inventory = {
    ...inventory,
    numbers,
    numberOf: (row, field) => {
      const value = numbers(field)[row]
      return value === undefined || Number.isNaN(value) ? undefined : value
    },
  }
  drawnOf.set(inventory, { addedKw, drawn })
  return drawn
}

/** The inventory as it drew when a solution was made, by the columns of its power. */
export const drawnBy = (inventory: Inventory, columns: readonly Column[]): Inventory => {
  const added = columns.find(({ name }) => name === addedOptics)?.values
  return added
    ? asDrawn(
        inventory,
        added.map((kw) => (Number.isNaN(kw) ? 0 : kw)),
      )
    : inventory
}
