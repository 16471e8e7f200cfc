import { formatQuantity } from '#base'
import type { Overload } from '#engines'
import { defineRule, forAi, forMining, onEquipment, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import {
  isComponent,
  missingLoads,
  missingLosses,
  powerColumn,
  ratingField,
  ratingSource,
  rowsWithRole,
} from '../shared/power'
import { idOf, kw, percent, say, tagOf } from '../shared/wording'

const judgeFirmCapacity = ({ inventory, solution }: Facts, report: Report): void => {
  const firm = inventory.facility.site.firmCapacityKw
  const { value, unknownCount } = solution.power.utilityKw
  if (firm === undefined) {
    report.notApplicable(onFacility)
  } else if (value > firm) {
    report.fail(onFacility, {
      detail: say(`The facility draws ${kw(value)} from a utility that gives ${kw(firm)}.`),
      measured: value,
      limit: firm,
      unit: 'kW',
      suggestion: say(`Ask the utility for ${kw(value - firm)} more, or take load away.`),
    })
  } else if (unknownCount > 0) {
    report.unknown(
      onFacility,
      say(
        `The facility draws at least ${kw(value)} of ${kw(firm)}; what else it draws is not stated.`,
      ),
    )
  } else {
    report.pass(onFacility)
  }
}

/** Fails with the rating as it is stated: kW, kVA, or A in the worst phase. */
const judgeOverload = (
  facts: Facts,
  report: Report,
  { row, loadKw, utilisation, against }: Overload,
  ratingKw: number,
): void => {
  const { load, rating, unit } = against ?? { load: loadKw, rating: ratingKw, unit: 'kW' }
  const where = unit === 'A' ? ' in its worst phase' : ''
  const source = against && facts.inventory.valueOf(row, against.field)?.source
  report.fail(onEquipment(idOf(facts, row)), {
    detail: say(
      `${tagOf(facts, row)} carries ${formatQuantity(load, unit)}${where}, ${percent(utilisation)} of its ${formatQuantity(rating, unit)}.`,
    ),
    measured: load,
    limit: rating,
    unit,
    ...(source ? { source } : ratingSource(facts, row)),
    suggestion: say('Move load to another feeder, or choose a larger one.'),
  })
}

export default defineRule({
  id: 'capacity-in-normal-state',
  ref: 'PW-02',
  discipline: 'power',
  title: { en: 'Nothing is overloaded in the normal state' },
  about: {
    en: 'With nothing lost, every component carries no more than its rating, and the facility draws no more than the utility gives. Loads follow the cords and the switching order; nothing is spread to make it fit.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['power', 'equipment'],
  judge: (facts, report) => {
    const loadKw = powerColumn(facts, 'loadKw')
    const ratingKw = powerColumn(facts, 'ratingKw')
    const utilisation = powerColumn(facts, 'utilisation')
    const over = new Map(facts.solution.power.overloads.map((found) => [found.row, found]))
    const open = new Set(facts.solution.power.openLossRows)
    let loads = missingLoads(facts)
    let losses = missingLosses(facts)
    for (const row of rowsWithRole(facts, isComponent)) {
      const subject = onEquipment(idOf(facts, row))
      const found = over.get(row)
      if (found) {
        judgeOverload(facts, report, found, ratingKw[row] as number)
      } else if (loadKw[row] === 0) {
        report.notApplicable(subject)
      } else if (Number.isNaN(ratingKw[row])) {
        report.unknown(subject, say(`The rating of ${tagOf(facts, row)} is not stated.`), [
          { field: ratingField(facts, row) },
        ])
      } else if (Number.isNaN(loadKw[row])) {
        report.unknown(
          subject,
          say(`What ${tagOf(facts, row)} carries is not stated in full.`),
          loads,
        )
        // Asked for once; the same loads hang on every component above them.
        loads = []
      } else if (Number.isNaN(utilisation[row])) {
        report.unknown(
          subject,
          say(`The worst phase of ${tagOf(facts, row)} is not known: not every phase is stated.`),
        )
      } else if (open.has(row)) {
        report.unknown(
          subject,
          say(`What ${tagOf(facts, row)} carries besides the load is not known: losses below it.`),
          losses,
        )
        losses = []
      } else {
        report.pass(subject)
      }
    }
    judgeFirmCapacity(facts, report)
  },
})
