import { recommendedIntakeHighC, recommendedIntakeLowC } from '#standards'
import { defineRule, forAi, onEquipment } from '../define'
import { airClassesOf } from '../shared/air-class'
import { passByAir } from '../shared/air-view'
import { against, degrees } from '../shared/cooling'
import { intakeUnknownOf } from '../shared/intake-unknown'
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
  reads: ['cooling', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const usual = [facts.parameter(recommendedIntakeLowC), facts.parameter(recommendedIntakeHighC)]
    const classes = airClassesOf(facts)
    const unknownOf = intakeUnknownOf(facts)
    for (const { row, airHeatKw, intakeC } of facts.solution.cooling.racks) {
      const subject = onEquipment(idOf(facts, row))
      const tag = () => tagOf(facts, row)
      // Dense air-cooled equipment has a range of its own, which no one can change.
      const dense = classes.get(row)?.id === 'H1' ? classes.get(row) : undefined
      const [low = 0, high = 0] = dense?.recommendedC ?? usual
      if (airHeatKw === 0) report.notApplicable(subject)
      else if (intakeC === undefined) {
        const { detail, missing } = unknownOf(row)
        report.unknown(subject, detail, missing)
      } else if (intakeC >= low && intakeC <= high) passByAir(facts, report, row, high)
      else {
        const cold = intakeC < low
        report.fail(subject, {
          detail: say(
            `${tag()} draws air of ${degrees(intakeC)}; ${degrees(low)} to ${degrees(high)} is recommended${dense ? ' for class H1' : ''}.`,
          ),
          ...against(intakeC, cold ? low : high, 'C'),
          source: dense
            ? { ...dense.source }
            : sourceOf(facts, cold ? recommendedIntakeLowC : recommendedIntakeHighC),
        })
      }
    }
  },
})
