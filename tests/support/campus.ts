import {
  blankFacility,
  type Connection,
  type Equipment,
  type Facility,
  type Room,
  type Route,
} from '#model'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'
import { superpodH100 } from '../../scripts/examples/superpod-h100/index'
import { minerShed } from './campus/shed'
import { addSubstation, feedFromSubstation } from './campus/substation'
import { products, substitute } from './campus/substitutes'

/** A campus is laid out in a square of lots; the largest example fits into one. */
const lotM = 130
/** So many lots hang on one substation. */
const lotsPerDistrict = 12

/** What stands on one lot after another, again and again: about as many racks as mining loads. */
const pattern = ['hall', 'yard', 'pod', 'shed', 'pod', 'yard'] as const
const shedMiners = 240

/** What stands on lots, each built once. */
const partsOfCampus = () => ({
  hall: gb300Hall(),
  yard: hydroYard(),
  pod: superpodH100(),
  shed: minerShed(shedMiners),
})

const rename = (prefix: string, id: string): string => `${prefix}.${id}`

const moveEquipment = (item: Equipment, nth: number, lot: Lot): Equipment => ({
  // Racks of a hall are alike; machines that stand alone differ within a lot.
  ...substitute(item, item.kind === 'rack' || item.kind === 'server' ? lot.index : lot.index + nth),
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

interface Lot {
  readonly index: number
  readonly prefix: string
  readonly x: number
  readonly y: number
}

const addLot = (campus: Facility, part: Facility, lot: Lot): void => {
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

const emptyCampus = (items: number): Facility => ({
  ...blankFacility(`campus-${items}`, `Campus of ${items} items`),
  site: {
    elevationM: 50,
    designDryBulbC: 30,
    designWetBulbC: 22,
    frequencyHz: 50,
    utilityVoltageV: 138_000,
    lowVoltageSystem: '415/240',
  },
  products: [...products],
})

/**
 * A campus of so many pieces of equipment: the published example facilities, lot by lot, with sheds
 * of air-cooled miners between them, over more than 40 products, all on shared substations. Every
 * connection joins real ports. The same count, of 5 or more, gives the same campus.
 */
export const campusOf = (items: number): Facility => {
  const campus = emptyCampus(items)
  const parts = partsOfCampus()
  const across = Math.ceil(Math.sqrt(items / 110))
  for (let index = 0; campus.equipment.length < items; index++) {
    const lot: Lot = {
      index,
      prefix: `L${index + 1}`,
      x: (index % across) * lotM,
      y: Math.floor(index / across) * lotM,
    }
    if (index % lotsPerDistrict === 0) addSubstation(campus, index / lotsPerDistrict, lot)
    const left = items - campus.equipment.length
    const part = parts[pattern[index % pattern.length] as (typeof pattern)[number]]
    const fits = part.equipment.length <= left
    addLot(campus, fits ? part : minerShed(left, true), lot)
  }
  return campus
}
