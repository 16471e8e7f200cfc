import { recommendedIntakeHighC } from '#standards'
import { defineRule, forAi, onEquipment } from '../define'
import { idOf, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'conditioned-air',
  ref: 'CL-05',
  discipline: 'cooling',
  title: { en: 'AI equipment stands in conditioned air' },
  about: {
    en: 'Equipment that breathes air needs a room around it that is cooled. In the open nothing holds the intake between the recommended limits, through summer, winter, dust and rain.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    for (const { row, airHeatKw, method } of facts.solution.cooling.racks) {
      const subject = onEquipment(idOf(facts, row))
      if (airHeatKw === 0) report.notApplicable(subject)
      else if (method !== 'open-air') report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(`${tagOf(facts, row)} draws the air of the open, which nothing cools.`),
          source: sourceOf(facts, recommendedIntakeHighC),
          suggestion: say('Put it into a closed room with coolers.'),
        })
      }
    }
  },
})
