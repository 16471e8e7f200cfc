import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facilityJsonSchema, kindIds, readFacility } from '#model'
import { schemaFaults } from '../support/json-schema'

const folder = join(import.meta.dirname, '../../public')
const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Facility
const schema = json('gridhall.schema.json') as unknown as Record<string, unknown>

interface Facility {
  equipment: Record<string, unknown>[]
  [field: string]: unknown
}

const examples = readdirSync(join(folder, 'examples')).filter((name) =>
  /\.gridhall\.json$/.test(name),
)
const example = (): Facility => ({
  format: 'gridhall',
  version: 1,
  id: 'f',
  name: 'Test',
  rooms: [
    {
      id: 'hall',
      name: 'Hall',
      use: 'mining',
      polygon: [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
        { x: 9, y: 9 },
      ],
    },
  ],
  equipment: [
    { id: 'a', tag: 'RACK-01', kind: 'rack', x: 1, y: 2, values: { loadKw: 4 } },
    {
      id: 'b',
      tag: 'PDU-01',
      kind: 'pdu',
      x: 3,
      y: 2,
      values: { ratingKva: { value: 300, source: { document: 'Data sheet', grade: 'primary' } } },
    },
  ],
  connections: [
    {
      id: 'c',
      medium: 'power',
      from: { equipment: 'b', port: 'out' },
      to: { equipment: 'a', port: 'cord' },
    },
  ],
})

describe('public/gridhall.schema.json', () => {
  it('is what the code says: run `npm run schema` after a change', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(facilityJsonSchema())))
  })

  it('asks for what a facility cannot do without, and lists every kind', () => {
    expect(schema['required']).toEqual(['format', 'version', 'id', 'name'])
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    const properties = schema['properties'] as Record<string, { items: Record<string, unknown> }>
    const { items } = properties['equipment'] as { items: Record<string, unknown> }
    expect(items['required']).toEqual(['id', 'tag', 'kind', 'x', 'y'])
    expect((items['properties'] as { kind: { enum: unknown } }).kind.enum).toEqual([...kindIds])
  })

  it('accepts an example, read by something else than zod', () => {
    expect(schemaFaults(schema, example())).toEqual([])
  })

  it.each(examples)('accepts %s', (name) => {
    expect(schemaFaults(schema, json(`examples/${name}`))).toEqual([])
  })

  it('found examples to accept', () => expect(examples.length).toBeGreaterThanOrEqual(3))

  it.each([
    ['.version: const', { version: 2 }],
    ['.rooms: type', { rooms: {} }],
    ['.equipment[0].tag: required', { equipment: [{ id: 'a', kind: 'rack', x: 1, y: 1 }] }],
    [
      '.equipment[0].kind: enum',
      { equipment: [{ id: 'a', tag: '', kind: 'toaster', x: 1, y: 1 }] },
    ],
    ['.equipment[0].x: maximum', { equipment: [{ id: 'a', tag: '', kind: 'rack', x: 1e9, y: 1 }] }],
    ['.parameters.p: type', { parameters: { p: 'x' } }],
  ])('refuses with %s', (fault, change) => {
    expect(schemaFaults(schema, { ...example(), ...change })).toContain(fault)
  })

  it('agrees with the reader on every field that a change breaks', () => {
    const fields = ['id', 'tag', 'kind', 'x', 'z', 'status', 'demandFactor', 'inside', 'values']
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const file = example()
        file.equipment[0] = { ...file.equipment[0], [field]: value }
        // Only the reader knows that ids must differ.
        fc.pre(!(field === 'id' && value === 'b'))
        expect(schemaFaults(schema, file).length === 0).toBe(readFacility(file).ok)
      }),
      { numRuns: 500 },
    )
  })
})
