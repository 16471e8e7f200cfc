import type { Inventory } from '#model'
import type { LoadBook } from './book'
import type { Contingency } from './contingency'

/** What a survey takes out, one after another. */
export const surveyTypes = [
  'component',
  'utility',
  'entrance',
  'path',
  'compartment',
  'room',
  'route',
] as const

export type SurveyType = (typeof surveyTypes)[number]

/** One thing that is taken out. */
export interface SurveyItem {
  readonly type: SurveyType
  /** Of the equipment, room or route; a compartment and a path by name; the whole utility is ``. */
  readonly id: string
  /** Row of the equipment, index of the room or route; −1 for what is several things. */
  readonly at: number
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const typeOfKind = (kind: string): SurveyType =>
  kind === 'utility-feed' ? 'utility' : kind === 'entrance' ? 'entrance' : 'component'

const sorted = (ids: Iterable<string>): string[] => [...ids].sort(byId)

/** Fire compartments of several rooms; a room by itself is told as a room. */
const compartmentsOf = ({ facility }: Inventory): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { fireCompartment } of facility.rooms) {
    if (fireCompartment !== undefined) {
      counts.set(fireCompartment, (counts.get(fireCompartment) ?? 0) + 1)
    }
  }
  return sorted([...counts].flatMap(([name, count]) => (count > 1 ? name : [])))
}

/** Equipment of each named path, without the loads of IT that it feeds or links. */
const pathsOf = (
  { equipment }: Inventory,
  { isLoad }: LoadBook,
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  equipment.forEach(({ id, path }, row) => {
    if (path === undefined || path === '' || isLoad[row] === 1) return
    const own = found.get(path)
    if (own) own.push(id)
    else found.set(path, [id])
  })
  for (const ids of found.values()) ids.sort(byId)
  return found
}

/** Everything that a survey takes out, in an order that no record decides. */
export interface SurveyItems {
  readonly items: readonly SurveyItem[]
  contingencyOf(item: SurveyItem, mode: Contingency['mode']): Contingency
}

/**
 * Lists every component, utility feed, entrance, named path, fire compartment, room and data route
 * of a facility, and the utility as a whole where several feeds make it.
 */
export const surveyItemsOf = (book: LoadBook): SurveyItems => {
  const { inventory } = book
  const { facility, equipment } = inventory
  const paths = pathsOf(inventory, book)
  const feeds = sorted(inventory.rowsOf('utility-feed').map((row) => equipment[row]?.id ?? ''))
  const several = (type: SurveyType, ids: Iterable<string>): SurveyItem[] =>
    sorted(ids).map((id) => ({ type, id, at: -1 }))
  const each: SurveyItem[] = [
    ...equipment.map(({ id, kind }, at) => ({ type: typeOfKind(kind), id, at })),
    ...facility.rooms.map(({ id }, at) => ({ type: 'room' as const, id, at })),
    ...facility.routes.flatMap(({ id, carries }, at) =>
      carries === 'data' ? { type: 'route' as const, id, at } : [],
    ),
  ]
  const items = [
    ...each.sort((a, b) => byId(a.id, b.id)),
    ...several('path', paths.keys()),
    ...several('compartment', compartmentsOf(inventory)),
    ...several('utility', feeds.length > 1 ? [''] : []),
  ]
  return {
    items,
    contingencyOf: ({ type, id }, mode) => {
      if (type === 'compartment') return { ids: [], compartments: [id], mode }
      if (type === 'path') return { ids: paths.get(id) ?? [], mode }
      return { ids: type === 'utility' && id === '' ? feeds : [id], mode }
    },
  }
}
