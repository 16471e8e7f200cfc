import { formatQuantity } from '#base'
import type { Anchor, Constraint, Library } from '#model'
import { calledOf } from '../commands/contents'
import type { Reader } from '../commands/context'
import { anchoredId } from './anchors'
import { placedOf } from './system'

/** What people call the thing that an anchor holds on to. */
export const anchorName = (reader: Reader, anchor: Anchor): string => {
  const id = anchoredId(anchor)
  if (id === undefined) return 'a point'
  const item = reader.get('equipment', id)
  if (item) return calledOf(item)
  return reader.get('rooms', id)?.name ?? reader.get('elements', id)?.name ?? id
}

const joined = (names: readonly string[]): string => {
  const [first = '', last = ''] = [names[0], names.at(-1)]
  return names.length > 2 ? `${first} … ${last}` : `${first} and ${last}`
}

/** A constraint in one phrase, with what it would be instead. */
export const sayConstraint = (reader: Reader, library: Library, constraint: Constraint): string => {
  const { type, axis, anchors, valueM } = constraint
  const names = joined(anchors.map((anchor) => anchorName(reader, anchor)))
  const places = placedOf(reader, library, constraint)?.places
  const metres = (value: number) => formatQuantity(Math.abs(value), 'm')
  const [a, b] = [places?.[0]?.[axis] ?? Number.NaN, places?.[1]?.[axis] ?? Number.NaN]
  const isKept = Math.abs(b - a - (valueM ?? 0)) < 1e-3
  const now = Number.isNaN(a + b) || isKept ? '' : `, would be ${metres(b - a)}`
  switch (type) {
    case 'distance':
      return `${names} ${metres(valueM ?? Number.NaN)} apart${now}`
    case 'clear':
      return `${names} at least ${metres(valueM ?? Number.NaN)} apart${now}`
    case 'align':
      return `${names} in line`
    case 'pitch':
      return valueM === undefined ? `${names} evenly apart` : `${names} every ${metres(valueM)}`
  }
}
