import type { PowerRole } from '#model'
import { defineRule, forAi, forMining, onFacility } from '../define'
import { judgeLosses } from '../shared/losses'
import { asksFor, rowsWithRole } from '../shared/power'

/** What gives power or keeps it up. Transformers, switches and boards are elements of a path. */
const isCapacity = (role: PowerRole): boolean =>
  role === 'source' || role === 'generator' || role === 'ups'

export default defineRule({
  id: 'survives-one-component',
  ref: 'PW-03',
  discipline: 'power',
  title: { en: 'Any one utility feed, generator or UPS may fail' },
  about: {
    en: 'Each capacity component is taken out by itself, as a fault: only automatic devices act. All loads stay on, behind a UPS where they had one, and nothing is overloaded. UPS, breakers and generators of the same block may go out with it where the loads hang on other blocks too.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    if (!asksFor(facts.goal, 'n+1')) return report.notApplicable(onFacility)
    judgeLosses(facts, report, {
      rows: rowsWithRole(facts, isCapacity),
      states: facts.solution.power.componentLosses,
      suggestion: 'Add a unit beside it, or feed the loads from a second one.',
    })
  },
})
