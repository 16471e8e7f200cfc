import { singlePointsAccepted } from '#standards'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import type { Facts } from '../facts'
import { asksFor, judgedLoads } from '../shared/power'
import { counted, idOf, idsOf, say, tagOf } from '../shared/wording'

/** Where no single point is accepted, PW-05 fails for each; then there is nothing to remark. */
const isTold = (facts: Facts): boolean =>
  asksFor(facts.goal, 'n+1') &&
  !asksFor(facts.goal, 'fault-tolerant') &&
  facts.parameter(singlePointsAccepted) !== 0

export default defineRule({
  id: 'single-points',
  ref: 'PW-05',
  discipline: 'power',
  title: { en: 'Single points of failure' },
  about: {
    en: 'Components that more cords of some load depend on than it can miss, on every way that automatic switching has. Their failure is accepted below fault tolerance; they are told so that somebody knows.',
  },
  severity: forAi('info'),
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const { singlePoints, loadClasses } = facts.solution.power
    if (!isTold(facts)) return report.notApplicable(onFacility)
    const loadsOf = (classes: readonly number[]) =>
      judgedLoads(
        facts,
        classes.flatMap((index) => loadClasses[index]?.rows ?? []),
      )
    let found = 0
    for (const { row, fed, protected: bare } of singlePoints) {
      const dark = loadsOf(fed.classes)
      const lit = dark.length > 0 ? [] : loadsOf(bare.classes)
      if (dark.length + lit.length === 0) continue
      found += 1
      const of =
        dark.length > 0
          ? counted(dark.length, 'load')
          : `the protected supply of ${counted(lit.length, 'load')}`
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(`${tagOf(facts, row)} is a single point of failure of ${of}.`),
        measured: dark.length + lit.length,
        measure: say('loads that hang on it'),
        unit: 'count',
        related: idsOf(facts, [...dark, ...lit]),
        suggestion: say('Feed them over a second way that does without it.'),
      })
    }
    if (found === 0) report.pass(onFacility)
  },
})
