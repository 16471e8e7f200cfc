import { defineRule, forAi, forMining } from '../define'
import { against, missingOf, onLoop } from '../shared/cooling'
import { explainRejection, rejectionSource } from '../shared/rejection'
import { fits } from '../shared/totals'
import { idsOf, kw, say } from '../shared/wording'

export default defineRule({
  id: 'heat-rejection-at-maximum',
  ref: 'CL-18',
  discipline: 'cooling',
  title: { en: 'Heat is rejected at the highest stated load' },
  about: {
    en: 'Where loads state a maximum above their normal load, the units outdoors reject that too on the design day, with all of them running.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const { heatKw, maxHeatKw, capacityKw } = loop
      if (!loop.rejects || maxHeatKw.value <= heatKw.value * (1 + 1e-6)) {
        report.notApplicable(subject)
        continue
      }
      const verdict = fits(maxHeatKw, capacityKw)
      if (verdict === 'pass') report.pass(subject)
      else if (verdict === 'unknown') {
        report.unknown(
          subject,
          say(`Whether loop ${loop.name} is rejected at its highest load cannot be told.`),
          missingOf(facts, [...loop.heatGaps, ...loop.capacityGaps]),
        )
      } else {
        report.fail(subject, {
          detail: say(
            `At its highest load loop ${loop.name} gives off ${kw(maxHeatKw.value)}; ${kw(capacityKw.value)} can be rejected.${explainRejection(facts, loop)}`,
          ),
          ...against(maxHeatKw.value, capacityKw.value, 'kW'),
          ...rejectionSource(facts, loop),
          related: idsOf(facts, loop.sinkRows),
          suggestion: say(
            `Add ${kw(maxHeatKw.value - capacityKw.value)} of heat rejection, or hold the load below its maximum on hot days.`,
          ),
        })
      }
    }
  },
})
