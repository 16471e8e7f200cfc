import { defineRule, forAi, forMining } from '../define'
import { against, asksForSpare, flow, missingOf, onLoop, ratingSource } from '../shared/cooling'
import { fits } from '../shared/totals'
import { idsOf, say } from '../shared/wording'

export default defineRule({
  id: 'coolant-flow',
  ref: 'CL-07',
  discipline: 'cooling',
  title: { en: 'Pumps move the flow that the loop needs' },
  about: {
    en: 'The CDUs of a loop, or its pumps where it has no CDU, move at least what its racks and coolers ask for at their supply temperature: the warmer the supply, the more. Pumps do so with the largest one out where the goal asks for it.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      const { flowDemandLPerMin: demand, movedBy } = loop
      // CDUs are judged with one out together with their heat.
      const oneOut = movedBy === 'pump' && asksForSpare(facts)
      const capacity = oneOut ? loop.flowOneOutLPerMin : loop.flowCapacityLPerMin
      if (movedBy === 'nobody' || loop.sourceRows.length === 0) {
        report.notApplicable(subject)
        continue
      }
      const movers = movedBy === 'cdu' ? loop.sinkRows : loop.pumpRows
      const verdict = fits(demand, capacity)
      if (verdict === 'pass') report.pass(subject)
      else if (verdict === 'unknown') {
        report.unknown(
          subject,
          say(
            `Loop ${loop.name} asks for at least ${flow(demand.value)}; ${flow(capacity.value)} is known to be moved.`,
          ),
          missingOf(facts, loop.flowGaps),
        )
      } else {
        report.fail(subject, {
          detail: say(
            `Loop ${loop.name} asks for ${flow(demand.value)}; ${oneOut ? 'with the largest pump out the others' : `its ${movedBy === 'cdu' ? 'CDUs' : 'pumps'}`} move ${flow(capacity.value)}.`,
          ),
          ...against(demand.value, capacity.value, 'L/min'),
          ...ratingSource(facts, movers, 'flowLPerMin'),
          related: idsOf(facts, movers),
          suggestion: say(
            loop.supplyC === undefined
              ? 'Add a unit.'
              : 'Add a unit, or supply cooler coolant where the racks then ask for less.',
          ),
        })
      }
    }
  },
})
