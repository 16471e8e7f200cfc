import type { Loop } from '#engines'
import { defineRule, forAi, forMining, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { against, asksForSpare, missingOf, onLoop, ratingSource } from '../shared/cooling'
import { explainRejection, rejectionSource } from '../shared/rejection'
import { fits } from '../shared/totals'
import { idsOf, kw, say, tagOf } from '../shared/wording'

const judgeLoop = (facts: Facts, report: Report, subject: Subject, loop: Loop): void => {
  const oneOut = asksForSpare(facts)
  const capacity = oneOut ? loop.capacityOneOutKw : loop.capacityKw
  const verdict = fits(loop.heatKw, capacity)
  if (verdict === 'pass') report.pass(subject)
  else if (verdict === 'unknown') {
    report.unknown(
      subject,
      say(
        `Loop ${loop.name} gives off at least ${kw(loop.heatKw.value)}; its units are known to reject ${kw(capacity.value)} on the design day${oneOut ? ' with one out' : ''}.`,
      ),
      missingOf(facts, [...loop.heatGaps, ...loop.capacityGaps]),
    )
  } else {
    const gives = `${kw(loop.heatKw.value)} that loop ${loop.name} gives off`
    const out = `With ${tagOf(facts, loop.largestSinkRow)} out,`
    const bare = oneOut && loop.sinkRows.length === 1
    const short = oneOut
      ? `${out} ${kw(capacity.value)} can be rejected of the ${gives}.`
      : `${kw(capacity.value)} can be rejected of the ${gives}.`
    report.fail(subject, {
      detail: say(
        bare ? `${out} nothing rejects the ${gives}.` : `${short}${explainRejection(facts, loop)}`,
      ),
      ...against(loop.heatKw.value, capacity.value, 'kW'),
      ...(bare ? ratingSource(facts, loop.sinkRows, 'capacityKw') : rejectionSource(facts, loop)),
      related: idsOf(facts, loop.sinkRows),
      suggestion: say(`Add ${kw(loop.heatKw.value - capacity.value)} of heat rejection.`),
    })
  }
}

export default defineRule({
  id: 'heat-rejection-capacity',
  ref: 'CL-18',
  discipline: 'cooling',
  title: { en: 'Heat is rejected on the design day' },
  about: {
    en: 'Chillers, dry coolers and towers reject the heat of their loop at the design ambient of the site, with the largest one out where the goal asks for it.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      if (loop.rejects && loop.sourceRows.length > 0) judgeLoop(facts, report, subject, loop)
      else report.notApplicable(subject)
    }
  },
})
