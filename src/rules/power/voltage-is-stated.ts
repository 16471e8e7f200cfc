import { defineRule, forAi, forMining, onFacility } from '../define'
import { counted, idOf, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'voltage-is-stated',
  ref: 'PW-01',
  discipline: 'power',
  title: { en: 'Voltages are stated' },
  about: {
    en: 'Both ends of a power connection state their voltage. Where one does not, nobody can say whether it fits.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['connections', 'power', 'equipment'],
  judge: (facts, report) => {
    const { connectionsChecked, unstatedVoltages } = facts.solution.power
    if (connectionsChecked === 0) return report.notApplicable(onFacility)
    if (unstatedVoltages.length === 0) return report.pass(onFacility)
    const rows = [...new Set(unstatedVoltages.map(({ row }) => row))]
    report.unknown(
      onFacility,
      say(
        `${counted(rows.length, 'piece of equipment does', 'pieces of equipment do')} not state a voltage: ${tagsOf(facts, rows)}.`,
      ),
      unstatedVoltages.map(({ row, field }) => ({ equipment: idOf(facts, row), field })),
    )
  },
})
