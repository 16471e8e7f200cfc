import type { Source } from '#model'
import { defineRule, forAi, onEquipment } from '../define'
import { idOf, say, tagOf } from '../shared/wording'

const source: Source = {
  document: 'ASHRAE, Water-Cooled Servers (2019)',
  clause: 'p. 24',
  via: 'unnamed public source',
  grade: 'secondary',
}

/** What is usual for the water of a rack loop, in the words of the source. */
const usual =
  'For water in the rack loop pH 8 to 9.5, hardness below 20 ppm, conductivity 0.2 to 20 µS/cm and fewer than 100 CFU/mL of bacteria are usual.'

export default defineRule({
  id: 'coolant-chemistry',
  ref: 'CL-13',
  discipline: 'cooling',
  title: { en: 'Coolant chemistry is agreed' },
  about: {
    en: 'Cold plates, hoses and seals stand a coolant only if its chemistry and the list of wetted materials are agreed with the maker of the racks, for each CDU.',
  },
  severity: forAi('info'),
  reads: ['equipment'],
  judge: (facts, report) => {
    const { inventory } = facts
    for (const row of inventory.rowsOf('cdu')) {
      const subject = onEquipment(idOf(facts, row))
      const agreed = inventory.valueOf(row, 'coolantAgreed')?.value
      if (agreed === true) report.pass(subject)
      else if (agreed === undefined) {
        report.unknown(
          subject,
          say(
            `Nobody states whether chemistry and wetted materials behind ${tagOf(facts, row)} are agreed. ${usual}`,
          ),
          [{ field: 'coolantAgreed' }],
        )
      } else {
        report.fail(subject, {
          detail: say(
            `Chemistry and wetted materials behind ${tagOf(facts, row)} are not agreed. ${usual}`,
          ),
          source,
        })
      }
    }
  },
})
