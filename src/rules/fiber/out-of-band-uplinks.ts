import { outOfBandUplinks } from '#standards'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { against, counted, idOf, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'out-of-band-uplinks',
  ref: 'FB-11',
  discipline: 'fiber',
  title: { en: 'Management switches have two uplinks' },
  about: {
    en: 'Each out-of-band switch is joined to the rest of the network by two links, published with 100 Gb/s each. Judged where links are drawn at it.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['fiber'],
  judge: (facts, report) => {
    const switches = facts.solution.fiber.wiring.flatMap(({ outOfBand }) => outOfBand)
    const needed = facts.parameter(outOfBandUplinks)
    if (switches.length === 0) report.notApplicable(onFacility)
    // A switch of no cluster serves all of them and is judged once.
    for (const { row, upLinks, downLinks } of new Map(
      switches.map((one) => [one.row, one]),
    ).values()) {
      const subject = onEquipment(idOf(facts, row))
      if (upLinks + downLinks === 0) report.notApplicable(subject)
      else if (upLinks >= needed) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} has ${counted(upLinks, 'uplink')}; ${needed} are needed.`,
          ),
          ...against(facts, upLinks, outOfBandUplinks),
          suggestion: say('Join it to two in-band switches.'),
        })
      }
    }
  },
})
