import { formatQuantity } from '#base'
import { coarsestFilterUm } from '#standards'
import { defineRule, forAi, onEquipment } from '../define'
import { against } from '../shared/cooling'
import { idOf, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'coolant-filter',
  ref: 'CL-13',
  discipline: 'cooling',
  title: { en: 'CDUs filter finely enough' },
  about: {
    en: 'The filter of a CDU keeps particles out of the cold plates. Racks ask for 50 µm or finer.',
  },
  severity: forAi('info'),
  reads: ['cooling', 'equipment'],
  judge: (facts, report) => {
    const { inventory } = facts
    const limit = facts.parameter(coarsestFilterUm)
    for (const row of inventory.rowsOf('cdu')) {
      const subject = onEquipment(idOf(facts, row))
      const filter = inventory.numberOf(row, 'filterUm')
      const tag = () => tagOf(facts, row)
      if (filter === undefined) {
        report.unknown(subject, say(`${tag()} does not state its filter.`), [{ field: 'filterUm' }])
      } else if (filter <= limit) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tag()} filters to ${formatQuantity(filter, 'um')}; ${formatQuantity(limit, 'um')} or finer is asked for.`,
          ),
          ...against(filter, limit, 'um'),
          source: sourceOf(facts, coarsestFilterUm),
        })
      }
    }
  },
})
