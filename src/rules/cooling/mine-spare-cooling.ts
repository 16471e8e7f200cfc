import type { Loop } from '#engines'
import { defineRule, forMining } from '../define'
import type { Facts } from '../facts'
import { asksForSpare, onLoop } from '../shared/cooling'
import { fits, isNothing } from '../shared/totals'
import { idsOf, kw, say } from '../shared/wording'

/** Chillers are surplus as a whole, which another rule tells. */
const hasChiller = ({ inventory }: Facts, { sinkRows }: Loop): boolean =>
  sinkRows.some((row) => inventory.kindOf(row).id === 'chiller')

export default defineRule({
  id: 'mine-spare-cooling',
  ref: 'CL-25',
  discipline: 'cooling',
  title: { en: 'A mine needs no spare cooling' },
  about: {
    en: 'A mine that loses a dry cooler or CDU loses a share of its income for as long as the repair takes. At goal N that costs less than a spare unit.',
  },
  severity: forMining('info'),
  tells: 'surplus',
  reads: ['cooling'],
  judge: (facts, report) => {
    if (asksForSpare(facts)) return
    for (const loop of facts.solution.cooling.loops) {
      const { heatKw, capacityKw, capacityOneOutKw, sinkRows, name } = loop
      if (isNothing(heatKw) || hasChiller(facts, loop)) continue
      const subject = onLoop(facts, loop)
      if (sinkRows.length < 2 || fits(heatKw, capacityOneOutKw) !== 'pass') {
        report.pass(subject)
        continue
      }
      report.fail(subject, {
        detail: say(
          `Loop ${name} carries its ${kw(heatKw.value)} with one unit out; a mine at goal N needs no spare.`,
        ),
        measured: capacityKw.value,
        limit: heatKw.value,
        unit: 'kW',
        source: { document: 'unnamed public source', grade: 'secondary' },
        related: idsOf(facts, sinkRows),
      })
    }
  },
})
