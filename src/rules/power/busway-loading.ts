import { buswayLoadingOneLost } from '#standards'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { asksFor, ratingField } from '../shared/power'
import { against, idOf, kw, percent, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'busway-loading',
  ref: 'PW-07',
  discipline: 'power',
  title: { en: 'Busways keep a margin with one feed lost' },
  about: {
    en: 'When any one other named path is lost, its load comes over to the busways that remain. They carry it with the margin that designs plan for.',
  },
  severity: forAi('warning'),
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { buswayPeaks, unknownLoadRows } = facts.solution.power
    if (!asksFor(facts.goal, 'n+1') || buswayPeaks.length === 0) {
      return report.notApplicable(onFacility)
    }
    const limit = facts.parameter(buswayLoadingOneLost)
    for (const { row, loadKw, utilisation, without } of buswayPeaks) {
      const subject = onEquipment(idOf(facts, row))
      if (utilisation > limit) {
        report.fail(subject, {
          detail: say(
            `Without path ${without}, ${tagOf(facts, row)} carries ${kw(loadKw)}, ${percent(utilisation)} of its rating; ${percent(limit)} is planned.`,
          ),
          ...against(facts, utilisation, buswayLoadingOneLost),
          suggestion: say('Hang fewer racks on it, or choose a larger busway.'),
        })
      } else if (Number.isNaN(utilisation)) {
        report.unknown(subject, say(`The rating of ${tagOf(facts, row)} is not stated.`), [
          { field: ratingField(facts, row) },
        ])
      } else if (unknownLoadRows.length > 0) {
        report.unknown(
          subject,
          say(`What ${tagOf(facts, row)} carries without path ${without} is not stated in full.`),
        )
      } else {
        report.pass(subject)
      }
    }
  },
})
