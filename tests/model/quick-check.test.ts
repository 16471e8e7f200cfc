import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facility, facilitySchema, readFacility } from '#model'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'
import { superpodH100 } from '../../scripts/examples/superpod-h100/index'
import { rowChecksOf } from '../../src/model/quick-check'
import { z } from '../../src/model/zod'

const plain = (facility: Facility): Facility => JSON.parse(JSON.stringify(facility)) as Facility
const examples = [gb300Hall(), hydroYard(), superpodH100()].map(plain)
const checks = rowChecksOf(facilitySchema)

const tables = ['equipment', 'connections', 'rooms', 'routes', 'products', 'assumptions'] as const

const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x',
  'x'.repeat(200),
  0,
  -1,
  0.5,
  1e7,
  -1e9,
  2 ** 60,
  true,
  [],
  {},
  [1],
  { value: 3 },
  { value: 3, source: { grade: 'estimate' } },
  { value: null, source: { grade: 'estimate' } },
  { equipment: 'a', port: '' },
  'new',
  'rack',
)

/** A row with something in it, at any depth, replaced, added or taken out. */
const spoilt = (row: unknown, path: readonly number[], value: unknown, mode: number): unknown => {
  const copy: unknown = structuredClone(row)
  let at = copy as Record<string, unknown>
  for (const step of path) {
    const keys = Object.keys(at)
    const key = keys[step % Math.max(1, keys.length)]
    const next = key === undefined ? undefined : at[key]
    if (typeof next !== 'object' || next === null) break
    at = next as Record<string, unknown>
  }
  // A list of JSON has no names: it loses its last or gets one more.
  if (Array.isArray(at)) {
    if (mode === 0) at.pop()
    else at.push(value)
    return copy
  }
  const keys = Object.keys(at)
  const key = keys[(path[0] ?? 0) % Math.max(1, keys.length)] ?? 'unknown'
  if (mode === 0) delete at[key]
  else if (mode === 1) at[key] = value
  else at[`own${path.length}`] = value
  return copy
}

const path = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 })
const picks = fc.record({
  example: fc.nat(2),
  table: fc.constantFrom(...tables),
  row: fc.nat(5000),
  path,
  value: odd,
  mode: fc.nat(2),
})

describe('the quick check of rows', () => {
  it('takes every row of the examples', () => {
    let seen = 0
    for (const example of examples) {
      for (const table of tables) {
        for (const row of example[table]) {
          expect(checks.get(table)?.(row), `${table} ${row.id}`).toBe(true)
          seen += 1
        }
      }
    }
    expect(seen).toBeGreaterThan(1500)
  })

  it('takes nothing that the schema refuses or would write otherwise', () => {
    let taken = 0
    let refused = 0
    fc.assert(
      fc.property(picks, ({ example, table, row, path: way, value, mode }) => {
        const rows = examples[example]?.[table] ?? []
        if (rows.length === 0) return
        const one = spoilt(rows[row % rows.length], way, value, mode)
        const parsed = facilitySchema.safeParse({ ...blank, [table]: [one] })
        if (checks.get(table)?.(one)) {
          taken += 1
          expect(parsed.success).toBe(true)
          expect(parsed.data?.[table][0]).toEqual(one)
        } else {
          refused += 1
        }
      }),
      { numRuns: 3000 },
    )
    expect(taken).toBeGreaterThan(200)
    expect(refused).toBeGreaterThan(200)
  })

  it('leaves the answer of reading as it was, faults and their places too', () => {
    fc.assert(
      fc.property(picks, ({ example, table, row, path: way, value, mode }) => {
        const facility = examples[example] as Facility
        const rows = [...facility[table]] as unknown[]
        if (rows.length === 0) return
        const at = row % rows.length
        rows[at] = spoilt(rows[at], way, value, mode)
        const json = { ...facility, [table]: rows }
        const parsed = facilitySchema.safeParse(json)
        const read = readFacility(json)
        if (!parsed.success) {
          const issue = parsed.error.issues[0]
          expect(read.ok).toBe(false)
          if (!read.ok) expect(read.problem).toContain(issue?.message)
        } else if (read.ok) expect(read.facility).toEqual(parsed.data)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves what it does not know to the schema', () => {
    const rows = (row: z.ZodType) => rowChecksOf(z.object({ rows: z.array(row) })).get('rows')
    const loose = (shape: z.ZodRawShape) => rows(z.looseObject(shape))
    expect(loose({ a: z.number() })?.({ a: 1, more: 2 })).toBe(true)
    // It would drop `more`, trim, transform, or look at what is not looked at here.
    expect(rows(z.object({ a: z.number() }))?.({ a: 1, more: 2 })).toBe(false)
    expect(loose({ a: z.string().trim() })?.({ a: 'x' })).toBe(false)
    expect(loose({ a: z.string().regex(/y/) })?.({ a: 'x' })).toBe(false)
    expect(loose({ a: z.number().multipleOf(5) })?.({ a: 3 })).toBe(false)
    expect(loose({ a: z.string().transform((text) => text.length) })?.({ a: 'x' })).toBe(false)
    expect(rows(z.looseObject({ a: z.number() }).refine(() => false))?.({ a: 1 })).toBe(false)
    expect(loose({ a: z.number().default(3) })?.({})).toBe(false)
    expect(loose({ a: z.number().int().min(1) })?.({ a: 1.5 })).toBe(false)
    expect(loose({ a: z.number().positive() })?.({ a: 0 })).toBe(false)
    expect(loose({ a: z.number() })?.({ a: Number.NaN })).toBe(false)
    expect(loose({ a: z.number() })?.({ a: Number.POSITIVE_INFINITY })).toBe(false)
    expect(loose({ a: z.enum(['p', 'q']) })?.({ a: 'r' })).toBe(false)
    expect(loose({ a: z.array(z.number()).min(2) })?.({ a: [1] })).toBe(false)
    expect(rowChecksOf(z.object({ few: z.array(z.number()).max(1) })).size).toBe(0)
  })
})

const blank = { format: 'gridhall', version: 1, id: 'f', name: 'Test' }
