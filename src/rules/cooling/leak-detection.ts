import type { Source } from '#model'
import { defineRule, forAi, forMining, onEquipment } from '../define'
import { idOf, say, tagOf } from '../shared/wording'

const source: Source = { document: 'OCP Project Deschutes CDU specification', grade: 'primary' }

export default defineRule({
  id: 'leak-detection',
  ref: 'CL-14',
  discipline: 'cooling',
  title: { en: 'Leaks at CDUs and manifolds raise an alarm' },
  about: {
    en: 'Leak ropes lie at the base of each CDU and under manifolds with their quick couplings; an alarm lets the leaking part be shut off before water reaches the racks.',
  },
  severity: { ...forAi('warning'), ...forMining('info') },
  reads: ['equipment'],
  judge: (facts, report) => {
    const { inventory } = facts
    for (const row of [...inventory.rowsOf('cdu'), ...inventory.rowsOf('manifold')]) {
      const subject = onEquipment(idOf(facts, row))
      const declared = inventory.valueOf(row, 'leakDetection')?.value
      if (declared === true) report.pass(subject)
      else if (declared === undefined) {
        report.unknown(
          subject,
          say(`Nobody states whether a leak at ${tagOf(facts, row)} is detected.`),
          [{ field: 'leakDetection' }],
        )
      } else {
        report.fail(subject, {
          detail: say(`A leak at ${tagOf(facts, row)} raises no alarm.`),
          source,
          suggestion: say('Lay a leak rope under it and wire it to the alarm.'),
        })
      }
    }
  },
})
