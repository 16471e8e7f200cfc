import type { UnitSystem } from '#base'
import type { Total } from '#engines'
import { formatTotal } from '../../format/figures'
import type { GridColumn } from './columns'

/**
 * The sum of a column: what is not known is counted, and added with what it is at the least; what
 * does not apply is left out.
 */
export const sumOf = <R>(
  { value, atLeast }: Pick<GridColumn<R>, 'value' | 'atLeast'>,
  rows: readonly R[],
): Total => {
  let sum = 0
  let unknownCount = 0
  for (const row of rows) {
    const cell = value(row)
    if (cell === null) continue
    if (typeof cell !== 'number' || Number.isNaN(cell)) {
      unknownCount += 1
      sum += atLeast?.(row) ?? 0
    } else sum += cell
  }
  return { value: sum, unknownCount }
}

/** The last line of a table: what its rows are called together, and the sums of what adds up. */
export const totalsOf = <R>(
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  title: string,
  units: UnitSystem,
): readonly (string | undefined)[] =>
  columns.map((column, at) => {
    if (at === 0) return title
    return column.isSummed === true && column.unit !== undefined
      ? formatTotal(sumOf(column, rows), column.unit, units)
      : undefined
  })
