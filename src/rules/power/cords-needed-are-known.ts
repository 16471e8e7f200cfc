import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { allJudgedLoads, asksFor, judgedLoads } from '../shared/power'
import { counted, idOf, missingField, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'cords-needed-are-known',
  ref: 'PW-10',
  discipline: 'power',
  title: { en: 'How many cords a load needs is known' },
  about: {
    en: 'A load with several cords states how many of them must be live. Without that, the state after a loss cannot be told.',
  },
  severity: forAi('warning'),
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    if (!asksFor(facts.goal, 'n+1')) return report.notApplicable(onFacility)
    const unstated = judgedLoads(facts, facts.solution.power.cordsUnstatedRows)
    const missing = new Set(unstated)
    for (const row of allJudgedLoads(facts)) {
      if (!missing.has(row)) report.pass(onEquipment(idOf(facts, row)))
    }
    if (unstated.length === 0) return
    report.unknown(
      onFacility,
      say(
        `${counted(unstated.length, 'load has', 'loads have')} several cords and nobody stated how many are needed: ${tagsOf(facts, unstated)}.`,
      ),
      missingField(facts, unstated, 'cordsNeeded'),
    )
  },
})
