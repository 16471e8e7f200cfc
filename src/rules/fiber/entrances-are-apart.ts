import { entranceSeparationM } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { against, idsOf, metres, say, tagOf } from '../shared/wording'

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
    const { closest } = facts.solution.fiber.entrances
    const needed = facts.parameter(entranceSeparationM)
    if (!closest) report.notApplicable(onFacility)
    else if (closest.distanceM >= needed) report.pass(onFacility)
    else {
      const { rowA, rowB, distanceM } = closest
      report.fail(onFacility, {
        detail: say(
          `Two entrances, ${tagOf(facts, rowA)} and ${tagOf(facts, rowB)}, are ${metres(distanceM)} apart; ${metres(needed)} are needed.`,
        ),
        ...against(facts, distanceM, entranceSeparationM),
        related: idsOf(facts, [rowA, rowB]),
      })
    }
  },
})
