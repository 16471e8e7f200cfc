import { formatQuantity } from '#base'
import { defineRule, forAi, forMining } from '../define'
import { missingOf, onLoop } from '../shared/cooling'
import { idsOf, kw, say } from '../shared/wording'

export default defineRule({
  id: 'make-up-water',
  ref: 'CL-19',
  discipline: 'cooling',
  title: { en: 'Towers are supplied with make-up water' },
  about: {
    en: 'A cooling tower loses water to the air and to blowdown. What it takes at the design point is told, so that somebody provides it.',
  },
  severity: { ...forAi('info'), ...forMining('info') },
  reads: ['cooling'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    for (const loop of solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const towers = loop.sinkRows.filter((row) => inventory.kindOf(row).id === 'cooling-tower')
      const { value, unknownCount } = loop.makeupLPerH
      if (towers.length === 0) report.notApplicable(subject)
      else if (unknownCount > 0) {
        report.unknown(
          subject,
          say(`How much water the towers of loop ${loop.name} lose is not known.`),
          missingOf(facts, loop.heatGaps),
        )
      } else {
        report.fail(subject, {
          detail: say(
            `The towers of loop ${loop.name} lose ${formatQuantity(value, 'L/h')} of water with its ${kw(loop.heatKw.value)}.`,
          ),
          measured: value,
          measure: say('make-up water'),
          unit: 'L/h',
          source: { document: 'Latent heat of water, 2.43 MJ/kg, and blowdown', grade: 'derived' },
          related: idsOf(facts, towers),
        })
      }
    }
  },
})
