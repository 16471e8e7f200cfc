import { recommendedIntakeHighC, recommendedIntakeLowC } from '#standards'
import { defineRule, forAi, onEquipment } from '../define'
import { against, degrees } from '../shared/cooling'
import { idOf, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'intake-temperature-recommended',
  ref: 'CL-05',
  discipline: 'cooling',
  title: { en: 'Air at the intake is within the recommended range' },
  about: {
    en: 'The range that ASHRAE recommends at the intake of IT equipment. Outside of it equipment runs, with less reserve or more energy.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => {
    const low = facts.parameter(recommendedIntakeLowC)
    const high = facts.parameter(recommendedIntakeHighC)
    for (const { row, airHeatKw, intakeC } of facts.solution.cooling.racks) {
      const subject = onEquipment(idOf(facts, row))
      const tag = () => tagOf(facts, row)
      if (airHeatKw === 0) report.notApplicable(subject)
      else if (intakeC === undefined) {
        report.unknown(
          subject,
          say(`Nobody states how warm the air is that ${tag()} is supplied with.`),
        )
      } else if (intakeC >= low && intakeC <= high) report.pass(subject)
      else {
        const cold = intakeC < low
        report.fail(subject, {
          detail: say(
            `${tag()} draws air of ${degrees(intakeC)}; ${degrees(low)} to ${degrees(high)} is recommended.`,
          ),
          ...against(intakeC, cold ? low : high, 'C'),
          source: sourceOf(facts, cold ? recommendedIntakeLowC : recommendedIntakeHighC),
        })
      }
    }
  },
})
