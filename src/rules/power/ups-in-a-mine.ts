import { mineUpsShare } from '#standards'
import { defineRule, forMining, onFacility } from '../define'
import { powerColumn, rowsWithRole } from '../shared/power'
import { counted, idsOf, kw, say, sourceOf, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'ups-in-a-mine',
  ref: 'PW-18',
  discipline: 'power',
  title: { en: 'A mine spends on UPS' },
  about: {
    en: 'Hashing load needs no UPS: it stops and starts again. A small one for controls and network is good practice and is not counted.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const loadKw = powerColumn(facts, 'loadKw')
    const rows = rowsWithRole(facts, (role) => role === 'ups')
    const carried = rows.reduce((sum, row) => sum + (loadKw[row] as number), 0)
    const limit = facts.parameter(mineUpsShare) * facts.solution.power.itLoadKw.value
    if (rows.length === 0) {
      report.pass(onFacility)
    } else if (Number.isNaN(carried)) {
      report.unknown(onFacility, say(`What ${tagsOf(facts, rows)} carry is not known.`))
    } else if (carried <= limit) {
      report.pass(onFacility)
    } else {
      report.fail(onFacility, {
        detail: say(
          `${counted(rows.length, 'UPS carries', 'UPS carry')} ${kw(carried)} here; a mine does without.`,
        ),
        measured: carried,
        limit,
        unit: 'kW',
        source: sourceOf(facts, mineUpsShare),
        related: idsOf(facts, rows),
        suggestion: say('Keep a small one for controls and network alone.'),
      })
    }
  },
})
