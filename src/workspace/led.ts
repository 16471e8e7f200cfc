import type { FacilityDocument } from '#document'
import { type Movement, movedChain, movedElement, movedEquipment, movedPoint } from '#document'
import type { DimensionChain, Element, Equipment, Note } from '#model'
import type { Preview } from './preview'

type Moved = Preview['moved']

const nobody: ReadonlySet<string> = new Set()
const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** What a preview leads along, to be asked id by id: made once for each drag. */
export const ledIds = (moved: Moved): ReadonlySet<string> => {
  if (!moved) return nobody
  const known = sets.get(moved.ids)
  if (known) return known
  const made = new Set(moved.ids)
  sets.set(moved.ids, made)
  return made
}

const movementOf = ({ dx, dy, dz = 0, rotationDeg, about }: NonNullable<Moved>): Movement => ({
  dx,
  dy,
  dz,
  turnDeg: rotationDeg,
  about,
})

/** Where a preview leads a part of the building. */
export const ledElement = (element: Element, moved: Moved): Element =>
  moved && ledIds(moved).has(element.id) ? movedElement(element, movementOf(moved)) : element

/** Where a preview leads a note: by itself, or with what it is about. */
export const ledNote = (note: Note, moved: Moved): Note => {
  if (!moved) return note
  const led = ledIds(moved)
  const goes = led.has(note.id) || (note.about !== undefined && led.has(note.about))
  return goes ? { ...movedPoint(note, movementOf(moved)), z: note.z + (moved.dz ?? 0) } : note
}

type Read = Pick<FacilityDocument, 'get' | 'list' | 'head'>

/** The facility as a preview would leave it: things stand where they are led, and their followers too. */
export const ledReader = (document: FacilityDocument, { moved, followers }: Preview): Read => {
  if (!moved) return document
  const led = ledIds(moved)
  const movement = movementOf(moved)
  const shifts = new Map((followers ?? []).map((one) => [one.id, one]))
  const standing = (item: Equipment): Equipment => {
    const shift = shifts.get(item.id)
    if (shift) return movedEquipment(item, shift)
    return led.has(item.id) ? movedEquipment(item, movement) : item
  }
  const get: Read['get'] = (table, id) => {
    const record = document.get(table, id)
    if (!record) return record
    if (table === 'equipment') return standing(record as Equipment) as typeof record
    if (table === 'elements') return ledElement(record as Element, moved) as typeof record
    if (table === 'rooms' && led.has(id)) {
      const room = document.get('rooms', id)
      const polygon = room?.polygon.map((corner) => movedPoint(corner, movement))
      return { ...record, polygon } as typeof record
    }
    return record
  }
  return { get, list: (table) => document.list(table), head: document.head }
}

/** Where a preview leads a chain of dimensions, in the facility as it would leave it. */
export const ledChain = (
  document: FacilityDocument,
  chain: DimensionChain,
  { moved }: Preview,
): DimensionChain => {
  if (!moved) return chain
  const led = ledIds(moved)
  return led.has(chain.id)
    ? movedChain(document, chain, movementOf(moved), (id) => led.has(id))
    : chain
}
