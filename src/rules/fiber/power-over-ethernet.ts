import { defineRule, forMining, onFacility } from '../define'
import { mines } from '../shared/entrances'
import { counted, idsOf, missingField, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'power-over-ethernet',
  ref: 'FB-19',
  discipline: 'fiber',
  title: { en: 'Switches of miners send no power' },
  about: {
    en: 'Power over Ethernet has to be off on switches that serve miners: their ports are not made for it.',
  },
  severity: forMining('info'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { mining } = facts.solution.fiber
    const rows = [
      ...mining.switchRows,
      ...mining.containers.flatMap(({ switchRows }) => switchRows),
    ]
    const poe = facts.inventory.textOf
    const on = rows.filter((row) => poe(row, 'poe') === 'on')
    const open = rows.filter((row) => poe(row, 'poe') === undefined)
    if (!mines(facts) || rows.length === 0) report.notApplicable(onFacility)
    else if (on.length > 0) {
      report.fail(onFacility, {
        detail: say(
          `${tagsOf(facts, on)} ${on.length === 1 ? 'has' : 'have'} power over Ethernet on.`,
        ),
        measured: on.length,
        limit: 0,
        unit: 'count',
        source: { document: 'zeusbtc.com 2155 and 2294', grade: 'secondary' },
        related: idsOf(facts, on),
        suggestion: say('Turn it off at every port that serves a miner.'),
      })
    } else if (open.length > 0) {
      report.unknown(
        onFacility,
        say(
          `Whether power over Ethernet is off is not stated for ${counted(open.length, 'switch', 'switches')}.`,
        ),
        missingField(facts, open, 'poe'),
      )
    } else report.pass(onFacility)
  },
})
