import { samePlain } from '#base'
import type { Facility } from '#model'
import type { Edit } from '../document'
import { type Head, type Records, type TableName, tableNames } from '../tables'

const restoreTable = <T extends TableName>(
  edit: Edit,
  table: T,
  rows: readonly Records[T][],
): number => {
  const wanted = new Set(rows.map(({ id }) => id))
  let changed = 0
  for (const { id } of edit.list(table)) {
    if (wanted.has(id)) continue
    edit.remove(table, id)
    changed += 1
  }
  for (const row of rows) {
    const found = edit.get(table, row.id)
    if (found && samePlain(found, row)) continue
    edit.put(table, row)
    changed += 1
  }
  return changed
}

/**
 * Makes the open facility say what another state of it says: only what differs is written, so the
 * step can be undone and its journal is as long as the difference. Keeps the facility's own id.
 * Answers how many records changed.
 */
export const restoreFacility = (edit: Edit, facility: Facility): number => {
  let changed = 0
  for (const table of tableNames) {
    changed += restoreTable(edit, table, facility[table] as readonly Records[typeof table][])
  }
  const fields: Record<string, unknown> = { ...facility, id: edit.head.id }
  for (const table of tableNames) delete fields[table]
  // A field that the other state lacks is one that goes.
  for (const field of Object.keys(edit.head)) if (!(field in fields)) fields[field] = undefined
  const isSame = Object.keys(fields).every((field) =>
    samePlain(fields[field], (edit.head as Readonly<Record<string, unknown>>)[field]),
  )
  if (!isSame) edit.setHead(fields as Partial<Head>)
  return changed
}
