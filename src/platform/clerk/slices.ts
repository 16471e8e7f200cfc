import { type TableName, tableNames } from '#document'
import type { Facility } from '#model'

/** Rows that cross between page and worker at once: cloning them stays far below a frame. */
const rowsPerSlice = 2000

/** Some rows of one table of a facility. */
export interface RowSlice {
  readonly table: TableName
  readonly rows: readonly unknown[]
}

const noRows = (): Pick<Facility, TableName> =>
  Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Pick<Facility, TableName>

/** A facility without the rows of its tables. */
export const withoutRows = (facility: Facility): Facility => ({ ...facility, ...noRows() })

/** The rows of a facility, in slices. */
export function* slicesOf(facility: Facility): Generator<RowSlice> {
  for (const table of tableNames) {
    const rows = facility[table]
    for (let from = 0; from < rows.length; from += rowsPerSlice) {
      yield { table, rows: rows.slice(from, from + rowsPerSlice) }
    }
  }
}

/** Puts slices together again. */
export class Assembly {
  readonly #rows = noRows()

  add({ table, rows }: RowSlice): void {
    const all = this.#rows[table] as unknown[]
    for (const row of rows) all.push(row)
  }

  /** The facility of a head that came without rows. */
  complete(head: Facility): Facility {
    return { ...head, ...this.#rows }
  }
}
