import type { GridItem } from './columns'

/** How rows stand together: under which name, and what is said beside it. */
export interface Grouping<R> {
  readonly of: (row: R) => string
  readonly note: (rows: readonly R[]) => string
}

/** Groups that the person has opened or closed; the rest are open while there are few rows. */
export type Folds = ReadonlyMap<string, boolean>

const mostOpen = 60

const byName = new Intl.Collator('en', { numeric: true })

/** Rows as they stand in a table: in groups by name, or one after another. Keys of groups begin with a space. */
export const layOutGroups = <R extends { readonly key: string }>(
  rows: readonly R[],
  grouping: Grouping<R> | undefined,
  folds: Folds,
): readonly GridItem<R>[] => {
  const itemOf = (row: R): GridItem<R> => ({ type: 'row', key: row.key, row })
  if (!grouping) return rows.map(itemOf)
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const name = grouping.of(row)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return [...groups]
    .sort(([a], [b]) => byName.compare(a, b))
    .flatMap(([title, own]): GridItem<R>[] => {
      const key = ` ${title}`
      const isOpen = folds.get(key) ?? rows.length <= mostOpen
      const head = { type: 'group', key, title, note: grouping.note(own), isOpen } as const
      return isOpen ? [head, ...own.map(itemOf)] : [head]
    })
}
