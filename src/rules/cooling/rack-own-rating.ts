import { defineRule, forAi, forMining, onEquipment } from '../define'
import { against, ratingSource } from '../shared/cooling'
import { idOf, kw, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'rack-own-rating',
  ref: 'CL-03',
  discipline: 'cooling',
  title: { en: 'Racks hold no more than they are rated for' },
  about: {
    en: 'A rack states what it is cooled for at the most, whichever way. What it gives off, or what is mounted in it, stays below that.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling', 'equipment'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const most = inventory.numbers('maxLoadKw')
    for (const { row, loadKw } of solution.cooling.racks) {
      const subject = onEquipment(idOf(facts, row))
      const limitKw = most[row] as number
      if (Number.isNaN(limitKw)) report.notApplicable(subject)
      else if (Number.isNaN(loadKw)) {
        report.unknown(subject, say(`What ${tagOf(facts, row)} gives off is not known.`), [
          { field: 'loadKw' },
        ])
      } else if (loadKw <= limitKw * (1 + 1e-6)) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} gives off ${kw(loadKw)}; it is rated for ${kw(limitKw)} at the most.`,
          ),
          ...against(loadKw, limitKw, 'kW'),
          ...ratingSource(facts, [row], 'maxLoadKw'),
        })
      }
    }
  },
})
