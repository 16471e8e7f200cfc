import { singlePointsAccepted } from '#standards'
import { defineRule, forAi, forMining, onFacility } from '../define'
import { judgeLosses } from '../shared/losses'
import { asksFor, isComponent, rowsWithRole } from '../shared/power'

export default defineRule({
  id: 'no-single-point-of-failure',
  ref: 'PW-05',
  discipline: 'power',
  title: { en: 'Any one component may fail' },
  about: {
    en: 'Each component of the power chain is taken out by itself as a fault: only automatic devices act. All loads stay on behind their UPS and nothing is overloaded. A fault takes out the one component; the zone that its protection clears and the room that it burns are not yet counted.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const isAsked =
      asksFor(facts.goal, 'fault-tolerant') ||
      (asksFor(facts.goal, 'concurrently-maintainable') &&
        facts.parameter(singlePointsAccepted) === 0)
    if (!isAsked) return report.notApplicable(onFacility)
    judgeLosses(facts, report, {
      rows: rowsWithRole(facts, isComponent),
      states: facts.solution.power.componentLosses,
      suggestion: 'Give the loads below it a second live path that takes over by itself.',
    })
  },
})
