import { defineRule, forAi, forMining, onEquipment } from '../define'
import { against, ratingSource } from '../shared/cooling'
import { idOf, kw, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'immersion-tank-capacity',
  ref: 'CL-15',
  discipline: 'cooling',
  title: { en: 'Immersion tanks give off their heat' },
  about: {
    en: 'What hangs in a tank gives off no more heat than the tank’s own exchanger takes.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling', 'equipment'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const heat = solution.cooling.columns.find(({ name }) => name === 'heatKw')?.values
    for (const row of inventory.rowsOf('immersion-tank')) {
      const subject = onEquipment(idOf(facts, row))
      const loadKw = heat?.[row] ?? Number.NaN
      const capacityKw = inventory.numberOf(row, 'heatCapacityKw')
      if (capacityKw === undefined || Number.isNaN(loadKw)) {
        report.unknown(
          subject,
          say(
            capacityKw === undefined
              ? `${tagOf(facts, row)} does not state how much heat it gives off.`
              : `What hangs in ${tagOf(facts, row)} does not state its load.`,
          ),
          capacityKw === undefined ? [{ field: 'heatCapacityKw' }] : [{ field: 'loadKw' }],
        )
      } else if (loadKw <= capacityKw * (1 + 1e-6)) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} holds ${kw(loadKw)}; its exchanger takes ${kw(capacityKw)}.`,
          ),
          ...against(loadKw, capacityKw, 'kW'),
          ...ratingSource(facts, [row], 'heatCapacityKw'),
        })
      }
    }
  },
})
