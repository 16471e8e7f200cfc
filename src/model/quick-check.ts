/** As much of a schema's definition as is read here; everything else is left to the schema itself. */
interface Definition {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: Limit } }[]
  readonly format?: string
  readonly innerType?: Schema
  readonly element?: Schema
  readonly valueType?: Schema
  readonly keyType?: Schema
  readonly options?: readonly Schema[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly shape?: Readonly<Record<string, Schema>>
  readonly catchall?: Schema | undefined
}

interface Limit {
  readonly check?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly value?: unknown
  readonly inclusive?: boolean
  readonly format?: string
}

interface Schema {
  readonly _zod: { readonly def: unknown }
}

/** Whether a schema would take a value and answer the very same. False may only mean "ask the schema". */
export type QuickCheck = (value: unknown) => boolean

const never: QuickCheck = () => false

interface Range {
  readonly least: number
  readonly most: number
  /** Open ends: more than this, less than that. */
  readonly above: number
  readonly below: number
  readonly isWhole: boolean
}

const endless: Range = {
  least: Number.NEGATIVE_INFINITY,
  most: Number.POSITIVE_INFINITY,
  above: Number.NEGATIVE_INFINITY,
  below: Number.POSITIVE_INFINITY,
  isWhole: false,
}

const limited = (range: Range, limit: Limit): Range | undefined => {
  const { check, minimum = 0, maximum = 0, value, inclusive, format } = limit
  if (check === 'min_length') return { ...range, least: Math.max(range.least, minimum) }
  if (check === 'max_length') return { ...range, most: Math.min(range.most, maximum) }
  if (check === 'number_format' && format === 'safeint') return { ...range, isWhole: true }
  if (typeof value !== 'number') return undefined
  if (check === 'greater_than') {
    return inclusive
      ? { ...range, least: Math.max(range.least, value) }
      : { ...range, above: Math.max(range.above, value) }
  }
  if (check === 'less_than') {
    return inclusive
      ? { ...range, most: Math.min(range.most, value) }
      : { ...range, below: Math.min(range.below, value) }
  }
  return undefined
}

/** All limits of a definition in one; undefined when one of them is not known here. */
const rangeOf = ({ checks = [] }: Definition): Range | undefined =>
  checks.reduce<Range | undefined>((range, { _zod }) => range && limited(range, _zod.def), endless)

const ofNumber = (definition: Definition): QuickCheck => {
  const range = rangeOf(definition)
  if (!range || (definition.format && definition.format !== 'safeint')) return never
  const { least, most, above, below } = range
  const isWhole = range.isWhole || definition.format === 'safeint'
  return (value) =>
    typeof value === 'number' &&
    value >= least &&
    value <= most &&
    // An open end that there is none of must not refuse what is as great as a number can be.
    (above === Number.NEGATIVE_INFINITY || value > above) &&
    (below === Number.POSITIVE_INFINITY || value < below) &&
    (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value))
}

const ofString = (definition: Definition): QuickCheck => {
  const range = rangeOf(definition)
  if (!range || definition.format) return never
  const { least, most } = range
  return (value) => typeof value === 'string' && value.length >= least && value.length <= most
}

const ofArray = (definition: Definition): QuickCheck => {
  const range = rangeOf(definition)
  const element = definition.element && quickCheckOf(definition.element)
  if (!range || !element) return never
  const { least, most } = range
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return false
    for (const one of value) if (!element(one)) return false
    return true
  }
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Objects that keep what they do not know; those that drop it or refuse it are left to the schema. */
const ofObject = (definition: Definition): QuickCheck => {
  const catchall = definition.catchall?._zod.def as Definition | undefined
  if (catchall?.type !== 'unknown' || definition.checks?.length) return never
  const fields = Object.entries(definition.shape ?? {}).map(
    ([name, schema]) => [name, quickCheckOf(schema)] as const,
  )
  return (value) => {
    if (!isPlain(value)) return false
    for (const [name, check] of fields) if (!check(value[name])) return false
    return true
  }
}

const ofRecord = (definition: Definition): QuickCheck => {
  const key = definition.keyType?._zod.def as Definition | undefined
  const check = definition.valueType && quickCheckOf(definition.valueType)
  if (!check || key?.type !== 'string' || key.checks?.length || definition.checks?.length) {
    return never
  }
  return (value) => {
    if (!isPlain(value)) return false
    for (const name of Object.keys(value)) {
      if (name === '__proto__' || !check(value[name])) return false
    }
    return true
  }
}

/**
 * Makes of a schema a check that takes a tenth of its time and answers only yes or no. It knows the
 * parts that a facility's rows are made of and says no to everything else: an absent value that the
 * schema has a default for, a transformation, a limit that it does not know.
 */
const quickCheckOf = (schema: Schema): QuickCheck => {
  const definition = schema._zod.def as Definition
  switch (definition.type) {
    case 'number':
      return ofNumber(definition)
    case 'string':
      return ofString(definition)
    case 'boolean':
      return definition.checks?.length ? never : (value) => typeof value === 'boolean'
    case 'enum': {
      const entries = new Set(Object.values(definition.entries ?? {}))
      return (value) => entries.has(value)
    }
    case 'literal': {
      const values = new Set(definition.values)
      return (value) => values.has(value)
    }
    case 'optional': {
      const inner = definition.innerType && quickCheckOf(definition.innerType)
      return inner ? (value) => value === undefined || inner(value) : never
    }
    case 'default': {
      const inner = definition.innerType && quickCheckOf(definition.innerType)
      return inner ? (value) => value !== undefined && inner(value) : never
    }
    case 'union': {
      const options = (definition.options ?? []).map(quickCheckOf)
      return definition.checks?.length ? never : (value) => options.some((check) => check(value))
    }
    case 'array':
      return ofArray(definition)
    case 'object':
      return ofObject(definition)
    case 'record':
      return ofRecord(definition)
    default:
      return never
  }
}

/** The checks of the rows of a document's tables: its fields that are lists without limits, by name. */
export const rowChecksOf = (schema: Schema): ReadonlyMap<string, QuickCheck> => {
  const checks = new Map<string, QuickCheck>()
  for (const [name, field] of Object.entries((schema._zod.def as Definition).shape ?? {})) {
    const outer = field._zod.def as Definition
    const list = (outer.type === 'default' ? outer.innerType?._zod.def : outer) as Definition
    if (list.type !== 'array' || list.checks?.length || !list.element) continue
    checks.set(name, quickCheckOf(list.element))
  }
  return checks
}
