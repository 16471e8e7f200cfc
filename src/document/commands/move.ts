import type { Point } from '#base'
import type { Equipment } from '#model'
import type { Edit } from '../document'
import { movedChain } from './chains'
import { standingOf } from './contents'
import { type Reader, tidyDeg, tidyM } from './context'
import { type Movement, movedElement, movedEquipment, movedPoint } from './movement'

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

/** Chains go with what they measure; by themselves they move their line. */
const moveChains = (
  edit: Edit,
  chains: readonly string[],
  moved: ReadonlySet<string>,
  movement: Movement,
): void => {
  const goes = (id: string): boolean => {
    if (moved.has(id)) return true
    const item = edit.get('equipment', id)
    return item?.inside !== undefined && moved.has(standingOf(edit, item).id)
  }
  for (const id of chains) {
    const chain = edit.get('dimensions', id)
    if (chain) edit.put('dimensions', movedChain(edit, chain, movement, goes))
  }
}

/**
 * Moves equipment, rooms, routes, parts of the building, notes and dimensions as one rigid body:
 * positions and headings. Mounted equipment goes with its host and is never moved by itself; notes go
 * with what they are about. Answers how many things moved.
 */
export const moveItems = (edit: Edit, ids: Iterable<string>, movement: Movement): number => {
  const { dx, dy, dz = 0, turnDeg = 0 } = movement
  if (dx === 0 && dy === 0 && dz === 0 && tidyDeg(turnDeg) === 0) return 0
  const moved = new Set<string>()
  const chains: string[] = []
  for (const id of ids) {
    if (
      moveEquipment(edit, id, movement) ||
      moveRoom(edit, id, movement) ||
      moveRoute(edit, id, movement) ||
      moveElement(edit, id, movement) ||
      moveNote(edit, id, movement)
    ) {
      moved.add(id)
    } else if (edit.get('dimensions', id)) chains.push(id)
  }
  for (const { id, about } of edit.list('notes')) {
    if (about !== undefined && moved.has(about) && !moved.has(id)) moveNote(edit, id, movement)
  }
  moveChains(edit, chains, moved, movement)
  return moved.size + chains.length
}

/** Turns equipment, rooms and routes about a point, anticlockwise. Answers how many turned. */
export const rotateItems = (
  edit: Edit,
  ids: Iterable<string>,
  turnDeg: number,
  about: Point,
): number => moveItems(edit, ids, { dx: 0, dy: 0, turnDeg, about })
