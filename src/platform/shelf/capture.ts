import { type FacilityDocument, type Head, type TableName, tableNames } from '#document'
import { jumpsOf } from './replay'
import type { PlaceJumps } from './store'

/**
 * A facility as it stands at one moment. Taking it costs a list per table; records never change in
 * place, so it stays as it is while it is written out in slices.
 */
export interface Capture {
  readonly head: Head
  readonly tables: readonly { readonly name: TableName; readonly rows: readonly unknown[] }[]
  readonly places: Readonly<Record<string, PlaceJumps>>
  readonly rowCount: number
}

/** Rows that are put into text at once: about a millisecond. */
const rowsPerPiece = 500

/** Captures an open document. */
export const captureOf = (document: FacilityDocument): Capture => {
  const tables = tableNames.map((name) => ({ name, rows: document.list(name) }))
  const places: Record<string, PlaceJumps> = {}
  for (const { name } of tables) {
    const jumps = jumpsOf(document.places(name))
    if (jumps.length > 0) places[name] = jumps
  }
  const rowCount = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  return { head: document.head, tables, places, rowCount }
}

/** The JSON of a captured facility, in pieces. */
export function* piecesOf({ head, tables }: Capture): Generator<string> {
  yield JSON.stringify(head).slice(0, -1)
  for (const { name, rows } of tables) {
    yield `,${JSON.stringify(name)}:[`
    for (let from = 0; from < rows.length; from += rowsPerPiece) {
      const text = JSON.stringify(rows.slice(from, from + rowsPerPiece)).slice(1, -1)
      yield from === 0 ? text : `,${text}`
    }
    yield ']'
  }
  yield '}'
}
