import type { Inventory } from '#model'
import { contentsOf, roomIndexOf, routeIdsOf, rowsByRoom } from '../named'
import type { NetworkLossRequest } from './network-loss'

/** The ways of data cables, as far as they are known. */
export interface CableWays {
  /** Connections whose cables lie in a tray: a route, or equipment. */
  through(trayId: string): Iterable<number>
  /** Connections whose cables pass a room. */
  inRoom(room: number): Iterable<number>
  /** Connections whose way is not known. */
  unknown(): Iterable<number>
}

/** What a loss takes out by itself: rows, records of cables, and records that it may take. */
export interface LostNetwork {
  readonly rows: readonly number[]
  readonly routeIds: readonly string[]
  readonly connections: ReadonlySet<number>
  readonly unsaid: readonly number[]
}

/**
 * Everything that goes at once: pieces, what is mounted in them, what stands in the rooms, and the
 * cables that lie in trays or pass rooms. Throws when something is not in the facility.
 */
export const lostNetwork = (
  inventory: Inventory,
  ways: CableWays,
  { ids, room }: NetworkLossRequest,
): LostNetwork => {
  const { rowOf } = inventory
  const gone = new Set<number>()
  const connections = new Set<number>()
  const routeIds: string[] = []
  let isWay = false
  const takeWay = (passing: Iterable<number>) => {
    isWay = true
    for (const index of passing) connections.add(index)
  }
  for (const id of room === undefined ? ids : [...ids, room]) {
    const row = rowOf.get(id)
    if (row !== undefined) {
      gone.add(row)
      if (inventory.kindOf(row).id === 'tray') takeWay(ways.through(id))
    }
    const index = roomIndexOf(inventory).get(id)
    if (index !== undefined) {
      for (const own of rowsByRoom(inventory).get(index) ?? []) gone.add(own)
      takeWay(ways.inRoom(index))
    }
    const isRoute = routeIdsOf(inventory).has(id)
    if (isRoute) {
      routeIds.push(id)
      takeWay(ways.through(id))
    }
    if (row === undefined && index === undefined && !isRoute)
      throw new Error(`${id} is not in the facility`)
  }
  const contents = contentsOf(inventory)
  // A set grows while it is walked, and takes each row once, even of a ring.
  for (const row of gone) for (const inside of contents.get(row) ?? []) gone.add(inside)
  return {
    rows: [...gone].sort((a, b) => a - b),
    routeIds,
    connections,
    unsaid: isWay ? [...ways.unknown()] : [],
  }
}
