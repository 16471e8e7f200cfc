import type { KindId, Room } from '#model'
import { defineRule, forAi, forMining, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { against } from '../shared/cooling'
import { pressure } from '../shared/standing'
import { idOf, say, tagOf } from '../shared/wording'

/** Kinds that hold enough fluid for it to count on a floor. */
const filled: readonly KindId[] = ['immersion-tank', 'cdu', 'dry-cooler', 'cooling-tower']

const judgeRow = (facts: Facts, report: Report, room: Room, row: number): void => {
  const { inventory, solution } = facts
  const subject = onEquipment(idOf(facts, row))
  const limit = room.slabLimitKpa
  const load = solution.space.floorLoadKpa[row] as number
  const wet = inventory.numberOf(row, 'wetMassKg') !== undefined
  if (limit !== undefined && load > limit * (1 + 1e-9)) {
    report.fail(subject, {
      detail: say(
        `${tagOf(facts, row)} presses ${pressure(load)} on the floor of ${room.name}${wet ? ' when it is filled' : ' before it is filled'}; the slab carries ${pressure(limit)}.`,
      ),
      ...against(load, limit, 'kPa'),
      source: { document: 'entered by the user', grade: 'estimate' },
      suggestion: say('Spread the load on a frame, or choose another place.'),
    })
  } else if (limit === undefined || !wet) {
    report.unknown(
      subject,
      say(
        wet
          ? `What the floor of ${room.name} carries is not stated.`
          : `What ${tagOf(facts, row)} weighs when it is filled is not stated.`,
      ),
      wet ? [{ equipment: room.id, field: 'slabLimitKpa' }] : [{ field: 'wetMassKg' }],
    )
  } else report.pass(subject)
}

export default defineRule({
  id: 'wet-floor-load',
  ref: 'CL-22',
  discipline: 'cooling',
  title: { en: 'The floor carries tanks and CDUs when they are filled' },
  about: {
    en: 'A tank weighs half as much again once it is filled. The operating mass of what holds fluid, over its footprint, stays below what the slab carries; a dry mass alone says nothing.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    for (const row of filled.flatMap((kind) => inventory.rowsOf(kind))) {
      const room = inventory.facility.rooms[inventory.roomRow[row] as number]
      const ground = !room || (room.open && room.slabLimitKpa === undefined)
      if (ground || !solution.space.onFloor[row])
        report.notApplicable(onEquipment(idOf(facts, row)))
      else judgeRow(facts, report, room, row)
    }
  },
})
