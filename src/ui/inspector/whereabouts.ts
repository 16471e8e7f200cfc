import { polygonContains } from '#base'
import { type FacilityDocument, standingOf } from '#document'
import { createRoomFinder, type Equipment, type Room } from '#model'

type Finder = ReturnType<typeof createRoomFinder>

/** A list of rooms is the very same one as long as none changes. */
const finders = new WeakMap<readonly Room[], Finder>()

const finderOf = (rooms: readonly Room[]): Finder => {
  const finder = finders.get(rooms) ?? createRoomFinder(rooms, polygonContains)
  finders.set(rooms, finder)
  return finder
}

/** The room that equipment stands in, by its host's place; undefined outside of all rooms. */
export const roomAround = (document: FacilityDocument, item: Equipment): string | undefined => {
  const rooms = document.list('rooms')
  const { x, y, z } = standingOf(document, item)
  return rooms[finderOf(rooms)(x, y, z)]?.id
}
