import type { Connection, Equipment, Facility, Room, Route } from '#model'
import { feedFromSubstation } from './substation'
import { substitute } from './substitutes'

/** A campus is laid out in a square of lots; the largest example fits into one. */
export const lotM = 130
/** So many lots hang on one substation. */
export const lotsPerDistrict = 12

const rename = (prefix: string, id: string): string => `${prefix}.${id}`

const isOfHall = ({ kind }: Equipment): boolean => kind === 'rack' || kind === 'server'

const moveEquipment = (item: Equipment, nth: number, lot: Lot): Equipment => ({
  // Racks of a hall are alike; machines that stand alone differ within a lot.
  ...(lot.asTheyAre ? item : substitute(item, isOfHall(item) ? lot.index : lot.index + nth)),
  id: rename(lot.prefix, item.id),
  tag: rename(lot.prefix, item.tag),
  x: item.x + lot.x,
  y: item.y + lot.y,
  ...(item.cluster === undefined ? {} : { cluster: rename(lot.prefix, item.cluster) }),
  ...(item.inside
    ? { inside: { ...item.inside, equipment: rename(lot.prefix, item.inside.equipment) } }
    : {}),
})

const moveConnection = (link: Connection, { prefix }: Lot): Connection => ({
  ...link,
  id: rename(prefix, link.id),
  from: { ...link.from, equipment: rename(prefix, link.from.equipment) },
  to: { ...link.to, equipment: rename(prefix, link.to.equipment) },
})

const moveRoom = (room: Room, { prefix, x, y }: Lot): Room => {
  const move = <P extends { x: number; y: number }>(polygon: readonly P[]) =>
    polygon.map((point) => ({ ...point, x: point.x + x, y: point.y + y }))
  return {
    ...room,
    id: rename(prefix, room.id),
    name: `${prefix} ${room.name}`,
    polygon: move(room.polygon),
    ...(room.fireCompartment === undefined
      ? {}
      : { fireCompartment: rename(prefix, room.fireCompartment) }),
    containments: room.containments.map((containment) => ({
      ...containment,
      id: rename(prefix, containment.id),
      polygon: move(containment.polygon),
    })),
  }
}

const moveRoute = (route: Route, { prefix, x, y }: Lot): Route => ({
  ...route,
  id: rename(prefix, route.id),
  points: route.points.map((point) => ({ ...point, x: point.x + x, y: point.y + y })),
})

/** A place for a building with what belongs to it. */
export interface Lot {
  readonly index: number
  readonly prefix: string
  readonly x: number
  readonly y: number
  /** Keeps the products of the part; else like ones take turns. */
  readonly asTheyAre?: boolean
}

/** Puts what stands in a facility of its own on a lot of a campus. */
export const addLot = (campus: Facility, part: Facility, lot: Lot): void => {
  // Carriers enter a campus once per district, not once per building.
  const kept = part.equipment.filter(
    ({ kind }) => kind !== 'entrance' || lot.index % lotsPerDistrict === 0,
  )
  const moved = kept.map((item, nth) => moveEquipment(item, nth, lot))
  const ids = new Set(kept.map(({ id }) => id))
  const links = part.connections
    .filter(({ from, to }) => ids.has(from.equipment) && ids.has(to.equipment))
    .map((link) => moveConnection(link, lot))
  const district = Math.floor(lot.index / lotsPerDistrict)
  feedFromSubstation(moved, links, district)
  campus.equipment.push(...moved)
  campus.connections.push(...links)
  campus.rooms.push(...part.rooms.map((room) => moveRoom(room, lot)))
  campus.routes.push(...part.routes.map((route) => moveRoute(route, lot)))
  campus.clusters.push(
    ...part.clusters.map((cluster) => ({ ...cluster, id: rename(lot.prefix, cluster.id) })),
  )
}
