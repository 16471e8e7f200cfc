import { polygonContains, rotate } from '#base'
import type { Containment, Inventory } from '#model'
import type { AirMethod } from './solution'

/** How far before its face a rack's air is looked for, m: inside any aisle, beyond any door. */
const beyondFaceM = 0.1

/**
 * The containment that a piece of equipment belongs to: its centre stands in it, or its front
 * opens into a contained cold aisle, or its rear into a contained hot one.
 */
export const containmentOf = (inventory: Inventory, row: number): Containment | undefined => {
  const room = inventory.facility.rooms[inventory.roomRow[row] as number]
  if (!room || room.containments.length === 0) return undefined
  const place = inventory.placeOf(row)
  const reachM = place.depthM / 2 + beyondFaceM
  const front = rotate({ x: 0, y: -reachM }, place.rotationDeg)
  return room.containments.find(({ polygon, aisle }) => {
    const side = aisle === 'cold' ? 1 : -1
    return (
      polygonContains(polygon, place.x, place.y) ||
      polygonContains(polygon, place.x + side * front.x, place.y + side * front.y)
    )
  })
}

/**
 * Whether equipment that only moved still stands in the same aisles, so that the solved air holds.
 * Compare rooms first: a row that changed its room is not looked at here.
 */
export const sameAisles = (
  before: Inventory,
  after: Inventory,
  moved: Iterable<string>,
): boolean => {
  for (const id of moved) {
    const row = after.rowOf.get(id)
    if (row === undefined) return false
    if (containmentOf(before, row) !== containmentOf(after, row)) return false
  }
  return true
}

/** The rear doors that are mounted in racks, by their rack. */
export const rearDoorsOf = (inventory: Inventory): ReadonlyMap<number, number> => {
  const doors = new Map<number, number>()
  const idOf = (row: number) => inventory.equipment[row]?.id ?? ''
  for (const row of inventory.rowsOf('rear-door-cooler')) {
    const host = inventory.hostRow[row] as number
    if (host < 0) continue
    const other = doors.get(host)
    // A rack has one door; of two, the same one counts whatever the file's order.
    if (other === undefined || idOf(row) < idOf(other)) doors.set(host, row)
  }
  return doors
}

/** Where rows stand in regard to air: their containment and, for containments, who cools in them. */
export interface Aisles {
  containmentOf(row: number): Containment | undefined
  /** Containments that have in-row coolers of their own, by id and room. */
  readonly withInRow: ReadonlySet<Containment>
  readonly doors: ReadonlyMap<number, number>
}

/** Reads the aisles once; asking for a row's containment is cached. */
export const aislesOf = (inventory: Inventory): Aisles => {
  const known = new Map<number, Containment | undefined>()
  const cached = (row: number) => {
    if (!known.has(row)) known.set(row, containmentOf(inventory, row))
    return known.get(row)
  }
  const withInRow = new Set<Containment>()
  for (const row of inventory.rowsOf('in-row-cooler')) {
    const containment = cached(row)
    if (containment) withInRow.add(containment)
  }
  return { containmentOf: cached, withInRow, doors: rearDoorsOf(inventory) }
}

/** Whether nothing separates this row's air from the site's: an open room, or no room at all. */
export const standsOpen = (inventory: Inventory, row: number): boolean => {
  const room = inventory.facility.rooms[inventory.roomRow[row] as number]
  return room === undefined || room.open
}

/** How a rack's air heat is taken away. */
export const airMethodOf = (inventory: Inventory, aisles: Aisles, row: number): AirMethod => {
  const door = aisles.doors.get(row)
  if (door !== undefined) {
    return inventory.valueOf(door, 'active')?.value === true
      ? 'rear-door-active'
      : 'rear-door-passive'
  }
  if (standsOpen(inventory, row)) return 'open-air'
  const containment = aisles.containmentOf(row)
  if (!containment) return 'open-aisles'
  if (!containment.complete) return 'contained-with-gaps'
  return aisles.withInRow.has(containment) ? 'in-row-contained' : 'contained'
}
