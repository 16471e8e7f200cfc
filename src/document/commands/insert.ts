import type { Ids } from '#base'
import {
  type Connection,
  createTagger,
  type Equipment,
  type Library,
  type Placement,
  type Route,
  type Tagger,
} from '#model'
import type { Edit } from '../document'
import { copyPlacements, type PartOfCopy, wholePlacements } from './blocks/copy'
import type { Clipping } from './clipping'
import { type CommandContext, libraryOf, tidyM, withFields } from './context'
import type { Copied } from './copied'
import { elementNamer } from './elements'
import { groupNamer, insertGroups } from './groups'
import { insertDimensions, insertNotes } from './insert-marks'
import { type Movement, movedElement, movedEquipment, movedPoint } from './movement'
import { routeNamer } from './routes'

/** What every copy of one gesture shares: names are handed out once over all of them. */
export interface Naming {
  readonly ids: Ids
  readonly tagger: Tagger
  readonly library: Library
  readonly nameRoute: (wanted: string) => string
  readonly nameGroup: () => string
  /** The placements that a clipping holds whole: looked up once, however many copies it makes. */
  readonly wholes: (clipping: Clipping) => readonly Placement[]
}

/** Reads the tags in use: once per gesture, however many copies it makes. */
export const namingOf = (edit: Edit, context: CommandContext): Naming => {
  const known = new Map<Clipping, readonly Placement[]>()
  return {
    ids: context.ids,
    tagger: createTagger(edit.list('equipment')),
    library: libraryOf(edit, context),
    nameRoute: routeNamer(edit),
    nameGroup: groupNamer(edit),
    wholes: (clipping) => {
      const found = known.get(clipping) ?? wholePlacements(edit, clipping)
      known.set(clipping, found)
      return found
    },
  }
}

type NewIds = ReadonlyMap<string, string>

const newIds = (rows: readonly { readonly id: string }[], ids: Ids): NewIds =>
  new Map(rows.map(({ id }) => [id, ids()]))

/**
 * The new id of something that is copied too; else the old one, if the copy stays in its facility
 * and that is still there. In another facility the same id would name a stranger.
 */
const reference = (
  edit: Edit,
  table: 'equipment' | 'routes',
  old: string | undefined,
  { copies, home }: { readonly copies: NewIds; readonly home: boolean },
): string | undefined => {
  if (old === undefined) return undefined
  return copies.get(old) ?? (home && edit.get(table, old) ? old : undefined)
}

/** What the records of one copy share. */
interface Copy {
  readonly equipment: NewIds
  readonly routes: NewIds
  /** It is pasted into the facility that it came from. */
  readonly home: boolean
  readonly naming: Naming
  readonly movement: Movement
  readonly partOf: PartOfCopy
}

const insertEquipment = (edit: Edit, item: Equipment, copy: Copy): string => {
  const { naming, home } = copy
  const id = copy.equipment.get(item.id) ?? naming.ids()
  const copies = copy.equipment
  const host = reference(edit, 'equipment', item.inside?.equipment, { copies, home })
  const serves = item.cluster !== undefined && edit.get('clusters', item.cluster)
  edit.put(
    'equipment',
    withFields<Equipment>(movedEquipment(item, copy.movement), {
      id,
      tag: naming.tagger.nextLike(item, naming.library.kind(item.kind)),
      inside: host === undefined ? undefined : { ...item.inside, equipment: host },
      cluster: serves ? item.cluster : undefined,
      part: copy.partOf(item.part),
    }),
  )
  return id
}

const insertConnection = (edit: Edit, connection: Connection, copy: Copy): string | undefined => {
  const from = copy.equipment.get(connection.from.equipment)
  const to = copy.equipment.get(connection.to.equipment)
  if (from === undefined || to === undefined) return undefined
  const id = copy.naming.ids()
  const { home, routes: copies } = copy
  edit.put(
    'connections',
    withFields<Connection>(connection, {
      id,
      from: { ...connection.from, equipment: from },
      to: { ...connection.to, equipment: to },
      route: reference(edit, 'routes', connection.route, { copies, home }),
      part: copy.partOf(connection.part),
    }),
  )
  return id
}

const insertRoutes = (edit: Edit, { routes }: Clipping, copy: Copy): string[] =>
  routes.map((route) => {
    const id = copy.routes.get(route.id) ?? copy.naming.ids()
    const points = route.points.map((point) => ({
      ...movedPoint(point, copy.movement),
      z: tidyM(point.z + (copy.movement.dz ?? 0)),
    }))
    const part = copy.partOf(route.part)
    const named = { id, name: copy.naming.nameRoute(route.name), points, part }
    edit.put('routes', withFields<Route>(route, named))
    return id
  })

const insertRooms = (edit: Edit, { rooms }: Clipping, { naming, movement }: Copy): string[] =>
  rooms.map((room) => {
    const id = naming.ids()
    const move = (polygon: typeof room.polygon) => polygon.map((at) => movedPoint(at, movement))
    edit.put('rooms', {
      ...room,
      id,
      polygon: move(room.polygon),
      floorZ: tidyM(room.floorZ + (movement.dz ?? 0)),
      containments: room.containments.map((zone) => ({ ...zone, polygon: move(zone.polygon) })),
    })
    return id
  })

const insertElements = (
  edit: Edit,
  { elements }: Clipping,
  { naming, movement }: Copy,
): string[] => {
  const nameElement = elementNamer(edit)
  return elements.map((element) => {
    const id = naming.ids()
    edit.put('elements', { ...movedElement(element, movement), id, name: nameElement(element) })
    return id
  })
}

/**
 * Writes one copy of a clipping: new ids and tags, its inner connections, mountings and routes
 * pointed at the copies. Own products and clusters that the document lacks come along once.
 */
export const insertCopy = (
  edit: Edit,
  naming: Naming,
  clipping: Clipping,
  movement: Movement,
): Copied => {
  for (const product of clipping.products) {
    if (!naming.library.products.has(product.id) && !edit.get('products', product.id)) {
      edit.put('products', product)
    }
  }
  for (const cluster of clipping.clusters) {
    if (!edit.get('clusters', cluster.id)) edit.put('clusters', cluster)
  }
  const copy: Copy = {
    equipment: newIds(clipping.equipment, naming.ids),
    routes: newIds(clipping.routes, naming.ids),
    home: clipping.facility === edit.head.id,
    naming,
    movement,
    partOf: copyPlacements(edit, naming.ids, naming.wholes(clipping), movement),
  }
  const routes = insertRoutes(edit, clipping, copy)
  const equipment = clipping.equipment.map((item) => insertEquipment(edit, item, copy))
  const connections = clipping.connections.flatMap(
    (connection) => insertConnection(edit, connection, copy) ?? [],
  )
  const rooms = insertRooms(edit, clipping, copy)
  const elements = insertElements(edit, clipping, copy)
  const roomIds = new Map(clipping.rooms.map(({ id }, nth) => [id, rooms[nth]]))
  const elementIds = new Map(clipping.elements.map(({ id }, nth) => [id, elements[nth]]))
  const copyOf = (id: string) =>
    copy.equipment.get(id) ?? copy.routes.get(id) ?? roomIds.get(id) ?? elementIds.get(id)
  const marks = { ids: naming.ids, home: copy.home, movement, copyOf }
  const notes = insertNotes(edit, clipping.notes, marks)
  const dimensions = insertDimensions(edit, clipping.dimensions, marks)
  insertGroups(edit, clipping.groups, {
    ...naming,
    copyOf: (id) => copyOf(id) ?? notes.get(id) ?? dimensions.get(id),
  })
  return {
    equipment,
    connections,
    rooms,
    routes,
    elements,
    notes: [...notes.values()],
    dimensions: [...dimensions.values()],
  }
}
