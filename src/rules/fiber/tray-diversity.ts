import { defineRule, forAi, onFacility } from '../define'
import { failPoints } from '../shared/diversity'
import { counted, say } from '../shared/wording'

export default defineRule({
  id: 'tray-diversity',
  ref: 'FB-29',
  discipline: 'fiber',
  title: { en: 'No single tray cuts machines off' },
  about: {
    en: 'From each machine two ways lead to a carrier that share no tray, ladder or duct. Judged where trays are drawn.',
  },
  severity: forAi('info'),
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { diversity, cabling } = facts.solution.fiber
    const { reaching, points, unknownWays } = diversity
    const shared = points.filter(({ kind }) => kind === 'tray')
    if (reaching === 0 || cabling.trays.length === 0) report.notApplicable(onFacility)
    else if (shared.length > 0) {
      failPoints(facts, report, shared, 'Draw a second tray past them, and lead one way over it.')
    } else if (unknownWays > 0) {
      report.unknown(
        onFacility,
        say(`Over which trays ${counted(unknownWays, 'link leads', 'links lead')} is not known.`),
      )
    } else report.pass(onFacility)
  },
})
