import type { Room } from '#model'
import { defineRule, forAi, forMining, onEquipment, onRoom, type Report } from '../define'
import type { Facts } from '../facts'
import { pressure } from '../shared/standing'
import { counted, idOf, missingField, say, tagOf } from '../shared/wording'

/** Rows that stand on each room's floor, by the room's index. */
const standingIn = ({ inventory, solution }: Facts): ReadonlyMap<number, number[]> => {
  const rooms = new Map<number, number[]>()
  solution.space.onFloor.forEach((stands, row) => {
    if (!stands) return
    const room = inventory.roomRow[row] as number
    const rows = rooms.get(room)
    if (rows) rows.push(row)
    else rooms.set(room, [row])
  })
  return rooms
}

const judgeRoom = (facts: Facts, report: Report, room: Room, rows: readonly number[]): void => {
  const limit = room.slabLimitKpa
  const subject = onRoom(room.id)
  if (limit === undefined) {
    report.unknown(subject, say(`What the floor of ${room.name} carries is not stated.`), [
      { field: 'slabLimitKpa' },
    ])
    return
  }
  const { floorLoadKpa } = facts.solution.space
  const heavy = rows.filter((row) => (floorLoadKpa[row] as number) > limit)
  const open = rows.filter((row) => Number.isNaN(floorLoadKpa[row]))
  for (const row of heavy) {
    const load = floorLoadKpa[row] as number
    report.fail(onEquipment(idOf(facts, row)), {
      detail: say(
        `${tagOf(facts, row)} presses ${pressure(load)} on the floor of ${room.name}, which carries ${pressure(limit)}.`,
      ),
      measured: load,
      limit,
      unit: 'kPa',
      source: { document: 'entered by the user', grade: 'estimate' },
      suggestion: say('Spread the load on a frame, or choose another place.'),
    })
  }
  if (open.length > 0) {
    report.unknown(
      subject,
      say(
        `In ${room.name} the mass of ${counted(open.length, 'piece')} of equipment is not stated.`,
      ),
      missingField(facts, open, 'massKg'),
    )
  } else if (heavy.length === 0) report.pass(subject)
}

export default defineRule({
  id: 'floor-load',
  ref: 'SP-09',
  discipline: 'space',
  title: { en: 'The floor carries what stands on it' },
  about: {
    en: 'The operating mass of each piece of equipment over its own footprint stays below what the slab carries.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const standing = standingIn(facts)
    facts.inventory.facility.rooms.forEach((room, roomRow) => {
      const rows = standing.get(roomRow)
      // A yard stands on the ground, unless somebody says what it carries.
      if (!rows || (room.open && room.slabLimitKpa === undefined)) {
        report.notApplicable(onRoom(room.id))
      } else judgeRoom(facts, report, room, rows)
    })
  },
})
