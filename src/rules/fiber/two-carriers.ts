import { leastCarriers } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { against, counted, idsOf, listed, missingField, say } from '../shared/wording'

export default defineRule({
  id: 'two-carriers',
  ref: 'FB-09',
  discipline: 'fiber',
  title: { en: 'More than one carrier serves the facility' },
  about: { en: 'Two access providers, so that the fault of one does not cut the facility off.' },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['fiber'],
  judge: (facts, report) => {
    const { carriers, rows, unstatedCarrierRows } = facts.solution.fiber.entrances
    const needed = facts.parameter(leastCarriers)
    if (rows.length === 0) report.notApplicable(onFacility)
    else if (carriers.length >= needed) report.pass(onFacility)
    else if (carriers.length + unstatedCarrierRows.length >= needed) {
      report.unknown(
        onFacility,
        say('Which carriers serve the entrances is not all stated.'),
        missingField(facts, unstatedCarrierRows, 'carrier'),
      )
    } else {
      const who = carriers.length === 0 ? '' : ` (${listed(carriers)})`
      report.fail(onFacility, {
        detail: say(
          `${counted(carriers.length, 'carrier serves', 'carriers serve')} the facility${who}; ${needed} are needed.`,
        ),
        ...against(facts, carriers.length, leastCarriers),
        related: idsOf(facts, rows),
        suggestion: say('Take an entrance from another carrier.'),
      })
    }
  },
})
