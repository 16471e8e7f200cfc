import { entranceSeparationM } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { against, idsOf, metres, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'carrier-routes-are-apart',
  ref: 'FB-08',
  discipline: 'fiber',
  title: { en: 'Carrier routes lie far apart along their whole length' },
  about: {
    en: 'Judged where the routes that two entrances name are drawn: carriers whose routes come close share an excavator.',
  },
  severity: forAi('error'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { closestRoutes } = facts.solution.fiber.entrances
    const needed = facts.parameter(entranceSeparationM)
    if (!closestRoutes) report.notApplicable(onFacility)
    else if (closestRoutes.distanceM >= needed) report.pass(onFacility)
    else {
      const { rowA, rowB, distanceM } = closestRoutes
      report.fail(onFacility, {
        detail: say(
          `The carrier routes of ${tagOf(facts, rowA)} and ${tagOf(facts, rowB)} come within ${metres(distanceM)}; ${metres(needed)} are needed.`,
        ),
        ...against(facts, distanceM, entranceSeparationM),
        related: idsOf(facts, [rowA, rowB]),
      })
    }
  },
})
