import { type Point, rotate } from '#base'
import type { Element, Equipment } from '#model'
import type { Edit } from '../document'
import { type Reader, tidyDeg, tidyM } from './context'

/** A rigid movement on the floor: a turn about a point, then a shift. */
export interface Movement {
  readonly dx: number
  readonly dy: number
  readonly dz?: number
  readonly turnDeg?: number
  /** The point that turns on the spot. */
  readonly about?: Point
}

/** Where a movement takes a point, to a tenth of a millimetre. */
export const movedPoint = <P extends Point>(point: P, movement: Movement): P => {
  const { dx, dy, turnDeg = 0, about = { x: 0, y: 0 } } = movement
  const arm = rotate({ x: point.x - about.x, y: point.y - about.y }, turnDeg)
  return { ...point, x: tidyM(about.x + arm.x + dx), y: tidyM(about.y + arm.y + dy) }
}

/** Where a movement takes something that has a heading. */
export const moved = <P extends Point & { readonly z: number; readonly rotationDeg: number }>(
  item: P,
  movement: Movement,
): P => ({
  ...movedPoint(item, movement),
  z: tidyM(item.z + (movement.dz ?? 0)),
  rotationDeg: tidyDeg(item.rotationDeg + (movement.turnDeg ?? 0)),
})

/** Where a movement takes a piece of equipment, with its heading. */
export const movedEquipment = (item: Equipment, movement: Movement): Equipment =>
  moved(item, movement)

/** Where a movement takes a part of the building, and where it ends. */
export const movedElement = (element: Element, movement: Movement): Element => ({
  ...moved(element, movement),
  ...(element.toZ === undefined ? {} : { toZ: tidyM(element.toZ + (movement.dz ?? 0)) }),
})

const moveElement = (edit: Edit, id: string, movement: Movement): boolean => {
  const element = edit.get('elements', id)
  if (element) edit.put('elements', movedElement(element, movement))
  return element !== undefined
}

const moveNote = (edit: Edit, id: string, movement: Movement): boolean => {
  const note = edit.get('notes', id)
  if (!note) return false
  const z = tidyM(note.z + (movement.dz ?? 0))
  edit.put('notes', { ...movedPoint(note, movement), z })
  return true
}

/** Whether a piece of equipment can be moved itself; what is mounted stands where its host stands. */
export const standsFree = (reader: Reader, item: Equipment): boolean =>
  item.inside === undefined || reader.get('equipment', item.inside.equipment) === undefined

const moveRoom = (edit: Edit, id: string, movement: Movement): boolean => {
  const room = edit.get('rooms', id)
  if (!room) return false
  edit.put('rooms', {
    ...room,
    polygon: room.polygon.map((corner) => movedPoint(corner, movement)),
    floorZ: tidyM(room.floorZ + (movement.dz ?? 0)),
    containments: room.containments.map((zone) => ({
      ...zone,
      polygon: zone.polygon.map((corner) => movedPoint(corner, movement)),
    })),
  })
  return true
}

const moveRoute = (edit: Edit, id: string, movement: Movement): boolean => {
  const route = edit.get('routes', id)
  if (!route) return false
  const points = route.points.map((point) => ({
    ...movedPoint(point, movement),
    z: tidyM(point.z + (movement.dz ?? 0)),
  }))
  edit.put('routes', { ...route, points })
  return true
}

const moveEquipment = (edit: Edit, id: string, movement: Movement): boolean => {
  const item = edit.get('equipment', id)
  if (!item || !standsFree(edit, item)) return false
  edit.put('equipment', movedEquipment(item, movement))
  return true
}

/**
 * Moves equipment, rooms, routes, parts of the building and notes as one rigid body: positions and
 * headings. Mounted equipment goes with its host and is never moved by itself; notes go with what
 * they are about. Answers how many things moved.
 */
export const moveItems = (edit: Edit, ids: Iterable<string>, movement: Movement): number => {
  const { dx, dy, dz = 0, turnDeg = 0 } = movement
  if (dx === 0 && dy === 0 && dz === 0 && tidyDeg(turnDeg) === 0) return 0
  let count = 0
  const moved = new Set<string>()
  for (const id of ids) {
    if (
      moveEquipment(edit, id, movement) ||
      moveRoom(edit, id, movement) ||
      moveRoute(edit, id, movement) ||
      moveElement(edit, id, movement) ||
      moveNote(edit, id, movement)
    ) {
      count += 1
      moved.add(id)
    }
  }
  for (const { id, about } of edit.list('notes')) {
    if (about !== undefined && moved.has(about) && !moved.has(id)) moveNote(edit, id, movement)
  }
  return count
}

/** Turns equipment, rooms and routes about a point, anticlockwise. Answers how many turned. */
export const rotateItems = (
  edit: Edit,
  ids: Iterable<string>,
  turnDeg: number,
  about: Point,
): number => moveItems(edit, ids, { dx: 0, dy: 0, turnDeg, about })
