import type { Inventory } from '#model'
import type { NetworkLossRequest } from './network-loss'

/** The ways of data cables, as far as they are known. */
export interface CableWays {
  /** Connections whose cables lie in a tray: a route, or equipment. */
  through(trayId: string): Int32Array | readonly number[]
  /** Connections whose cables pass a room. */
  inRoom(room: number): readonly number[]
  /** Connections whose way is not known. */
  readonly unknown: readonly number[]
}

/** What a loss takes out by itself: rows, records of cables, and records that it may take. */
export interface LostNetwork {
  readonly rows: readonly number[]
  readonly routeIds: readonly string[]
  readonly connections: ReadonlySet<number>
  readonly unsaid: readonly number[]
}

/** Files may nest wrongly, even in a ring; nothing real nests deeper. */
const deepestNest = 8

/**
 * Everything that goes at once: pieces, what is mounted in them, what stands in the rooms, and the
 * cables that lie in trays or pass rooms. Throws when something is not in the facility.
 */
export const lostNetwork = (
  inventory: Inventory,
  ways: CableWays,
  { ids, room }: NetworkLossRequest,
): LostNetwork => {
  const { facility, rowOf, roomRow, hostRow, count } = inventory
  const gone = new Uint8Array(count)
  const connections = new Set<number>()
  const routeIds: string[] = []
  let isWay = false
  const takeWay = (passing: Iterable<number>) => {
    isWay = true
    for (const index of passing) connections.add(index)
  }
  const roomIndex = new Map(facility.rooms.map(({ id }, index) => [id, index]))
  const routes = new Set(facility.routes.map(({ id }) => id))
  for (const id of room === undefined ? ids : [...ids, room]) {
    const row = rowOf.get(id)
    const index = roomIndex.get(id)
    if (row !== undefined) {
      gone[row] = 1
      if (inventory.kindOf(row).id === 'tray') takeWay(ways.through(id))
    } else if (index !== undefined) {
      roomRow.forEach((own, at) => {
        if (own === index) gone[at] = 1
      })
      takeWay(ways.inRoom(index))
    } else if (routes.has(id)) {
      routeIds.push(id)
      takeWay(ways.through(id))
    } else throw new Error(`${id} is not in the facility`)
  }
  const isGone = (row: number): boolean => {
    let at = row
    for (let step = 0; step < deepestNest && at >= 0; step++) {
      if (gone[at]) return true
      at = hostRow[at] as number
    }
    return false
  }
  return {
    rows: [...Array(count).keys()].filter(isGone),
    routeIds,
    connections,
    unsaid: isWay ? ways.unknown : [],
  }
}
