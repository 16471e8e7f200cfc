import { defineRule, forAi, forMining } from '../define'
import { against, missingOf, onRoomRow, ratingSource } from '../shared/cooling'
import { fits, isNothing } from '../shared/totals'
import { idsOf, kw, roomName, say } from '../shared/wording'

export default defineRule({
  id: 'plant-room-heat',
  ref: 'CL-02',
  discipline: 'cooling',
  title: { en: 'Electrical rooms lose their heat' },
  about: {
    en: 'What UPS and transformers lose warms the room that they stand in. A closed room needs coolers or outside air for it.',
  },
  severity: { ...forAi('warning'), ...forMining('info') },
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    for (const room of facts.solution.cooling.rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      if (!subject) continue
      const aired = room.ventilationM3PerH.value > 0
      if (room.open || aired || !isNothing(room.itAirHeatKw) || isNothing(room.airHeatKw)) {
        report.notApplicable(subject)
        continue
      }
      const name = roomName(facts, room.roomRow)
      const verdict = fits(room.airHeatKw, room.capacityKw)
      if (verdict === 'pass') report.pass(subject)
      else if (verdict === 'unknown') {
        report.unknown(
          subject,
          say(`The losses into ${name}, or what its coolers take, are not all known.`),
          missingOf(facts, room.gaps),
        )
      } else {
        report.fail(subject, {
          detail: say(
            `Electrical losses of ${kw(room.airHeatKw.value)} warm ${name}; its coolers take ${kw(room.capacityKw.value)}.`,
          ),
          ...against(room.airHeatKw.value, room.capacityKw.value, 'kW'),
          ...ratingSource(facts, room.coolerRows, 'netSensibleKw'),
          related: idsOf(facts, room.coolerRows),
        })
      }
    }
  },
})
