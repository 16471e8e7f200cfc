import { utilityEntrances } from '#standards'
import { defineRule, forAi, onFacility } from '../define'
import { against, counted, idOf, idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'utility-entrances',
  ref: 'PW-15',
  discipline: 'power',
  title: { en: 'The utility comes in from different substations' },
  about: {
    en: 'An option of the owner: two feeds from different substations by different routes. Without the option nothing is asked, since the generators on site, and not the utility, are taken for the reliable source.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { feedRows, apart, unstated } = facts.solution.power.entrances
    const asked = facts.parameter(utilityEntrances)
    if (asked < 2) return report.notApplicable(onFacility)
    if (apart >= asked) return report.pass(onFacility)
    const silent = new Set(unstated.map(({ row }) => row))
    if (feedRows.length >= asked && apart + silent.size >= asked) {
      return report.unknown(
        onFacility,
        say(
          `${counted(silent.size, 'utility feed does', 'utility feeds do')} not state from which substation or by which route it comes.`,
        ),
        unstated.map(({ row, field }) => ({ equipment: idOf(facts, row), field })),
      )
    }
    report.fail(onFacility, {
      detail: say(
        `${counted(feedRows.length, 'utility feed comes', 'utility feeds come')} in, of which ${apart} share neither substation nor route; ${asked} are asked for.`,
      ),
      ...against(facts, apart, utilityEntrances),
      measure: say('feeds apart from each other'),
      related: idsOf(facts, feedRows),
      suggestion: say('Bring a feed in from another substation by another route.'),
    })
  },
})
