import { unnamed } from '#model'
import { defineRule, forMining, onFacility } from '../define'
import { asksFor } from '../shared/power'
import { idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'second-path-in-a-mine',
  ref: 'PW-18',
  discipline: 'power',
  title: { en: 'A mine spends on a second path' },
  about: {
    en: 'At goal N one path to each load is enough for a mine; a second one is copper that earns nothing.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { paths } = facts.solution.power
    if (asksFor(facts.goal, 'n+1')) return report.notApplicable(onFacility)
    if (paths.length < 2) return report.pass(onFacility)
    const rows = facts.inventory.equipment.flatMap(({ path }, row) =>
      path === undefined ? [] : [row],
    )
    report.fail(onFacility, {
      detail: say(
        `${paths.length} named paths stand here (${paths.join(', ')}); one is enough for a mine.`,
      ),
      measured: paths.length,
      limit: 1,
      unit: 'count',
      source: unnamed,
      related: idsOf(facts, rows),
      suggestion: say('Build one path, or ask for N+1 where the second one is wanted.'),
    })
  },
})
