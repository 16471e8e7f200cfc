import { defineRule, forMining, onEquipment } from '../define'
import { against, degrees, ratingSource } from '../shared/cooling'
import { idOf, say, tagOf } from '../shared/wording'

const kinds = ['miner', 'asic-rack', 'miner-container'] as const

export default defineRule({
  id: 'miner-ambient',
  ref: 'CL-16',
  discipline: 'cooling',
  title: { en: 'Miners run at the design ambient' },
  about: {
    en: 'Air-cooled miners breathe the air of the site. Its design dry bulb stays below the ambient that each states, beyond which it throttles or stops.',
  },
  severity: forMining('error'),
  reads: ['equipment'],
  judge: (facts, report) => {
    const { inventory } = facts
    const ambientC = inventory.facility.site.designDryBulbC
    for (const row of kinds.flatMap((kind) => inventory.rowsOf(kind))) {
      const subject = onEquipment(idOf(facts, row))
      const tag = () => tagOf(facts, row)
      const limitC = inventory.numberOf(row, 'ambientMaxC')
      const cooling = inventory.textOf(row, 'cooling')
      if (limitC === undefined && (cooling === 'hydro' || cooling === 'immersion')) {
        report.notApplicable(subject)
      } else if (limitC === undefined || ambientC === undefined) {
        report.unknown(
          subject,
          say(
            limitC === undefined
              ? `${tag()} does not state up to which ambient it runs.`
              : 'The site states no design dry bulb.',
          ),
          limitC === undefined
            ? [{ field: 'ambientMaxC' }]
            : [{ equipment: 'site', field: 'designDryBulbC' }],
        )
      } else if (ambientC <= limitC) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tag()} runs up to ${degrees(limitC)}; the site is designed for ${degrees(ambientC)}.`,
          ),
          ...against(ambientC, limitC, 'C'),
          ...ratingSource(facts, [row], 'ambientMaxC'),
        })
      }
    }
  },
})
