import { type Bounds, boundsOf, polygonContains, rotate } from '#base'
import type { Containment, Inventory } from '#model'
import type { AirMethod } from './solution'

/** How far before its face a rack's air is looked for, m: inside any aisle, beyond any door. */
const beyondFaceM = 0.1

interface Zone {
  readonly containment: Containment
  readonly bounds: Bounds
}

/** Containments of each room with the rectangles around them, made once. */
const zonesOf = (inventory: Inventory): readonly (readonly Zone[])[] =>
  inventory.facility.rooms.map(({ containments }) =>
    containments.map((containment) => ({ containment, bounds: boundsOf(containment.polygon) })),
  )

const holds = ({ containment, bounds }: Zone, x: number, y: number): boolean =>
  x >= bounds.minX &&
  x <= bounds.maxX &&
  y >= bounds.minY &&
  y <= bounds.maxY &&
  polygonContains(containment.polygon, x, y)

/**
 * The containment that a piece of equipment belongs to: its centre stands in it, or its front
 * opens into a contained cold aisle, or its rear into a contained hot one.
 */
const containmentIn = (
  inventory: Inventory,
  zones: readonly (readonly Zone[])[],
  row: number,
): Containment | undefined => {
  const own = zones[inventory.roomRow[row] as number]
  if (!own || own.length === 0) return undefined
  const { x, y, depthM, rotationDeg } = inventory.placeOf(row)
  const front = rotate({ x: 0, y: -depthM / 2 - beyondFaceM }, rotationDeg)
  return own.find((zone) => {
    const side = zone.containment.aisle === 'cold' ? 1 : -1
    return holds(zone, x, y) || holds(zone, x + side * front.x, y + side * front.y)
  })?.containment
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
  const zones = { before: zonesOf(before), after: zonesOf(after) }
  for (const id of moved) {
    const row = after.rowOf.get(id)
    if (row === undefined) return false
    const stood = containmentIn(before, zones.before, row)
    if (stood !== containmentIn(after, zones.after, row)) return false
  }
  return true
}

/** The rear doors that are mounted in racks, by their rack. */
const rearDoorsOf = (inventory: Inventory): ReadonlyMap<number, number> => {
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
  const zones = zonesOf(inventory)
  const known: (Containment | undefined)[] = new Array(inventory.count)
  const asked = new Uint8Array(inventory.count)
  const cached = (row: number) => {
    if (!asked[row]) {
      asked[row] = 1
      known[row] = containmentIn(inventory, zones, row)
    }
    return known[row]
  }
  const withInRow = new Set<Containment>()
  for (const row of inventory.rowsOf('in-row-cooler')) {
    const containment = cached(row)
    if (containment) withInRow.add(containment)
  }
  return { containmentOf: cached, withInRow, doors: rearDoorsOf(inventory) }
}

/** Whether nothing separates this row's air from the site's: an open room, or no room at all. */
const standsOpen = (inventory: Inventory, row: number): boolean => {
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
