import { leastEntrances } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { idsOf, limitBy, say } from '../shared/wording'

export default defineRule({
  id: 'entrances-burn-apart',
  ref: 'FB-07',
  discipline: 'fiber',
  title: { en: 'One fire does not take all entrances' },
  about: {
    en: 'Entrances stand in more than one fire compartment, so that one fire does not cut the facility off. Outdoors they share none.',
  },
  severity: forAi('warning'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { entrances, rows } = facts.solution.fiber.entrances
    const [first] = entrances
    if (!first || entrances.length < facts.parameter(leastEntrances)) {
      report.notApplicable(onFacility)
    } else if (
      first.compartment === undefined ||
      entrances.some(({ compartment }) => compartment !== first.compartment)
    ) {
      report.pass(onFacility)
    } else {
      report.fail(onFacility, {
        detail: say(
          `${rows.length === 2 ? 'Both' : `All ${rows.length}`} entrances stand in fire compartment ${first.compartment}.`,
        ),
        measured: 1,
        limit: 2,
        unit: 'count',
        source: limitBy(facts, leastEntrances).source,
        related: idsOf(facts, rows),
        suggestion: say('Give each entrance a meet-me room of its own.'),
      })
    }
  },
})
