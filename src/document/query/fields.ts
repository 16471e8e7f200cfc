import { polygonContains } from '#base'
import { createRoomFinder, type Equipment, type Library, type Value } from '#model'
import type { FacilityDocument } from '../document'

/** What a query knows of a piece of equipment under some name; undefined is not known. */
export type FieldReader = (item: Equipment) => Value | undefined

/** A figure that was solved, by the id of the equipment; NaN where it is not known. */
export interface SolvedFigures {
  readonly names: readonly string[]
  figure(name: string, id: string): number
}

const roomReader = (document: FacilityDocument): FieldReader => {
  const rooms = document.list('rooms')
  const find = createRoomFinder(rooms, polygonContains)
  return (item) => {
    let host = item
    for (let depth = 0; host.inside && depth < 8; depth++) {
      host = document.get('equipment', host.inside.equipment) ?? host
      if (host === item) break
    }
    return rooms[find(host.x, host.y, host.z)]?.name ?? ''
  }
}

const productReader =
  (library: Library, read: 'maker' | 'model'): FieldReader =>
  ({ product }) =>
    // What is of no product has no maker: that is known.
    (product === undefined ? undefined : library.products.get(product)?.[read]) ?? ''

const groupReader = (document: FacilityDocument): FieldReader => {
  const names = new Map<string, string>()
  for (const { members, name } of document.list('groups')) {
    for (const id of members) names.set(id, name)
  }
  return ({ id }) => names.get(id) ?? ''
}

/** Fields that every piece of equipment has, by lower-case name. */
const ownReaders = (
  document: FacilityDocument,
  library: Library,
): ReadonlyMap<string, FieldReader> =>
  new Map<string, FieldReader>([
    ['kind', ({ kind }) => kind],
    ['discipline', ({ kind }) => library.kind(kind).discipline],
    ['product', ({ product }) => product ?? ''],
    ['maker', productReader(library, 'maker')],
    ['model', productReader(library, 'model')],
    ['tag', ({ tag }) => tag],
    ['id', ({ id }) => id],
    ['path', ({ path }) => path ?? ''],
    ['status', ({ status }) => status],
    ['owner', ({ owner }) => owner],
    ['cluster', ({ cluster }) => cluster ?? ''],
    ['x', ({ x }) => x],
    ['y', ({ y }) => y],
    ['z', ({ z }) => z],
    ['rotation', ({ rotationDeg }) => rotationDeg],
    ['room', roomReader(document)],
    ['group', groupReader(document)],
  ])

/** Other names of fields, as people say them. */
const aliases: Readonly<Record<string, string>> = {
  kw: 'loadkw',
  load: 'loadkw',
  kg: 'masskg',
  mass: 'masskg',
  width: 'widthm',
  depth: 'depthm',
  height: 'heightm',
  volt: 'voltagev',
  name: 'tag',
  type: 'kind',
}

/** The name of a field in lower case, however it was asked for. */
export const plainFieldName = (asked: string): string => {
  const lower = asked.toLowerCase()
  return aliases[lower] ?? lower
}

/** All names that a query may use, and how each is read. */
export interface QueryFields {
  /** As they are written, in order. */
  readonly names: readonly string[]
  reader(name: string): FieldReader | undefined
}

/**
 * The fields of a facility's equipment: what every piece has, what its kind may state (its own, its
 * product's or the kind's value), and what was solved. Where a solved figure and a stated one have
 * the same name, the solved one counts where it is known.
 */
export const queryFields = (
  document: FacilityDocument,
  library: Library,
  solved: SolvedFigures,
): QueryFields => {
  const own = ownReaders(document, library)
  const stated = new Map<string, string>()
  for (const { fields } of library.kinds.values()) {
    for (const name of Object.keys(fields)) stated.set(name.toLowerCase(), name)
  }
  const figures = new Map(solved.names.map((name) => [name.toLowerCase(), name]))
  return {
    names: [...new Set([...own.keys(), ...stated.values(), ...figures.values()])].sort(),
    reader: (asked) => {
      const name = plainFieldName(asked)
      const ownReader = own.get(name)
      if (ownReader) return ownReader
      const field = stated.get(name)
      const figure = figures.get(name)
      if (field === undefined && figure === undefined) return undefined
      return (item) => {
        const found = figure === undefined ? Number.NaN : solved.figure(figure, item.id)
        if (!Number.isNaN(found)) return found
        return field === undefined ? undefined : library.valueOf(item, field)?.value
      }
    },
  }
}
