import type { RoomHeat } from '#engines'
import { leastAirSupplyRatio } from '#standards'
import { defineRule, forAi, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { type AirShare, airSharesOf } from '../shared/airflow'
import { against, air, missingOf, onRoomRow } from '../shared/cooling'
import { fits, isNothing } from '../shared/totals'
import { idsOf, say, sourceOf } from '../shared/wording'

const figures = ({ name, demand, supply }: AirShare): string =>
  `${air(demand.value)} is drawn in ${name} and ${air(supply.value)} supplied`

const judgeRoom = (facts: Facts, report: Report, subject: Subject, room: RoomHeat): void => {
  const least = facts.parameter(leastAirSupplyRatio)
  const judged = airSharesOf(facts, room)
    .filter(({ demand }) => !isNothing(demand))
    .map((share) => {
      const { demand, supply } = share
      return { share, verdict: fits({ ...demand, value: demand.value * least }, supply) }
    })
  const failing = judged.filter(({ verdict }) => verdict === 'fail').map(({ share }) => share)
  const open = judged.filter(({ verdict }) => verdict === 'unknown').map(({ share }) => share)
  const [first] = failing
  if (first !== undefined) {
    const worst = failing.reduce((a, b) => (b.ratio < a.ratio ? b : a), first)
    report.fail(subject, {
      detail: say(`${figures(worst)}: the rest is warm air that comes round.`),
      ...against(worst.ratio, least, 'ratio'),
      source: sourceOf(facts, leastAirSupplyRatio),
      related: idsOf(facts, room.coolerRows),
    })
  } else if (open[0] !== undefined) {
    report.unknown(
      subject,
      say(`At least ${figures(open[0])}; not every airflow is stated.`),
      missingOf(facts, [
        ...open.flatMap(({ gaps }) => gaps),
        ...room.coolerRows
          .filter((row) => Number.isNaN(facts.inventory.numbers('airflowM3PerH')[row]))
          .map((row) => ({ row, field: 'airflowM3PerH' })),
      ]),
    )
  } else report.pass(subject)
}

export default defineRule({
  id: 'airflow-balance',
  ref: 'CL-04',
  discipline: 'cooling',
  title: { en: 'Coolers move the air that equipment draws' },
  about: {
    en: 'Fans in the equipment draw what they need, aisle by aisle. What the coolers do not supply, less the leakage of a raised floor, comes back warm from behind the racks.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    for (const room of facts.solution.cooling.rooms) {
      const subject = onRoomRow(facts, room.roomRow)
      if (!subject) continue
      if (room.open || isNothing(room.airDemandM3PerH)) report.notApplicable(subject)
      else judgeRoom(facts, report, subject, room)
    }
  },
})
