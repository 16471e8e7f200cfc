import { defineRule, forAi, forMining, onFacility } from '../define'
import { counted, missingField, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'phases-are-stated',
  ref: 'PW-16',
  discipline: 'power',
  title: { en: 'Single-phase equipment states its phase' },
  about: {
    en: 'Equipment on one phase says on which. Without that, nobody can tell the current of the worst phase in anything that feeds it.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['power'],
  judge: (facts, report) => {
    const { unstatedPhaseRows, connectionsChecked } = facts.solution.power
    if (connectionsChecked === 0) return report.notApplicable(onFacility)
    if (unstatedPhaseRows.length === 0) return report.pass(onFacility)
    report.unknown(
      onFacility,
      say(
        `${counted(unstatedPhaseRows.length, 'piece of single-phase equipment does', 'pieces of single-phase equipment do')} not state a phase: ${tagsOf(facts, unstatedPhaseRows)}.`,
      ),
      missingField(facts, unstatedPhaseRows, 'phase'),
    )
  },
})
