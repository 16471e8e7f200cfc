import type { Polygon } from '#base'
import type { Containment, Room, RoomUse } from '#model'
import type { Edit } from '../document'
import { fieldsProblem, recordShapes } from './check'
import {
  type CommandContext,
  done,
  type Outcome,
  type Reader,
  refused,
  withFields,
} from './context'
import { polygonProblem, tidyPolygon } from './polygon'

const nextRoomName = (reader: Reader): string => {
  let last = 0
  for (const { name } of reader.list('rooms')) {
    const found = /^Room (\d{1,9})$/.exec(name)
    if (found) last = Math.max(last, Number(found[1]))
  }
  return `Room ${last + 1}`
}

/** What can be set on a room besides its corners. */
export type RoomFields = Partial<Pick<Room, 'name' | 'use' | 'floorZ' | 'open'>> & {
  readonly [K in
    | 'heightM'
    | 'fireCompartment'
    | 'slabLimitKpa'
    | 'raisedFloorM'
    | 'supplyAirC'
    | 'relativeHumidity'
    | 'bundL'
    | 'staticPa']?: Room[K] | undefined
}

/** A room to be added. A yard is open unless it says otherwise. */
export interface RoomRequest extends RoomFields {
  readonly polygon: Polygon
  readonly use: RoomUse
}

/** Adds a room. Refuses corners that make none and fields that do not fit the file format. */
export const addRoom = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  { polygon, use, ...fields }: RoomRequest,
): Outcome<Room> => {
  const corners = tidyPolygon(polygon)
  const problem = polygonProblem(corners) ?? fieldsProblem(recordShapes.rooms, { use, ...fields })
  if (problem) return refused(problem)
  const plain: Room = {
    id: ids(),
    name: nextRoomName(edit),
    use,
    polygon: corners,
    floorZ: 0,
    open: use === 'yard',
    containments: [],
  }
  const room = withFields<Room>(plain, fields)
  edit.put('rooms', room)
  return done(room)
}

/** Sets the corners of a room. */
export const setRoomPolygon = (edit: Edit, id: string, polygon: Polygon): Outcome<Room> => {
  const room = edit.get('rooms', id)
  if (!room) return refused({ en: 'This room is no longer there.' })
  const corners = tidyPolygon(polygon)
  const problem = polygonProblem(corners)
  if (problem) return refused(problem)
  const changed = { ...room, polygon: corners }
  edit.put('rooms', changed)
  return done(changed)
}

/** Sets fields of one or many rooms. Refuses all when one does not fit. */
export const setRooms = (
  edit: Edit,
  ids: Iterable<string>,
  fields: RoomFields,
): Outcome<number> => {
  const problem = fieldsProblem(recordShapes.rooms, fields)
  if (problem) return refused(problem)
  let changed = 0
  for (const id of ids) {
    const room = edit.get('rooms', id)
    if (!room) continue
    edit.put('rooms', withFields<Room>(room, fields))
    changed += 1
  }
  return done(changed)
}

/** Adds a containment to a room. It is taken as complete only when it says so. */
export const addContainment = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  roomId: string,
  {
    polygon,
    aisle,
    complete = false,
  }: Pick<Containment, 'aisle'> & { readonly polygon: Polygon } & { complete?: boolean },
): Outcome<Containment> => {
  const room = edit.get('rooms', roomId)
  if (!room) return refused({ en: 'This room is no longer there.' })
  const corners = tidyPolygon(polygon)
  const problem = polygonProblem(corners)
  if (problem) return refused(problem)
  const zone: Containment = { id: ids(), aisle, complete, polygon: corners }
  edit.put('rooms', { ...room, containments: [...room.containments, zone] })
  return done(zone)
}

/** Changes or, with `undefined`, takes away a containment of a room. */
export const setContainment = (
  edit: Edit,
  roomId: string,
  zoneId: string,
  fields: Partial<Pick<Containment, 'aisle' | 'complete' | 'name'>> | undefined,
): Outcome<Room> => {
  const room = edit.get('rooms', roomId)
  if (!room?.containments.some(({ id }) => id === zoneId)) {
    return refused({ en: 'This containment is no longer there.' })
  }
  const containments = room.containments.flatMap((zone) => {
    if (zone.id !== zoneId) return [zone]
    return fields === undefined ? [] : [{ ...zone, ...fields }]
  })
  const changed = { ...room, containments }
  edit.put('rooms', changed)
  return done(changed)
}
