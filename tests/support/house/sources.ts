type Row = Readonly<Record<string, unknown>>

const grades = ['primary', 'secondary', 'derived', 'estimate']

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A source is `{ document, grade }`, or an estimate, which needs no document. */
function isSource(value: unknown): boolean {
  if (!isRow(value) || !grades.includes(String(value['grade']))) return false
  const { document } = value
  return value['grade'] === 'estimate' || (typeof document === 'string' && document.trim() !== '')
}

function ownSources(row: Row): readonly unknown[] {
  const found: unknown[] = []
  if ('source' in row) found.push(row['source'])
  if (Array.isArray(row['sources'])) found.push(...(row['sources'] as readonly unknown[]))
  else if (isRow(row['sources'])) found.push(...Object.values(row['sources']))
  return found
}

/** True if the row, or each of its values that hold numbers, says where it comes from. */
function hasSource(row: Row): boolean {
  const own = ownSources(row)
  return own.length > 0 && own.every(isSource)
}

/**
 * Rows (objects in the arrays that a data module exports, at any depth below its exports) that
 * carry no source of their own. Returns 'where: fault' and how many rows it looked at.
 */
export function sourceFaults(where: string, rows: readonly unknown[]): string[] {
  return rows.flatMap((row, index) =>
    isRow(row) && hasSource(row)
      ? []
      : [`${where}: row ${isRow(row) ? String(row['id'] ?? index) : index} has no source`],
  )
}
