import { defineRule, forMining, onFacility } from '../define'
import { mines } from '../shared/entrances'
import { idsOf, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'switch-out-of-exhaust',
  ref: 'FB-19',
  discipline: 'fiber',
  title: { en: 'Switches stand out of the exhaust of miners' },
  about: {
    en: 'The air behind miners is too hot for a switch. Judged where a hot aisle is drawn.',
  },
  severity: forMining('info'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { hotSwitchRows, switchRows, containers } = facts.solution.fiber.mining
    const count =
      switchRows.length + containers.reduce((sum, one) => sum + one.switchRows.length, 0)
    if (!mines(facts) || count === 0) report.notApplicable(onFacility)
    else if (hotSwitchRows.length === 0) report.pass(onFacility)
    else {
      report.fail(onFacility, {
        detail: say(
          `${tagsOf(facts, hotSwitchRows)} ${hotSwitchRows.length === 1 ? 'stands' : 'stand'} in a hot aisle.`,
        ),
        measured: hotSwitchRows.length,
        limit: 0,
        unit: 'count',
        source: { document: 'zeusbtc.com 2155 and 2294', grade: 'secondary' },
        related: idsOf(facts, hotSwitchRows),
      })
    }
  },
})
