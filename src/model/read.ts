import type { z } from 'zod'
import { migrate } from './migrations'
import { rowChecksOf } from './quick-check'
import { kinds } from './registry'
import { type Facility, facilitySchema, facilityVersion } from './schema'
import { firstImpossibleValue } from './stated-values'

/** What came of reading a facility: the document, or one plain sentence that names the place of the fault. */
export type ReadResult =
  | { readonly ok: true; readonly facility: Facility; readonly migratedFrom?: number }
  | { readonly ok: false; readonly problem: string }

/** Fewer rows are not worth a check of their own. */
const fewRows = 50

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, step) =>
      typeof step === 'number'
        ? `${place}[${step}]`
        : place === ''
          ? String(step)
          : `${place}.${String(step)}`,
    '',
  )

const describeIssue = (error: z.ZodError): string => {
  const [first] = error.issues
  if (!first) return 'The file does not describe a facility.'
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ''
  return `At ${placeOf(first.path) || 'the top of the file'}: ${first.message}${more}.`
}

const firstDouble = (
  rows: readonly { readonly id: string }[],
  table: string,
): string | undefined => {
  const seen = new Set<string>()
  for (const { id } of rows) {
    if (seen.has(id)) return `At ${table}: the id "${id}" is used twice.`
    seen.add(id)
  }
  return undefined
}

const tablesWithIds = [
  'equipment',
  'rooms',
  'connections',
  'routes',
  'clusters',
  'products',
  'assumptions',
  'waivers',
  'weather',
  'elements',
  'dimensions',
  'constraints',
  'groups',
  'blocks',
  'placements',
  'views',
  'selections',
  'notes',
  'levels',
] as const satisfies readonly (keyof Facility)[]

const firstDoubleId = (facility: Facility): string | undefined => {
  for (const table of tablesWithIds) {
    const problem = firstDouble(facility[table], table)
    if (problem !== undefined) return problem
  }
  return undefined
}

let rowChecks: ReturnType<typeof rowChecksOf> | undefined

/**
 * What the schema makes of a facility. Tables in which every row is plainly as it should be are not
 * shown to it: at a hundred thousand rows that is nearly all of the time.
 */
const parse = (json: object): ReturnType<typeof facilitySchema.safeParse> => {
  rowChecks ??= rowChecksOf(facilitySchema)
  const rest: Record<string, unknown> = { ...json }
  const plain: Record<string, unknown> = {}
  for (const [table, check] of rowChecks) {
    const rows = rest[table]
    if (!Array.isArray(rows) || rows.length < fewRows || !rows.every((row) => check(row))) continue
    plain[table] = rows
    rest[table] = []
  }
  const parsed = facilitySchema.safeParse(rest)
  return parsed.success ? { ...parsed, data: { ...parsed.data, ...plain } } : parsed
}

/**
 * Reads a facility from parsed JSON: checks the format, migrates older versions, validates every
 * field and keeps unknown ones. Never throws; a fault is told in one sentence that names its place.
 */
export const readFacility = (json: unknown): ReadResult => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return {
      ok: false,
      problem: 'The file does not describe a facility: its top is not an object.',
    }
  }
  const { format, version } = json as { format?: unknown; version?: unknown }
  if (format !== 'gridhall') {
    return {
      ok: false,
      problem: 'This is not a Gridhall file: at format, "gridhall" was expected.',
    }
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, problem: 'At version: a whole number from 1 on was expected.' }
  }
  if (version > facilityVersion) {
    return {
      ok: false,
      problem: `At version: the file is of version ${version}; this program reads up to ${facilityVersion}. Update the program to open it.`,
    }
  }
  const parsed = parse(migrate(json, version))
  if (!parsed.success) return { ok: false, problem: describeIssue(parsed.error) }
  const double = firstDoubleId(parsed.data)
  if (double) return { ok: false, problem: double }
  const impossible = firstImpossibleValue(parsed.data, kinds)
  if (impossible) return { ok: false, problem: impossible }
  return version === facilityVersion
    ? { ok: true, facility: parsed.data }
    : { ok: true, facility: parsed.data, migratedFrom: version }
}
