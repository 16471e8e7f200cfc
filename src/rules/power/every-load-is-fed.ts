import { defineRule, forAi, forMining, onEquipment } from '../define'
import type { Facts } from '../facts'
import { idOf, missingField, say, tagOf } from '../shared/wording'

/** Equipment that says it draws nothing, such as a passive rear door, needs no cord. */
const isPassive = ({ inventory }: Facts, row: number): boolean =>
  inventory.valueOf(row, 'active')?.value === false

export default defineRule({
  id: 'every-load-is-fed',
  ref: 'PW-01',
  discipline: 'power',
  title: { en: 'Every load is fed' },
  about: {
    en: 'Every piece of equipment that draws power is reached from a source over enough live cords, with nothing lost.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    for (const [row, supply] of facts.solution.power.supply) {
      const subject = onEquipment(idOf(facts, row))
      if (supply === 'unknown') {
        report.unknown(
          subject,
          say(
            `Not every cord of ${tagOf(facts, row)} is fed alike, and how many it needs is not stated.`,
          ),
          missingField(facts, [row], 'cordsNeeded'),
        )
      } else if (supply !== 'dropped') {
        report.pass(subject)
      } else if (isPassive(facts, row)) {
        report.notApplicable(subject)
      } else {
        report.fail(onEquipment(idOf(facts, row)), {
          detail: say(`${tagOf(facts, row)} is not fed: no source reaches enough of its cords.`),
          suggestion: say('Connect it to a live busway, board or rack PDU.'),
        })
      }
    }
  },
})
