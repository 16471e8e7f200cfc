import { formatQuantity, type Unit } from '#base'
import type { Gap, Loop } from '#engines'
import type { Source } from '#model'
import { type Missing, onEquipment, onRoom, type Subject } from '../define'
import { asksFor, type Facts } from '../facts'
import { idOf } from './wording'

/** Figures and names in the sentences of cooling rules. */
export const flow = (value: number): string => formatQuantity(value, 'L/min')
export const air = (value: number): string => formatQuantity(value, 'm3/h')
export const degrees = (value: number): string => formatQuantity(value, 'C')

/** Whether the goal asks that plant carries its load with one unit out. */
export const asksForSpare = ({ goal }: Facts): boolean => asksFor(goal, 'n+1')

/** What verdicts about a loop stand on. */
export const onLoop = (facts: Facts, { subjectRow }: Loop): Subject =>
  onEquipment(idOf(facts, subjectRow))

/** What verdicts about a room's air stand on; undefined outside of every room. */
export const onRoomRow = ({ inventory }: Facts, roomRow: number): Subject | undefined => {
  const room = inventory.facility.rooms[roomRow]
  return room && onRoom(room.id)
}

/** Immersion tanks by the index of the room that they stand in. */
export const tanksByRoom = ({ inventory }: Facts): ReadonlyMap<number, readonly number[]> => {
  const rooms = new Map<number, number[]>()
  for (const row of inventory.rowsOf('immersion-tank')) {
    const roomRow = inventory.roomRow[row] as number
    const rows = rooms.get(roomRow)
    if (rows) rows.push(row)
    else rooms.set(roomRow, [row])
  }
  return rooms
}

/** Values that a verdict waits for, as open questions. */
export const missingOf = (facts: Facts, gaps: readonly Gap[]): readonly Missing[] =>
  gaps.map(({ row, field }) => ({ equipment: row < 0 ? 'site' : idOf(facts, row), field }))

/** A measured quantity beside its limit. */
export const against = (measured: number, limit: number, unit: Unit) => ({
  measured,
  limit,
  unit,
})

/** Where the ratings come from that a capacity adds up from: that of the first which states one. */
export const ratingSource = (
  { inventory }: Facts,
  rows: readonly number[],
  field: string,
): { readonly source?: Source } => {
  for (const row of rows) {
    const source = inventory.valueOf(row, field)?.source
    if (source) return { source }
  }
  return {}
}
