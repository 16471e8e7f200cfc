import type { Inventory } from '#model'
import { kept } from './kept'

/** Rows by what they are mounted in. */
export const contentsOf = kept(
  ({ hostRow }: Inventory): ReadonlyMap<number, readonly number[]> => {
    const found = new Map<number, number[]>()
    hostRow.forEach((host, row) => {
      if (host < 0) return
      const own = found.get(host)
      if (own) own.push(row)
      else found.set(host, [row])
    })
    return found
  },
  { fields: [] },
)

/** Rows by the index of the room in which they stand; −1 for none. */
export const rowsByRoom = kept(
  ({ roomRow }: Inventory): ReadonlyMap<number, readonly number[]> => {
    const found = new Map<number, number[]>()
    roomRow.forEach((room, row) => {
      const own = found.get(room)
      if (own) own.push(row)
      else found.set(room, [row])
    })
    return found
  },
  { fields: [], rooms: true },
)

/** Indices of the rooms by id; of several of one id the first. */
export const roomIndexOf = kept(
  ({ facility }: Inventory): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    facility.rooms.forEach(({ id }, index) => {
      if (!found.has(id)) found.set(id, index)
    })
    return found
  },
  { fields: [], rooms: true },
)

const routeIds = new WeakMap<Inventory['facility']['routes'], ReadonlySet<string>>()

/** Ids of the routes; made once for as long as they are the same. */
export const routeIdsOf = ({ facility: { routes } }: Inventory): ReadonlySet<string> => {
  const known = routeIds.get(routes) ?? new Set(routes.map(({ id }) => id))
  routeIds.set(routes, known)
  return known
}
