import { formatQuantity } from '#base'
import { continuousLoadFactor } from '#standards'
import { defineRule, forAi, forMining, onEquipment } from '../define'
import { missingLosses, powerColumn, rowsWithRole } from '../shared/power'
import { idOf, percent, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'continuous-load',
  ref: 'PW-16',
  discipline: 'power',
  title: { en: 'Breakers carry continuous load' },
  about: {
    en: 'IT and mining loads run for hours. A breaker that is not rated for continuous load at 100 % carries at most a share of its rating.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const amps = powerColumn(facts, 'loadA')
    const loadKw = powerColumn(facts, 'loadKw')
    const rating = facts.inventory.numbers('ratingA')
    const factor = facts.parameter(continuousLoadFactor)
    const open = new Set(facts.solution.power.openLossRows)
    for (const row of rowsWithRole(facts, (role) => role === 'breaker')) {
      const subject = onEquipment(idOf(facts, row))
      const fully = facts.inventory.valueOf(row, 'fullyRated')?.value === true
      const limit = (rating[row] as number) * (fully ? 1 : factor)
      const current = amps[row] as number
      if (loadKw[row] === 0) {
        report.notApplicable(subject)
      } else if (Number.isNaN(limit)) {
        report.unknown(subject, say(`The rated current of ${tagOf(facts, row)} is not stated.`), [
          { field: 'ratingA' },
        ])
      } else if (Number.isNaN(current)) {
        const volts = facts.inventory.numberOf(row, 'voltageV') === undefined
        report.unknown(
          subject,
          say(`The current through ${tagOf(facts, row)} is not known.`),
          volts ? [{ field: 'voltageV' }] : [],
        )
      } else if (current <= limit && open.has(row)) {
        report.unknown(
          subject,
          say(`${tagOf(facts, row)} carries losses as well that nobody stated.`),
          missingLosses(facts),
        )
      } else if (current <= limit) {
        report.pass(subject)
      } else {
        report.fail(onEquipment(idOf(facts, row)), {
          detail: say(
            `${tagOf(facts, row)} carries ${formatQuantity(current, 'A')} for hours; ${fully ? 'its rating is' : `${percent(factor)} of its rating are`} ${formatQuantity(limit, 'A')}.`,
          ),
          measured: current,
          limit,
          unit: 'A',
          source: sourceOf(facts, continuousLoadFactor),
          suggestion: say('Choose a larger breaker, or one rated for 100 %.'),
        })
      }
    }
  },
})
