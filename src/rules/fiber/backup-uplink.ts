import { defineRule, forMining, onFacility } from '../define'
import { idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'backup-uplink',
  ref: 'FB-16',
  discipline: 'fiber',
  title: { en: 'A mine has a second way out' },
  about: {
    en: 'A mine that loses its uplink earns nothing until it is back. A second link of any kind will do: mobile radio or a satellite.',
  },
  severity: forMining('warning'),
  tells: 'missing',
  reads: ['fiber'],
  judge: (facts, report) => {
    const { rows } = facts.solution.fiber.entrances
    if (rows.length === 0) report.notApplicable(onFacility)
    else if (rows.length > 1) report.pass(onFacility)
    else {
      report.fail(onFacility, {
        detail: say('The only uplink has no backup.'),
        measured: 1,
        limit: 2,
        unit: 'count',
        source: { document: 'zeusbtc.com 2155 and 2294', grade: 'secondary' },
        related: idsOf(facts, rows),
        suggestion: say('Add a second entrance; a wireless one is enough.'),
      })
    }
  },
})
