import type { Loop } from '#engines'
import { dewPointMarginK } from '#standards'
import { defineRule, forAi } from '../define'
import type { Facts } from '../facts'
import { against, degrees, missingOf, onLoop } from '../shared/cooling'
import { say, sourceOf } from '../shared/wording'

/** The dampest closed room that the loop's racks and doors stand in; undefined when there is none. */
const dewPointAround = (
  { inventory }: Facts,
  dewPoints: ReadonlyMap<number, number>,
  loop: Loop,
): number | undefined => {
  const exposed = loop.sourceRows.filter((row) => {
    const kind = inventory.kindOf(row)
    return kind.it === true || kind.id === 'rear-door-cooler'
  })
  const around = exposed.map((row) => dewPoints.get(inventory.roomRow[row] as number) ?? Number.NaN)
  return around.reduce<number | undefined>(
    (most, pointC) => (Number.isNaN(pointC) ? most : Math.max(most ?? pointC, pointC)),
    undefined,
  )
}

/** Dew points of the closed rooms, by their index. */
const dewPointsOf = ({ solution }: Facts): ReadonlyMap<number, number> =>
  new Map(
    solution.cooling.rooms
      .filter(({ open }) => !open)
      .map(({ roomRow, dewPointC }) => [roomRow, dewPointC]),
  )

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
    const dewPoints = dewPointsOf(facts)
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const dewPointC = dewPointAround(facts, dewPoints, loop)
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
          source: sourceOf(facts, dewPointMarginK),
          suggestion: say('Raise the supply temperature, or dry the room.'),
        })
      }
    }
  },
})
