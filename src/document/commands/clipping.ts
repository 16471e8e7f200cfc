import type {
  Cluster,
  Connection,
  DimensionChain,
  Element,
  Equipment,
  Group,
  Note,
  Product,
  Room,
  Route,
} from '#model'
import { standingOf, withContents } from './contents'
import { type Reader, withFields } from './context'
import { wholeGroups } from './groups'

/** A piece of a facility taken out to be copied, complete in itself. */
export interface Clipping {
  /** The id of the facility that it was taken from: only there do its outer references hold. */
  readonly facility: string
  readonly equipment: readonly Equipment[]
  /** Connections with both ends in the equipment. */
  readonly connections: readonly Connection[]
  readonly rooms: readonly Room[]
  readonly routes: readonly Route[]
  /** Parts of the building. */
  readonly elements: readonly Element[]
  readonly notes: readonly Note[]
  /** Chains of dimensions: copied with what they measure. */
  readonly dimensions: readonly DimensionChain[]
  /** The facility's own products that the equipment is of. */
  readonly products: readonly Product[]
  /** The clusters that the equipment serves. */
  readonly clusters: readonly Cluster[]
  /** Groups that are in it with all their members. */
  readonly groups: readonly Group[]
}

/** What is mounted in something that stays behind stands where that stands. */
const standing = (reader: Reader, item: Equipment, chosen: ReadonlySet<string>): Equipment => {
  if (!item.inside || chosen.has(item.inside.equipment)) return item
  const { x, y, z, rotationDeg } = standingOf(reader, item)
  // Its slot is taken by the original; the host is kept, should it still be there on pasting.
  return { ...item, x, y, z, rotationDeg, inside: withFields(item.inside, { slotU: undefined }) }
}

const byId = <T>(ids: ReadonlySet<string | undefined>, find: (id: string) => T | undefined): T[] =>
  [...ids].flatMap((id) => {
    const record = id === undefined ? undefined : find(id)
    return record === undefined ? [] : [record]
  })

/** Takes what is selected, with what is mounted in it and the connections among it. Reads only. */
export const clip = (reader: Reader, ids: Iterable<string>): Clipping => {
  const asked = new Set(ids)
  const chosen = withContents(reader, asked)
  const equipment: Equipment[] = []
  if (chosen.size > 0) {
    // In file order, so that the tags of copies count the way the originals' do.
    for (const item of reader.list('equipment')) {
      if (chosen.has(item.id)) equipment.push(standing(reader, item, chosen))
    }
  }
  const connections =
    chosen.size < 2
      ? []
      : reader
          .list('connections')
          .filter(({ from, to }) => chosen.has(from.equipment) && chosen.has(to.equipment))
  return {
    facility: reader.head.id,
    equipment,
    connections,
    rooms: reader.list('rooms').filter(({ id }) => asked.has(id)),
    routes: reader.list('routes').filter(({ id }) => asked.has(id)),
    elements: reader.list('elements').filter(({ id }) => asked.has(id)),
    notes: reader.list('notes').filter(({ id }) => asked.has(id)),
    dimensions: reader.list('dimensions').filter(({ id }) => asked.has(id)),
    products: byId(new Set(equipment.map(({ product }) => product)), (id) =>
      reader.get('products', id),
    ),
    clusters: byId(new Set(equipment.map(({ cluster }) => cluster)), (id) =>
      reader.get('clusters', id),
    ),
    groups: wholeGroups(reader, asked),
  }
}

/** How many things are copied by themselves. */
export const sizeOf = (clipping: Omit<Clipping, 'facility'>): number => {
  const { equipment, rooms, routes, elements, notes, dimensions } = clipping
  const marks = elements.length + notes.length + dimensions.length
  return equipment.length + rooms.length + routes.length + marks
}

/** Whether a clipping holds nothing that could be pasted. */
export const isEmptyClipping = (clipping: Clipping): boolean => sizeOf(clipping) === 0
