import type { Inventory } from '#model'
import { contentsOf, roomIndexOf, routeIdsOf, rowsByRoom } from '../named'
import type { Contingency } from './contingency'

/** What a contingency takes out by itself. */
export interface TakenOut {
  /** Ascending, with all that is mounted in what is named. */
  readonly rows: readonly number[]
  readonly isOut: ReadonlySet<number>
  readonly routes: readonly string[]
  /** Everything that is named, compartments as their rooms: what the network is asked to lose. */
  readonly ids: readonly string[]
}

/**
 * Rooms of a fire compartment: those that name it; else the closed room of that id that names none
 * and so counts as its own.
 */
const roomsOfCompartment = ({ facility }: Inventory, name: string): readonly string[] => {
  const named = facility.rooms.filter(({ fireCompartment }) => fireCompartment === name)
  const alone = facility.rooms.filter(
    ({ id, fireCompartment }) =>
      fireCompartment === undefined && (id === name || `room ${id}` === name),
  )
  const rooms = named.length > 0 ? named : alone
  if (rooms.length === 0) throw new Error(`The fire compartment ${name} is not in the facility`)
  return rooms.map(({ id }) => id)
}

/**
 * Everything that a contingency takes out at once: what it names, what is mounted in it, and what
 * stands in its rooms and compartments. An id that a room, a route and a piece of equipment share takes
 * all of them: never less than is meant. Throws when something is not in the facility.
 */
export const takenOut = (
  inventory: Inventory,
  { ids, compartments = [] }: Contingency,
): TakenOut => {
  const named = [...ids, ...compartments.flatMap((name) => roomsOfCompartment(inventory, name))]
  const { rowOf } = inventory
  const gone = new Set<number>()
  const routes = new Set<string>()
  for (const id of new Set(named)) {
    const row = rowOf.get(id)
    const room = roomIndexOf(inventory).get(id)
    const isRoute = routeIdsOf(inventory).has(id)
    if (row !== undefined) gone.add(row)
    if (room !== undefined) {
      for (const own of rowsByRoom(inventory).get(room) ?? []) gone.add(own)
    }
    if (isRoute) routes.add(id)
    if (row === undefined && room === undefined && !isRoute) {
      throw new Error(`${id} is not in the facility`)
    }
  }
  const contents = contentsOf(inventory)
  // A set grows while it is walked, and takes each row once, even of a ring.
  for (const row of gone) for (const inside of contents.get(row) ?? []) gone.add(inside)
  return {
    rows: [...gone].sort((a, b) => a - b),
    isOut: gone,
    routes: [...routes].sort(),
    ids: [...new Set(named)],
  }
}
