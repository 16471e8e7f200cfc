import { formatQuantity } from '#base'
import { powerSupplyHoldUpMs } from '#standards'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { idOf, say, sourceOf, tagOf } from '../shared/wording'

const ms = (value: number): string => formatQuantity(value, 'ms')

export default defineRule({
  id: 'transfers-are-bridged',
  ref: 'PW-05',
  discipline: 'power',
  title: { en: 'The break of a transfer is bridged' },
  about: {
    en: 'A transfer switch leaves the loads below it without power for as long as it takes. A UPS between them, or the power supply of the load itself, carries for longer than that.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { transfers } = facts.solution.power
    if (transfers.length === 0) return report.notApplicable(onFacility)
    for (const { row, transferMs, buffer, rideThroughMs } of transfers) {
      const subject = onEquipment(idOf(facts, row))
      if (buffer === 'none') {
        report.notApplicable(subject)
      } else if (transferMs === undefined) {
        report.unknown(subject, say(`How long ${tagOf(facts, row)} takes is not stated.`), [
          { field: 'transferMs' },
        ])
      } else if (rideThroughMs === undefined) {
        report.unknown(
          subject,
          say(
            `Whether the UPS below ${tagOf(facts, row)} bridge its ${ms(transferMs)} is not known.`,
          ),
        )
      } else if (transferMs <= rideThroughMs) {
        report.pass(subject)
      } else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} takes ${ms(transferMs)}; ${buffer === 'ups' ? 'the batteries' : 'the power supplies'} below it carry for ${ms(rideThroughMs)}.`,
          ),
          measured: transferMs,
          limit: rideThroughMs,
          unit: 'ms',
          ...(buffer === 'hold-up' ? { source: sourceOf(facts, powerSupplyHoldUpMs) } : {}),
          suggestion: say('Put a UPS below it, or take a static switch.'),
        })
      }
    }
  },
})
