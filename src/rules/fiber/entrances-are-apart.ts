import { entranceSeparationM } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { against, idsOf, metres, say } from '../shared/wording'

export default defineRule({
  id: 'entrances-are-apart',
  ref: 'FB-08',
  discipline: 'fiber',
  title: { en: 'Entrances lie far apart' },
  about: {
    en: 'Carrier routes keep a distance along their whole length; entrances close together share the same risk.',
  },
  severity: forAi('error'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { leastSeparationM, rows } = facts.solution.fiber.entrances
    const needed = facts.parameter(entranceSeparationM)
    if (leastSeparationM === undefined) report.notApplicable(onFacility)
    else if (leastSeparationM >= needed) report.pass(onFacility)
    else {
      report.fail(onFacility, {
        detail: say(
          `Two entrances are ${metres(leastSeparationM)} apart; ${metres(needed)} are needed.`,
        ),
        ...against(facts, leastSeparationM, entranceSeparationM),
        related: idsOf(facts, rows),
      })
    }
  },
})
