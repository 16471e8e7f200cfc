import { transformerLoading } from '#standards'
import { defineRule, forMining, onEquipment } from '../define'
import { powerColumn } from '../shared/power'
import { idOf, kw, percent, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'transformer-loading',
  ref: 'PW-02',
  discipline: 'power',
  title: { en: 'Transformers keep a margin' },
  about: {
    en: 'A mine runs its transformers at full load day and night, in summer too. Their planned loading leaves a margin below the rating.',
  },
  severity: forMining('warning'),
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const utilisation = powerColumn(facts, 'utilisation')
    const loadKw = powerColumn(facts, 'loadKw')
    const limit = facts.parameter(transformerLoading)
    for (const row of facts.inventory.rowsOf('transformer')) {
      const subject = onEquipment(idOf(facts, row))
      const used = utilisation[row] as number
      if (Number.isNaN(used)) {
        report.unknown(subject, say(`The loading of ${tagOf(facts, row)} is not known.`), [
          ...(facts.inventory.numberOf(row, 'ratingKva') === undefined
            ? [{ field: 'ratingKva' }]
            : []),
        ])
      } else if (used <= limit) {
        report.pass(subject)
      } else {
        report.fail(onEquipment(idOf(facts, row)), {
          detail: say(
            `${tagOf(facts, row)} carries ${kw(loadKw[row] as number)}, ${percent(used)} of its rating; ${percent(limit)} is planned.`,
          ),
          measured: used,
          limit,
          unit: 'ratio',
          source: sourceOf(facts, transformerLoading),
          suggestion: say('Move a container to another transformer, or choose a larger one.'),
        })
      }
    }
  },
})
