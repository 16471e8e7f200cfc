import { leastAirSupplyRatio } from '#standards'
import { defineRule, forAi } from '../define'
import { against, air, missingOf, onRoomRow } from '../shared/cooling'
import { fits, isNothing } from '../shared/totals'
import { idsOf, roomName, say, sourceOf } from '../shared/wording'

export default defineRule({
  id: 'airflow-balance',
  ref: 'CL-04',
  discipline: 'cooling',
  title: { en: 'Coolers move the air that equipment draws' },
  about: {
    en: 'Fans in the equipment draw what they need. What the coolers do not supply, less the leakage of a raised floor, comes back warm from behind the racks.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    const least = facts.parameter(leastAirSupplyRatio)
    for (const room of facts.solution.cooling.rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      if (!subject) continue
      const { airDemandM3PerH: demand, airSupplyM3PerH: supply } = room
      if (room.open || isNothing(demand)) {
        report.notApplicable(subject)
        continue
      }
      const verdict = fits({ ...demand, value: demand.value * least }, supply)
      const name = roomName(facts, room.roomRow)
      const figures = `${air(demand.value)} is drawn in ${name} and ${air(supply.value)} supplied`
      if (verdict === 'pass') report.pass(subject)
      else if (verdict === 'unknown') {
        report.unknown(
          subject,
          say(`At least ${figures}; not every airflow is stated.`),
          missingOf(facts, [
            ...room.gaps,
            ...room.coolerRows
              .filter((row) => Number.isNaN(facts.inventory.numbers('airflowM3PerH')[row]))
              .map((row) => ({ row, field: 'airflowM3PerH' })),
          ]),
        )
      } else {
        report.fail(subject, {
          detail: say(`${figures}: the rest is warm air that comes round.`),
          ...against(room.airSupplyRatio ?? supply.value / demand.value, least, 'ratio'),
          source: sourceOf(facts, leastAirSupplyRatio),
          related: idsOf(facts, room.coolerRows),
        })
      }
    }
  },
})
