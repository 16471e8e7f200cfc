import { mostAirSupplyRatio } from '#standards'
import { defineRule, forAi } from '../define'
import { airSharesOf } from '../shared/airflow'
import { against, air, onRoomRow } from '../shared/cooling'
import { isNothing } from '../shared/totals'
import { idsOf, say, sourceOf } from '../shared/wording'

export default defineRule({
  id: 'airflow-surplus',
  ref: 'CL-04',
  discipline: 'cooling',
  title: { en: 'Coolers move little more air than is drawn' },
  about: {
    en: 'Air beyond what equipment draws goes back to the coolers unused and costs fan power, unless the fans slow down. Up to a fifth more covers leakage.',
  },
  severity: forAi('info'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    const most = facts.parameter(mostAirSupplyRatio)
    for (const room of facts.solution.cooling.rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      if (!subject) continue
      const shares = airSharesOf(facts, room).filter(({ demand }) => !isNothing(demand))
      const [first] = shares
      // A demand of which parts are unknown may well be as large as the supply.
      if (room.open || first === undefined || room.airDemandM3PerH.unknownCount > 0) {
        report.notApplicable(subject)
        continue
      }
      const worst = shares.reduce((a, b) => (b.ratio > a.ratio ? b : a), first)
      if (worst.ratio <= most * (1 + 1e-9)) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `At full speed ${air(worst.supply.value)} reaches ${worst.name}, which draws ${air(worst.demand.value)}.`,
          ),
          ...against(worst.ratio, most, 'ratio'),
          source: sourceOf(facts, mostAirSupplyRatio),
          related: idsOf(facts, room.coolerRows),
          suggestion: say('Let the fans follow the pressure in the aisle.'),
        })
      }
    }
  },
})
