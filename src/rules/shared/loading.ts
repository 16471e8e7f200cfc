import type { KindId } from '#model'
import type { Parameter } from '#standards'
import { onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { powerColumn, ratingField } from './power'
import { against, idOf, kw, percent, say, tagOf } from './wording'

const suggestion = say('Move load to another unit, or choose a larger one.')

/** Compares the loading of all equipment of a kind, with nothing lost, with what is planned for. */
export const judgeLoading = (
  facts: Facts,
  report: Report,
  kind: KindId,
  parameter: Parameter,
): void => {
  const utilisation = powerColumn(facts, 'utilisation')
  const loadKw = powerColumn(facts, 'loadKw')
  const ratingKw = powerColumn(facts, 'ratingKw')
  const limit = facts.parameter(parameter)
  for (const row of facts.inventory.rowsOf(kind)) {
    const subject = onEquipment(idOf(facts, row))
    const used = utilisation[row] as number
    if (loadKw[row] === 0) {
      report.notApplicable(subject)
    } else if (Number.isNaN(used)) {
      report.unknown(
        subject,
        say(`The loading of ${tagOf(facts, row)} is not known.`),
        Number.isNaN(ratingKw[row]) ? [{ field: ratingField(facts, row) }] : [],
      )
    } else if (used <= limit) {
      report.pass(subject)
    } else {
      report.fail(subject, {
        detail: say(
          `${tagOf(facts, row)} carries ${kw(loadKw[row] as number)}, ${percent(used)} of its rating; ${percent(limit)} is planned.`,
        ),
        ...against(facts, used, parameter),
        suggestion,
      })
    }
  }
}
