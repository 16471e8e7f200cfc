import type { Text, Unit } from '#base'

/**
 * One quantity of every row of equipment. NaN means "not known" or "does not apply"; whatever
 * shows it says `unknown`, never 0. Columns cross from the worker as typed arrays.
 */
export interface Column {
  /** The quantity's name with its unit, as `solve --json` prints it: `loadKw`. */
  readonly name: string
  readonly label: Text
  readonly unit: Unit
  readonly values: Float64Array
}

/** Declares a column of a solution. */
export const column = (name: string, label: string, unit: Unit, values: Float64Array): Column => ({
  name,
  label: { en: label },
  unit,
  values,
})

/** A sum over things of which some may be unknown: then it is "at least" the total. */
export interface Total {
  readonly value: number
  /** How many of the things that belong to the sum have no stated value. */
  readonly unknownCount: number
}
