import { defineRule, forAi, forMining } from '../define'
import { onLoop } from '../shared/cooling'
import { idsOf, kw, say } from '../shared/wording'

export default defineRule({
  id: 'loop-leads-outdoors',
  ref: 'CL-18',
  discipline: 'cooling',
  title: { en: 'Every loop gives its heat on' },
  about: {
    en: 'A loop needs something that takes its heat: a CDU, a chiller, a dry cooler or a tower. Loops that feed each other in a circle give it nowhere.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const related = idsOf(facts, [...loop.sourceRows, ...loop.sinkRows])
      const source = { grade: 'derived', document: 'Conservation of energy' } as const
      if (loop.circular) {
        report.fail(subject, {
          detail: say(`Loop ${loop.name} leads back to itself: its heat goes round in a circle.`),
          related,
          source,
        })
      } else if (loop.sourceRows.length === 0) {
        report.notApplicable(subject)
      } else if (loop.sinkRows.length === 0) {
        report.fail(subject, {
          detail: say(`Nothing takes the ${kw(loop.heatKw.value)} of loop ${loop.name} away.`),
          related,
          source,
          suggestion: say('Join the loop to a CDU, a chiller, a dry cooler or a tower.'),
        })
      } else {
        report.pass(subject)
      }
    }
  },
})
