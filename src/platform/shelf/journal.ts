import type { Head, Operation } from '#document'

/** What redoing one operation needs: the record as it became and its place; none when it went. */
export interface RowChange {
  readonly table: string
  readonly id: string
  readonly order: number
  readonly after?: unknown
}

/** The fields of the head that one operation changed. */
export interface HeadChange {
  readonly table: 'head'
  readonly set?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
}

/** What one journal record says. */
export interface JournalBody {
  /** The document was opened anew before these operations: places count from 0 again. */
  readonly renumbered?: boolean
  readonly operations: readonly (RowChange | HeadChange)[]
}

/** Gives the page its turn when a slice of work has taken long; undefined when it has not. */
export type Pace = () => Promise<void> | undefined

/** Operations between two looks at the clock. */
const operationsPerLook = 100

const headChange = (before: Head, after: Head): HeadChange => {
  const was: Readonly<Record<string, unknown>> = before
  const is: Readonly<Record<string, unknown>> = after
  const changed = Object.keys(is).filter((field) => is[field] !== was[field])
  return {
    table: 'head',
    set: Object.fromEntries(changed.map((field) => [field, is[field]])),
    // JSON has no undefined, so a field that became undefined is a field that went.
    unset: [...new Set([...Object.keys(was), ...changed])].filter(
      (field) => is[field] === undefined,
    ),
  }
}

const changeOf = (operation: Operation): RowChange | HeadChange => {
  if (operation.table === 'head') return headChange(operation.before, operation.after)
  const { table, id, order, after } = operation
  return { table, id, order, after }
}

/**
 * One journal record for some steps of a document, in UTF-8. It holds only what redoing them
 * needs. Long ones are written in slices: records never change in place, so nothing can slip.
 */
export const encodeJournal = async (
  steps: readonly (readonly Operation[])[],
  renumbered: boolean,
  pace: Pace,
): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: string[] = []
  for (const operations of steps) {
    for (const operation of operations) {
      parts.push(JSON.stringify(changeOf(operation)))
      if (parts.length % operationsPerLook === 0) await pace()
    }
  }
  const head = renumbered ? '{"renumbered":true,"operations":[' : '{"operations":['
  return new TextEncoder().encode(`${head}${parts.join(',')}]}`)
}

/** A journal record that gives the head new fields. */
export const encodeHead = (fields: Partial<Head>): Uint8Array<ArrayBuffer> => {
  const body: JournalBody = { operations: [{ table: 'head', set: fields }] }
  return new TextEncoder().encode(JSON.stringify(body))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isChange = (value: unknown): value is RowChange | HeadChange =>
  isObject(value) &&
  (value['table'] === 'head' ||
    (typeof value['table'] === 'string' &&
      typeof value['id'] === 'string' &&
      typeof value['order'] === 'number'))

/** What a journal record says, or undefined when it is damaged. */
export const decodeJournal = (bytes: Uint8Array): JournalBody | undefined => {
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!isObject(body) || !Array.isArray(body['operations'])) return undefined
    const { operations } = body
    return operations.every(isChange)
      ? { operations, renumbered: body['renumbered'] === true }
      : undefined
  } catch {
    return undefined
  }
}
