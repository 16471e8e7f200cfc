import type { Loop } from '#engines'
import { defineRule, forAi, forMining } from '../define'
import type { Facts } from '../facts'
import { against, degrees, missingOf, onLoop, ratingSource } from '../shared/cooling'
import { idOf, idsOf, say, tagOf } from '../shared/wording'

const field = 'coolantSupplyMaxC'

/** Sources of a loop that can state how warm their coolant may be. */
const bearers = ({ inventory }: Facts, { sourceRows }: Loop): readonly number[] =>
  sourceRows.filter((row) => inventory.kindOf(row).fields[field] !== undefined)

/** Approaches on the way in, as a sum: `30 °C + 5 K (CDU-01)`. */
const wayIn = (facts: Facts, loop: Loop): string => {
  const chain = facts.solution.cooling.approaches.find(({ loopId }) => loopId === loop.id)
  if (!chain) return ''
  const steps = chain.steps.map(({ row, approachK }) => ` + ${approachK} K (${tagOf(facts, row)})`)
  return `: ${degrees(chain.startC)}${steps.join('')}`
}

export default defineRule({
  id: 'coolant-supply-temperature',
  ref: 'CL-10',
  discipline: 'cooling',
  title: { en: 'Coolant arrives cool enough' },
  about: {
    en: 'From the air of the design day, or the water of a chiller, each dry cooler and CDU adds its approach. What arrives at the racks is no warmer than they state.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling', 'equipment'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const rows = bearers(facts, loop)
      const limits = rows.map((row) => facts.inventory.numbers(field)[row] as number)
      const stated = limits.filter((limit) => !Number.isNaN(limit))
      const limitC = stated.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...stated)
      if (rows.length === 0) report.notApplicable(subject)
      else if (loop.supplyC !== undefined && loop.supplyC > limitC + 1e-9) {
        const strictest = rows.filter((_, at) => limits[at] === limitC)
        report.fail(subject, {
          detail: say(
            `Loop ${loop.name} is supplied at ${degrees(loop.supplyC)}${wayIn(facts, loop)}; ${tagOf(facts, strictest[0] ?? -1)} takes at most ${degrees(limitC)}.`,
          ),
          ...against(loop.supplyC, limitC, 'C'),
          ...ratingSource(facts, strictest, field),
          related: idsOf(facts, strictest),
        })
      } else if (loop.supplyC === undefined || stated.length < limits.length) {
        const silent = rows.filter((_, at) => Number.isNaN(limits[at]))
        report.unknown(
          subject,
          say(
            loop.supplyC === undefined
              ? `How warm the coolant of loop ${loop.name} arrives is not known.`
              : `Not everything on loop ${loop.name} states how warm its coolant may be.`,
          ),
          [
            ...missingOf(facts, loop.supplyC === undefined ? loop.supplyGaps : []),
            ...silent.map((row) => ({ equipment: idOf(facts, row), field })),
          ],
        )
      } else report.pass(subject)
    }
  },
})
