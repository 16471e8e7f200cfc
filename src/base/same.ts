const sameEntries = <K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean => {
  if (a.size !== b.size) return false
  // Two maps that were filled alike have the same order too, which saves the look-up.
  const others = b.entries()
  for (const [key, value] of a) {
    const next = others.next()
    if (next.done || next.value[0] !== key || !samePlain(value, next.value[1])) return false
  }
  return true
}

const sameItems = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!samePlain(a[i], b[i])) return false
  return true
}

const sameFields = (a: object, b: object): boolean => {
  const fields = Object.keys(a)
  if (fields.length !== Object.keys(b).length) return false
  return fields.every(
    (field) => field in b && samePlain(a[field as keyof typeof a], b[field as keyof typeof b]),
  )
}

/**
 * Whether two pieces of plain data (records, arrays, typed arrays, maps) say the same, unknown
 * figures (NaN) included. Maps have to have the same order.
 */
export const samePlain = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  if (Array.isArray(a) || ArrayBuffer.isView(a)) {
    return sameItems(a as unknown as ArrayLike<unknown>, b as unknown as ArrayLike<unknown>)
  }
  if (a instanceof Map) return sameEntries(a, b as ReadonlyMap<unknown, unknown>)
  return sameFields(a, b)
}

/**
 * The later of two states of a record, with the earlier one's very own fields wherever they say the
 * same: so that comparing references tells what has changed.
 */
export const sharing = <T extends object>(before: T | undefined, after: T): T => {
  if (!before || before === after) return after
  const shared = { ...after }
  let all = true
  for (const field of Object.keys(after) as (keyof T)[]) {
    if (samePlain(before[field], after[field])) shared[field] = before[field]
    else all = false
  }
  return all ? before : shared
}
