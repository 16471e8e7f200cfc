import type { Loop } from '#engines'
import { dewPointMarginK } from '#standards'
import { defineRule, forAi } from '../define'
import type { Facts } from '../facts'
import { against, degrees, missingOf, onLoop, say, sourceOf } from '../shared/cooling'

/** The dampest closed room that the loop's racks and doors stand in; undefined when there is none. */
const dewPointAround = (facts: Facts, loop: Loop): number | undefined => {
  const { inventory, solution } = facts
  const exposed = loop.sourceRows.filter((row) => {
    const kind = inventory.kindOf(row)
    return kind.it === true || kind.id === 'rear-door-cooler'
  })
  const rooms = new Set(exposed.map((row) => inventory.roomRow[row]))
  const dewPoints = solution.cooling.rooms
    .filter(({ roomRow, open }) => !open && rooms.has(roomRow))
    .map(({ dewPointC }) => dewPointC)
  return dewPoints.length === 0 ? undefined : Math.max(...dewPoints)
}

export default defineRule({
  id: 'condensation',
  ref: 'CL-09',
  discipline: 'cooling',
  title: { en: 'Coolant stays above the dew point' },
  about: {
    en: 'Pipes and cold plates colder than the dew point of the room get wet. The coolant of racks and rear doors stays above it by a margin; a room that states no humidity counts with the damp end of what ASHRAE recommends.',
  },
  severity: forAi('error'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    const marginK = facts.parameter(dewPointMarginK)
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const dewPointC = dewPointAround(facts, loop)
      if (dewPointC === undefined) report.notApplicable(subject)
      else if (loop.supplyC === undefined) {
        report.unknown(
          subject,
          say(`How cold the coolant of loop ${loop.name} is supplied is not known.`),
          missingOf(facts, loop.supplyGaps),
        )
      } else if (loop.supplyC >= dewPointC + marginK - 1e-9) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `Loop ${loop.name} is supplied at ${degrees(loop.supplyC)}; the room’s dew point is ${degrees(dewPointC)}, and pipes get wet below ${degrees(dewPointC + marginK)}.`,
          ),
          ...against(loop.supplyC, dewPointC + marginK, 'C'),
          source: sourceOf(dewPointMarginK),
          suggestion: say('Raise the supply temperature, or dry the room.'),
        })
      }
    }
  },
})
