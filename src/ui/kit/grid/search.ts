import type { GridColumn } from './columns'

/** Rows in whose words all that was typed occurs. */
export const searchRows = <R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  text: string,
): readonly R[] => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  const named = columns.filter(({ unit }) => unit === undefined)
  return rows.filter((row) => {
    const all = named.map(({ value }) => value(row) ?? '').join(' ')
    return wanted.every((word) => all.toLowerCase().includes(word))
  })
}
