import { defineRule, forAi, forMining, onFacility } from '../define'
import { judgeLosses } from '../shared/losses'
import { asksFor, rowsWithRole } from '../shared/power'

export default defineRule({
  id: 'fault-zone-carried',
  ref: 'PW-05',
  discipline: 'power',
  title: { en: 'A fault on any bus may be cleared' },
  about: {
    en: 'A fault on a bus takes with it everything that no breaker, transfer switch or UPS parts from it. Automatic devices alone act. All loads stay on behind their UPS, without a break that they do not ride through, and nothing is overloaded.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    if (!asksFor(facts.goal, 'fault-tolerant')) return report.notApplicable(onFacility)
    judgeLosses(facts, report, {
      rows: rowsWithRole(facts, (role) => role === 'bus'),
      states: facts.solution.power.zoneLosses,
      lead: (tag) => `When a fault on ${tag} is cleared`,
      suggestion:
        'Put breakers between this bus and its neighbours, or feed the loads from another.',
    })
  },
})
