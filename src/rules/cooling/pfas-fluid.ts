import { defineRule, forAi, forMining, onEquipment } from '../define'
import { idOf, say, statedSource, tagOf } from '../shared/wording'

export default defineRule({
  id: 'pfas-fluid',
  ref: 'CL-15',
  discipline: 'cooling',
  title: { en: 'Fluids with PFAS are known as such' },
  about: {
    en: 'Two-phase immersion boils fluorinated fluids. Their makers leave the market and rules on PFAS tighten: who plans such tanks secures the fluid for their whole life.',
  },
  severity: { ...forAi('info'), ...forMining('info') },
  reads: ['equipment'],
  judge: (facts, report) => {
    const { inventory } = facts
    for (const row of inventory.rowsOf('immersion-tank')) {
      const subject = onEquipment(idOf(facts, row))
      // Single-phase oils have none; only a fluid that is known to have them is told.
      if (inventory.valueOf(row, 'pfas')?.value !== true) {
        report.notApplicable(subject)
        continue
      }
      report.fail(subject, {
        detail: say(
          `${tagOf(facts, row)} boils a fluid with PFAS, whose supply over the life of the tank is at risk.`,
        ),
        ...statedSource(facts, row, 'pfas'),
        suggestion: say(
          'Secure the fluid for the life of the tank, or choose single-phase immersion.',
        ),
      })
    }
  },
})
