import type { ClearanceFault } from '#engines'
import { defineRule, forAi, forMining, onEquipment } from '../define'
import type { Facts } from '../facts'
import { needSource } from '../shared/standing'
import { idOf, metres, missingField, say, tagOf } from '../shared/wording'

const tell = (facts: Facts, { row, neededM, foundM, byRow }: ClearanceFault): string => {
  const what = byRow === undefined ? 'a wall' : tagOf(facts, byRow)
  return `In front of ${tagOf(facts, row)} ${metres(foundM)} are clear up to ${what}; ${metres(neededM)} are needed to work on live parts.`
}

export default defineRule({
  id: 'working-clearance',
  ref: 'SP-05',
  discipline: 'space',
  title: { en: 'Room to work in front of live parts' },
  about: {
    en: 'In front of electrical equipment that is opened live the floor is clear, by the voltage to ground and by what stands opposite: nothing, grounded parts or walls, or other live parts.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const { clearanceFaults, clearanceRows, clearanceUnknown } = facts.solution.space
    const faults = new Map(
      clearanceFaults.filter(({ basis }) => basis === 'working').map((fault) => [fault.row, fault]),
    )
    for (const row of clearanceRows.working) {
      const fault = faults.get(row)
      const subject = onEquipment(idOf(facts, row))
      if (!fault) {
        report.pass(subject)
        continue
      }
      report.fail(subject, {
        detail: say(tell(facts, fault)),
        measured: fault.foundM,
        limit: fault.neededM,
        unit: 'm',
        ...needSource(facts, fault),
        related: fault.byRow === undefined ? [] : [idOf(facts, fault.byRow)],
      })
    }
    for (const { row, field } of clearanceUnknown) {
      report.unknown(
        onEquipment(idOf(facts, row)),
        say(
          `How much room ${tagOf(facts, row)} needs depends on its voltage, which is not stated.`,
        ),
        missingField(facts, [row], field),
      )
    }
  },
})
