import { coarsestFilterUm } from '#standards'
import { defineRule, forAi } from '../define'
import { onLoop } from '../shared/cooling'
import { idsOf, say, sourceOf } from '../shared/wording'

export default defineRule({
  id: 'coolant-is-separated',
  ref: 'CL-13',
  discipline: 'cooling',
  title: { en: 'A CDU stands between racks and outdoors' },
  about: {
    en: 'Cold plates have passages of a fraction of a millimetre. Their coolant is filtered and treated in a loop of its own, and a CDU hands the heat to the water that goes outdoors.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const loads = loop.sourceRows.filter((row) => facts.inventory.kindOf(row).it)
      if (loads.length === 0) report.notApplicable(subject)
      else if (!loop.rejects) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `The coolant of loop ${loop.name} runs from the equipment straight to the units outdoors, with no CDU to filter and separate it.`,
          ),
          source: sourceOf(facts, coarsestFilterUm),
          related: idsOf(facts, loop.sinkRows),
        })
      }
    }
  },
})
