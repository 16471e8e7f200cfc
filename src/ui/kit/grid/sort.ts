import type { Cell, GridColumn } from './columns'

/** By which column the rows stand, and which way. */
export interface GridOrder {
  readonly column: string
  readonly isDown: boolean
}

const byName = new Intl.Collator('en', { numeric: true })

const isNumber = (value: Cell): value is number => typeof value === 'number' && !Number.isNaN(value)

/** 0 a figure or a name, 1 not known, 2 does not apply: the latter two stand last either way. */
const standing = (value: Cell): number => {
  if (value === null) return 2
  return value === undefined || Number.isNaN(value) ? 1 : 0
}

/** Names in the order of reading. Each is compared once against the others of its kind, not with all rows. */
const ranksOf = (values: readonly Cell[]): ReadonlyMap<string, number> => {
  const names = new Set(values.filter((value) => typeof value === 'string'))
  return new Map([...names].sort(byName.compare).map((name, rank) => [name, rank]))
}

/**
 * Rows in the order of a column. Rows that are equal in it keep their order; what is not known stands
 * after all figures, and what does not apply after that, whichever way the order goes.
 */
export const sortRows = <R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  order: GridOrder | undefined,
): readonly R[] => {
  const column = columns.find(({ id }) => id === order?.column)
  if (!order || !column) return rows
  const values = rows.map(column.value)
  const ranks = ranksOf(values)
  const sign = order.isDown ? -1 : 1
  const keys = Float64Array.from(values, (value) =>
    isNumber(value) ? sign * value : sign * (ranks.get(value as string) ?? 0),
  )
  const places = Uint8Array.from(values, standing)
  const place = (at: number): number => places[at] as number
  return [...rows.keys()]
    .sort((a, b) => place(a) - place(b) || (keys[a] as number) - (keys[b] as number) || a - b)
    .map((at) => rows[at] as R)
}

/** The order after a heading was pressed: figures begin with the greatest, names with the first. */
export const nextOrder = (
  before: GridOrder | undefined,
  { id, unit }: Pick<GridColumn<never>, 'id' | 'unit'>,
): GridOrder | undefined => {
  const first = unit !== undefined
  if (before?.column !== id) return { column: id, isDown: first }
  return before.isDown === first ? { column: id, isDown: !first } : undefined
}
