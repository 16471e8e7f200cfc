import { formatQuantity } from '#base'
import type { Equipment, Library } from '#model'

/** The value of a field as people read it; empty where nobody states it. */
export const showField = (item: Equipment, field: string, library: Library): string => {
  const value = library.valueOf(item, field)?.value
  const definition = library.kind(item.kind).fields[field]
  if (value === undefined) return ''
  return typeof value === 'number' && definition?.type === 'number'
    ? formatQuantity(value, definition.unit)
    : String(value)
}
