type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

const isOfType = (type: unknown, value: unknown): boolean =>
  type === 'integer' ? Number.isInteger(value) : type === typeOf(value)

/** Keywords that this reading understands; another one in a schema is a fault of the test itself. */
const known = new Set([
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'id',
  'title',
  'type',
  'const',
  'enum',
  'default',
  'anyOf',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
])

function numberFaults(schema: Json, value: number, at: string): string[] {
  const limit = (key: string, breaks: (limit: number) => boolean) =>
    typeof schema[key] === 'number' && breaks(schema[key]) ? [`${at}: ${key}`] : []
  return [
    ...limit('minimum', (least) => value < least),
    ...limit('maximum', (most) => value > most),
    ...limit('exclusiveMinimum', (least) => value <= least),
    ...limit('exclusiveMaximum', (most) => value >= most),
  ]
}

/** A reading of JSON Schema 2020-12 that shares nothing with zod: faults as `place: keyword`. */
export function schemaFaults(root: Json, value: unknown): string[] {
  const read = (schema: Json, value: unknown, at: string): string[] => {
    for (const key of Object.keys(schema)) {
      if (!known.has(key)) throw new Error(`The test cannot read the keyword ${key}`)
    }
    const faults: string[] = []
    if (typeof schema['$ref'] === 'string') {
      const name = schema['$ref'].replace('#/$defs/', '')
      faults.push(...read((root['$defs'] as Record<string, Json>)[name] as Json, value, at))
    }
    faults.push(...ownFaults(schema, value, at))
    if (isObject(value)) faults.push(...objectFaults(schema, value, at))
    if (Array.isArray(value)) faults.push(...arrayFaults(schema, value, at))
    return faults
  }

  const ownFaults = (schema: Json, value: unknown, at: string): string[] => {
    const faults: string[] = []
    const types = 'type' in schema ? [schema['type']].flat() : undefined
    if (types?.every((type) => !isOfType(type, value))) return [`${at}: type`]
    if ('const' in schema && schema['const'] !== value) faults.push(`${at}: const`)
    const options = schema['enum'] as readonly unknown[] | undefined
    if (options && !options.includes(value)) faults.push(`${at}: enum`)
    const any = schema['anyOf'] as readonly Json[] | undefined
    if (any?.every((one) => read(one, value, at).length > 0)) faults.push(`${at}: anyOf`)
    if (typeof value === 'number') faults.push(...numberFaults(schema, value, at))
    if (typeof value === 'string') {
      if (value.length < Number(schema['minLength'] ?? 0)) faults.push(`${at}: minLength`)
      if (value.length > Number(schema['maxLength'] ?? 1e9)) faults.push(`${at}: maxLength`)
    }
    return faults
  }

  const objectFaults = (schema: Json, value: Json, at: string): string[] => {
    const faults: string[] = []
    for (const name of (schema['required'] as readonly string[] | undefined) ?? []) {
      if (!(name in value)) faults.push(`${at}.${name}: required`)
    }
    const properties = (schema['properties'] ?? {}) as Record<string, Json>
    const rest = schema['additionalProperties']
    for (const [name, inner] of Object.entries(value)) {
      const own = Object.hasOwn(properties, name) ? properties[name] : rest
      if (own === false) faults.push(`${at}.${name}: additionalProperties`)
      else if (isObject(own)) faults.push(...read(own, inner, `${at}.${name}`))
    }
    return faults
  }

  const arrayFaults = (schema: Json, value: readonly unknown[], at: string): string[] => {
    const faults: string[] = []
    if (value.length < Number(schema['minItems'] ?? 0)) faults.push(`${at}: minItems`)
    if (value.length > Number(schema['maxItems'] ?? 1e9)) faults.push(`${at}: maxItems`)
    const { items } = schema
    if (isObject(items)) {
      value.forEach((inner, index) => {
        faults.push(...read(items, inner, `${at}[${index}]`))
      })
    }
    return faults
  }

  return read(root, value, '')
}
