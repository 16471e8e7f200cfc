import { defineRule, forAi, forMining, onEquipment, onFacility } from '../define'
import { idOf, say, tagOf } from '../shared/power'

const mostFindings = 200

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
    unstatedVoltages.slice(0, mostFindings).forEach(({ row, field }) => {
      report.unknown(
        onEquipment(idOf(facts, row)),
        say(`The voltage of ${tagOf(facts, row)} is not stated.`),
        [{ field }],
      )
    })
    const rest = unstatedVoltages.slice(mostFindings)
    if (rest.length === 0) return
    report.unknown(
      onFacility,
      say(`The voltage of ${rest.length} further pieces of equipment is not stated.`),
      rest.map(({ row, field }) => ({ equipment: idOf(facts, row), field })),
    )
  },
})
