type Row = Readonly<Record<string, unknown>>

const grades = ['primary', 'secondary', 'derived', 'estimate']

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sourceFault(source: unknown): string | undefined {
  if (!isRow(source)) return 'has no source'
  const { grade, document } = source
  if (!grades.includes(String(grade))) return `has a source of no known grade: ${String(grade)}`
  const documented = typeof document === 'string' && document.trim() !== ''
  return documented || grade === 'estimate'
    ? undefined
    : `has a ${String(grade)} source without a document: that is an estimate`
}

function rowFaults(row: unknown, name: string): string[] {
  if (!isRow(row) || typeof row['id'] !== 'string') return [`${name}: not a row with an id`]
  const faults: string[] = []
  const own = sourceFault(row['source'])
  if (own !== undefined) faults.push(`${name}: ${row['id']} ${own}`)
  for (const [field, value] of Object.entries(isRow(row['values']) ? row['values'] : {})) {
    // A bare value has the source of its row.
    const fault = isRow(value) ? sourceFault(value['source']) : undefined
    if (fault !== undefined) faults.push(`${name}: ${row['id']}.${field} ${fault}`)
  }
  return faults
}

/**
 * Rows of a data file that do not say where they come from: products and published tables alike
 * are `{ id, source, values? }`, and a value may carry a source of its own. A document may be
 * missing only from an estimate.
 */
export function sourceFaults(name: string, rows: readonly unknown[]): string[] {
  return rows.flatMap((row) => rowFaults(row, name))
}

/** Ids that occur more than once. */
export function repeatedIds(rows: readonly unknown[]): string[] {
  const seen = new Set<unknown>()
  const repeated = new Set<string>()
  for (const row of rows) {
    const id = isRow(row) ? row['id'] : undefined
    if (seen.has(id)) repeated.add(String(id))
    seen.add(id)
  }
  return [...repeated]
}
