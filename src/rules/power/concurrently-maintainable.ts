import { defineRule, forAi, forMining, onFacility } from '../define'
import { judgeLosses } from '../shared/losses'
import { asksFor, isComponent, rowsWithRole } from '../shared/power'

export default defineRule({
  id: 'concurrently-maintainable',
  ref: 'PW-04',
  discipline: 'power',
  title: { en: 'Any one component can be taken out for work' },
  about: {
    en: 'Each component of the power chain, boards and switches included, is taken out by itself as planned work: manual devices may be operated. All loads stay on, and none is left on raw utility power that had a UPS. Topology only: this says nothing about procedures, cable routes or an award by anybody.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    if (!asksFor(facts.goal, 'concurrently-maintainable')) return report.notApplicable(onFacility)
    judgeLosses(facts, report, {
      rows: rowsWithRole(facts, isComponent),
      states: facts.solution.power.maintenanceLosses,
      suggestion: 'Give the loads below it a second cord from another path.',
    })
  },
})
