import { defineRule, forMining, onFacility } from '../define'
import type { Facts } from '../facts'
import { allJudgedLoads } from '../shared/power'
import { counted, idsOf, missingField, say, tagsOf } from '../shared/wording'

/** What runs a mine rather than hashes: its switches, and servers without GPUs. */
const controlRows = (facts: Facts): readonly number[] => {
  const { inventory } = facts
  return allJudgedLoads(facts).filter((row) => {
    const { id } = inventory.kindOf(row)
    return id === 'switch' || (id === 'server' && !((inventory.numberOf(row, 'gpus') ?? 0) > 0))
  })
}

export default defineRule({
  id: 'mine-network-on-ups',
  ref: 'PW-19',
  discipline: 'power',
  title: { en: 'Controls and network of a mine hang on a small UPS' },
  about: {
    en: 'Hashing load needs no UPS. Switches and management servers on a small one keep the mine in sight through a dip or a grid call, so that it comes back in order.',
  },
  severity: forMining('info'),
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const { supply } = facts.solution.power
    const rows = controlRows(facts).filter((row) => supply.get(row) !== 'dropped')
    const bare = rows.filter((row) => supply.get(row) === 'unprotected')
    const open = rows.filter((row) => supply.get(row) === 'unknown')
    if (rows.length === 0) report.notApplicable(onFacility)
    else if (bare.length > 0) {
      report.fail(onFacility, {
        detail: say(
          `${counted(bare.length, 'switch or server', 'switches and servers')} of the mine ${bare.length === 1 ? 'hangs' : 'hang'} on raw utility: ${tagsOf(facts, bare)}.`,
        ),
        measured: bare.length,
        measure: say('without a UPS'),
        unit: 'count',
        source: { document: 'unnamed public source', grade: 'secondary' },
        related: idsOf(facts, bare),
        suggestion: say('A UPS of a few kW for controls and network is enough.'),
      })
    } else if (open.length > 0) {
      report.unknown(
        onFacility,
        say(
          `Only some cords of ${tagsOf(facts, open)} come through a UPS, and how many are needed is not stated.`,
        ),
        missingField(facts, open, 'cordsNeeded'),
      )
    } else report.pass(onFacility)
  },
})
