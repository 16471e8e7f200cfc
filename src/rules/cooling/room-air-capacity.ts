import type { RoomHeat } from '#engines'
import { defineRule, forAi, forMining, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { against, asksForSpare, missingOf, onRoomRow, ratingSource } from '../shared/cooling'
import { fits, isNothing } from '../shared/totals'
import { idsOf, kw, roomName, say } from '../shared/wording'

/** A room whose air is changed, not cooled, is judged by its airflow. */
const airedMine = (facts: Facts, room: RoomHeat): boolean =>
  room.coolerRows.length === 0 && facts.rulesetOfRoom(room.roomRow).startsWith('mining')

const judgeRoom = (facts: Facts, report: Report, subject: Subject, room: RoomHeat): void => {
  const oneOut = asksForSpare(facts)
  const capacity = oneOut ? room.capacityOneOutKw : room.capacityKw
  const name = roomName(facts, room.roomRow)
  const verdict = fits(room.airHeatKw, capacity)
  if (verdict === 'pass') report.pass(subject)
  else if (verdict === 'unknown') {
    report.unknown(
      subject,
      say(
        `The air of ${name} takes at least ${kw(room.airHeatKw.value)}; its coolers are known to take ${kw(capacity.value)}${oneOut ? ' with one out' : ''}.`,
      ),
      missingOf(facts, room.gaps),
    )
  } else {
    const carried = oneOut
      ? `with one cooler out the others take ${kw(capacity.value)}`
      : `its coolers take ${kw(capacity.value)}`
    report.fail(subject, {
      detail: say(
        room.coolerRows.length === 0
          ? `The air of ${name} takes ${kw(room.airHeatKw.value)} and no cooler stands in it.`
          : `The air of ${name} takes ${kw(room.airHeatKw.value)}; ${carried}.`,
      ),
      ...against(room.airHeatKw.value, capacity.value, 'kW'),
      ...ratingSource(facts, room.coolerRows, 'netSensibleKw'),
      related: idsOf(facts, room.coolerRows),
      suggestion: say(`Add ${kw(room.airHeatKw.value - capacity.value)} of net sensible capacity.`),
    })
  }
}

export default defineRule({
  id: 'room-air-capacity',
  ref: 'CL-02',
  discipline: 'cooling',
  title: { en: 'Coolers carry the air heat of the room' },
  about: {
    en: 'The net sensible capacity of the coolers in a room is at least the heat that its equipment gives to the air, with the largest cooler out where the goal asks for it.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    for (const room of facts.solution.cooling.rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      if (!subject) continue
      if (room.open || isNothing(room.itAirHeatKw) || airedMine(facts, room)) {
        report.notApplicable(subject)
      } else {
        judgeRoom(facts, report, subject, room)
      }
    }
  },
})
