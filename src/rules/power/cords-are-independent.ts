import { defineRule, forAi, onEquipment, onFacility } from '../define'
import type { Facts } from '../facts'
import { asksFor, judgedLoads } from '../shared/power'
import { counted, idOf, idsOf, say, tagsOf } from '../shared/wording'

const tell = (facts: Facts, rows: readonly number[], common: readonly number[]): string =>
  `All cords of ${counted(rows.length, 'load')} (${tagsOf(facts, rows)}) hang on ${tagsOf(facts, common)}`

export default defineRule({
  id: 'cords-are-independent',
  ref: 'PW-09',
  discipline: 'power',
  title: { en: 'Cords of one load do not meet again' },
  about: {
    en: 'A load with two cords or more has them from sides that share nothing between the UPS and the plug. Where any part may fail, they share nothing up to the source either.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const { diversity, loadClasses } = facts.solution.power
    if (!asksFor(facts.goal, 'concurrently-maintainable')) return report.notApplicable(onFacility)
    const toSource = asksFor(facts.goal, 'fault-tolerant')
    let looked = false
    for (const { class: index, afterProtection, beforeProtection } of diversity) {
      const rows = judgedLoads(facts, loadClasses[index]?.rows ?? [])
      if (rows.length === 0) continue
      looked = true
      const common = toSource ? [...afterProtection, ...beforeProtection] : afterProtection
      const subject = onEquipment(idOf(facts, rows[0] as number))
      if (common.length === 0) {
        report.pass(subject)
        continue
      }
      report.fail(subject, {
        detail: say(
          `${tell(facts, rows, common)}${afterProtection.length > 0 ? ', behind their UPS' : ', before their UPS'}.`,
        ),
        measured: common.length,
        measure: say('components in common'),
        unit: 'count',
        related: idsOf(facts, [...common, ...rows]),
        suggestion: say('Take one of the cords from another side.'),
      })
    }
    if (!looked) report.notApplicable(onFacility)
  },
})
