import { type Contributor, contributorAt, type LoadReader } from './heat'
import { liquidHeatOf } from './liquid'
import { airHeatOf } from './places'

/** Heat of every row with what is mounted in it; NaN where it is not known, or no IT equipment. */
export interface HeatOfRows {
  readonly heatKw: Float64Array
  readonly airKw: Float64Array
  readonly liquidKw: Float64Array
  readonly dielectricKw: Float64Array
}

const addTo = (heat: HeatOfRows, row: number, load: Contributor): void => {
  const add = (column: Float64Array, kw: number): void => {
    column[row] = (column[row] as number) + kw
  }
  const wet = liquidHeatOf(load)
  add(heat.heatKw, load.loadKw + load.auxiliaryKw)
  add(heat.airKw, airHeatOf(load))
  add(heat.liquidKw, load.medium === 'liquid' ? wet : 0)
  add(heat.dielectricKw, load.medium === 'dielectric' ? wet : 0)
}

/**
 * Adds the heat of the loads up to their racks. Things in a rack whose own stated load counts
 * show their own heat as well; it is part of the rack's and not added to it.
 */
export const heatOfRows = (reader: LoadReader, loads: readonly Contributor[]): HeatOfRows => {
  const { inventory, nesting } = reader
  const column = () => new Float64Array(inventory.count)
  const heat = { heatKw: column(), airKw: column(), liquidKw: column(), dielectricKw: column() }
  const counted = new Uint8Array(inventory.count)
  for (const load of loads) {
    for (let at = load.row; at >= 0; at = nesting.parent[at] as number) {
      addTo(heat, at, load)
      counted[at] = 1
    }
  }
  for (let row = 0; row < inventory.count; row++) {
    if (counted[row]) continue
    if (inventory.kindOf(row).it) {
      addTo(heat, row, contributorAt(reader, row, row))
    } else {
      heat.heatKw[row] = Number.NaN
      heat.airKw[row] = Number.NaN
      heat.liquidKw[row] = Number.NaN
      heat.dielectricKw[row] = Number.NaN
    }
  }
  return heat
}
