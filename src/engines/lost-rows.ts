import type { Inventory } from '#model'

/** What is lost: pieces of equipment, a room with all that stands in it, or both. */
export interface LossRequest {
  readonly ids: readonly string[]
  readonly room?: string
}

/** Files may nest wrongly, even in a ring; nothing real nests deeper. */
const deepestNest = 8

/**
 * Rows of everything that goes: the pieces, what is mounted in them, and what stands in the room.
 * Throws when something is not in the facility.
 */
export const lostRows = (
  { facility, rowOf, roomRow, hostRow, count }: Inventory,
  { ids, room }: LossRequest,
): number[] => {
  const gone = new Uint8Array(count)
  for (const id of ids) {
    const row = rowOf.get(id)
    if (row === undefined) throw new Error(`${id} is not in the facility`)
    gone[row] = 1
  }
  if (room !== undefined) {
    const index = facility.rooms.findIndex(({ id }) => id === room)
    if (index < 0) throw new Error(`The room ${room} is not in the facility`)
    roomRow.forEach((own, row) => {
      if (own === index) gone[row] = 1
    })
  }
  const isGone = (row: number): boolean => {
    let at = row
    for (let step = 0; step < deepestNest && at >= 0; step++) {
      if (gone[at]) return true
      at = hostRow[at] as number
    }
    return false
  }
  return [...Array(count).keys()].filter(isGone)
}
