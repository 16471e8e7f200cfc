import type { Equipment, Field, Kind, Library, Resolved, Value } from '#model'

/** One field of everything that is selected. */
export interface FieldState {
  readonly name: string
  readonly field: Field
  /** The value that all share; undefined when nobody states it, or when they differ. */
  readonly value: Value | undefined
  readonly isMixed: boolean
  /** The source that all share, where all state a value from one place. */
  readonly source: Resolved['source'] | undefined
  /** Some of them state a value of their own, which can be taken back. */
  readonly isOwn: boolean
  /** What would hold if the own value were taken back. */
  readonly fallback: Resolved['from'] | undefined
}

/** Fields that every kind has: they come last, in a section of their own. */
export const sizeFields: ReadonlySet<string> = new Set([
  'widthM',
  'depthM',
  'heightM',
  'massKg',
  'wetMassKg',
  'clearFrontM',
  'clearRearM',
  'clearSideM',
])

const sameSource = (a: Resolved['source'], b: Resolved['source']): boolean =>
  a === b ||
  (a.document === b.document && a.clause === b.clause && a.via === b.via && a.grade === b.grade)

const stateOf = (
  library: Library,
  items: readonly Equipment[],
  name: string,
  field: Field,
): FieldState => {
  let first: Resolved | undefined
  let isMixed = false
  let isOneSource = true
  let isOwn = false
  items.forEach((item, index) => {
    const resolved = library.valueOf(item, name)
    isOwn ||= item.values?.[name] !== undefined
    if (index === 0) first = resolved
    else if (resolved?.value !== first?.value) isMixed = true
    else if (resolved && first && !sameSource(resolved.source, first.source)) isOneSource = false
  })
  const [item] = items
  const fallback = item && library.productValue(item.kind, item.product, name)?.from
  return {
    name,
    field,
    value: isMixed ? undefined : first?.value,
    isMixed,
    source: isMixed || !isOneSource ? undefined : first?.source,
    isOwn,
    fallback,
  }
}

/** Whether two kinds mean the same by a field: then it can be set for both at once. */
const sameField = (a: Field, b: Field | undefined): boolean => {
  if (b === undefined || a.type !== b.type) return false
  if (a.type === 'number' && b.type === 'number') return a.unit === b.unit
  if (a.type === 'choice' && b.type === 'choice') return a.choices.join() === b.choices.join()
  return true
}

type Values = NonNullable<Equipment['values']>

/** What values say, in one line: a hundred thousand pieces state them a few dozen ways. */
const written = new WeakMap<Values, string>()

const writtenOf = (values: Values): string => {
  let text = written.get(values)
  if (text === undefined) {
    text = JSON.stringify(values)
    written.set(values, text)
  }
  return text
}

/**
 * One of each sort: equipment of one product with the same values of its own says the same to every
 * field, so that a hall of racks is asked once.
 */
export const representatives = (items: readonly Equipment[]): readonly Equipment[] => {
  const seen = new Set<string>()
  return items.filter(({ kind, product, values }) => {
    const sort = `${kind} ${product ?? ''} ${values ? writtenOf(values) : ''}`
    if (seen.has(sort)) return false
    seen.add(sort)
    return true
  })
}

/** A short name for a selection: inputs that keep what is being typed begin anew with another one. */
export const selectionKey = (ids: readonly string[]): string =>
  `${ids.length} ${ids[0]} ${ids.at(-1)}`

/** The fields that all kinds share, each with what the selected equipment says to it. */
export const fieldStates = (library: Library, selected: readonly Equipment[]): FieldState[] => {
  const items = representatives(selected)
  const kinds: Kind[] = [...new Set(items.map(({ kind }) => kind))].map((id) => library.kind(id))
  const [first, ...others] = kinds
  if (!first) return []
  return Object.entries(first.fields)
    .filter(([name, field]) => others.every((kind) => sameField(field, kind.fields[name])))
    .map(([name, field]) => stateOf(library, items, name, field))
}

/** The value that all share of something, or that they differ. */
export const shared = <T, V>(
  items: readonly T[],
  read: (item: T) => V,
): { readonly value: V | undefined; readonly isMixed: boolean } => {
  const [first] = items
  if (first === undefined) return { value: undefined, isMixed: false }
  const value = read(first)
  const isMixed = items.some((item) => read(item) !== value)
  return { value: isMixed ? undefined : value, isMixed }
}
