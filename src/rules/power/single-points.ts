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

/** The loads of some classes, of no more than a finding points at. */
const firstOf = (
  rowsOf: readonly (readonly number[])[],
  classes: readonly number[],
): readonly number[] => {
  const rows: number[] = []
  for (const index of classes) {
    rows.push(...(rowsOf[index] ?? []))
    if (rows.length >= 500) break
  }
  return rows
}

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
    const judged = loadClasses.map(({ rows }) => judgedLoads(facts, rows))
    const count = (classes: readonly number[]) =>
      classes.reduce((sum, index) => sum + (judged[index]?.length ?? 0), 0)
    let found = 0
    for (const { row, fed, protected: bare } of singlePoints) {
      const dark = count(fed.classes)
      const hit = dark > 0 ? dark : count(bare.classes)
      if (hit === 0) continue
      found += 1
      const loads = counted(hit, 'load')
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(
          `${tagOf(facts, row)} is a single point of failure of ${dark > 0 ? loads : `the protected supply of ${loads}`}.`,
        ),
        measured: hit,
        measure: say('loads that hang on it'),
        unit: 'count',
        related: idsOf(facts, firstOf(judged, dark > 0 ? fed.classes : bare.classes)),
        suggestion: say('Feed them over a second way that does without it.'),
      })
    }
    if (found === 0) report.pass(onFacility)
  },
})
