import { formatQuantity } from '#base'
import { batteryEndOfLife, rideThroughMarginS } from '#standards'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import { missingLoads } from '../shared/power'
import { idOf, missingField, say, sourceOf, tagOf, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'ride-through',
  ref: 'PW-13',
  discipline: 'power',
  title: { en: 'Batteries last until the generators carry' },
  about: {
    en: 'At the end of its life the battery of each UPS still carries its load until the generators do: outage detected, slowest set started, sets in step, load put over and ramped up, and a margin on top.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const { parameter } = facts
    const { rideThroughMin, standby, unknownLoadRows } = facts.solution.power
    if (rideThroughMin.size === 0 || standby.generatorRows.length === 0) {
      return report.notApplicable(onFacility)
    }
    const { totalS, unstatedRows } = standby.bridge
    if (totalS === undefined) {
      return report.unknown(
        onFacility,
        say(`How long ${tagsOf(facts, unstatedRows)} take to accept load is not stated.`),
        missingField(facts, unstatedRows, 'startS'),
      )
    }
    const limit = (totalS + parameter(rideThroughMarginS)) / 60
    const left = parameter(batteryEndOfLife)
    const open = new Set(unknownLoadRows)
    let loads = missingLoads(facts)
    for (const [row, minutes] of rideThroughMin) {
      const subject = onEquipment(idOf(facts, row))
      if (minutes === undefined && open.has(row)) {
        report.unknown(
          subject,
          say(`What the battery of ${tagOf(facts, row)} carries is not stated in full.`),
          loads,
        )
        // Asked for once; the same loads hang on every UPS above them.
        loads = []
      } else if (minutes === undefined) {
        report.unknown(
          subject,
          say(`How long the battery of ${tagOf(facts, row)} lasts is not stated.`),
          [{ field: 'batteryMin' }],
        )
      } else if (minutes * left >= limit) {
        report.pass(subject)
      } else {
        report.fail(subject, {
          detail: say(
            `The battery of ${tagOf(facts, row)} carries its load for ${formatQuantity(minutes * left, 'min')} at the end of its life; the generators need ${formatQuantity(limit, 'min')} with the margin.`,
          ),
          measured: minutes * left,
          limit,
          unit: 'min',
          source: sourceOf(facts, rideThroughMarginS),
          suggestion: say('Add battery cabinets.'),
        })
      }
    }
  },
})
