import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { counted, idOf, missingField, say, statedSource, tagOf } from '../shared/wording'

export default defineRule({
  id: 'out-of-band-ports',
  ref: 'FB-11',
  discipline: 'fiber',
  title: { en: 'Management switches have a port for everything they manage' },
  about: {
    en: 'An out-of-band switch manages no more than it has copper ports, 48 on an SN2201; its uplinks have ports of their own.',
  },
  severity: forAi('error'),
  reads: ['fiber'],
  judge: (facts, report) => {
    const switches = facts.solution.fiber.wiring.flatMap(({ outOfBand }) => outOfBand)
    if (switches.length === 0) report.notApplicable(onFacility)
    for (const { row, downLinks, ports } of new Map(
      switches.map((one) => [one.row, one]),
    ).values()) {
      const subject = onEquipment(idOf(facts, row))
      if (downLinks === 0) report.notApplicable(subject)
      else if (ports === undefined) {
        report.unknown(
          subject,
          say(`How many ports ${tagOf(facts, row)} has is not stated.`),
          missingField(facts, [row], 'ports'),
        )
      } else if (downLinks <= ports) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} manages ${counted(downLinks, 'machine')} over ${counted(ports, 'port')}.`,
          ),
          measured: downLinks,
          limit: ports,
          unit: 'count',
          ...statedSource(facts, row, 'radix'),
          suggestion: say('Place another management switch.'),
        })
      }
    }
  },
})
