import { formatQuantity } from '#base'
import { type LossState, type Overload, overloadMinutes } from '#engines'
import { overloadMin } from '#standards'
import { defineRule, forAi, onEquipment, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { asksFor } from '../shared/power'
import { against, idOf, kw, nameOf, percent, say, tagOf } from '../shared/wording'

const minutes = (value: number): string => formatQuantity(value, 'min')

interface Worst extends Overload {
  readonly lost: string
}

/** The highest overload of each unit that has a curve of its own, and the loss that brings it. */
const worstOf = ({ inventory }: Facts, states: readonly LossState[]): Map<number, Worst> => {
  const worst = new Map<number, Worst>()
  for (const { lost, overloads, shed } of states) {
    // What may trip without harm need not bear anything.
    if (shed) continue
    for (const overload of overloads) {
      if (!('overload10MinRatio' in inventory.kindOf(overload.row).fields)) continue
      const known = worst.get(overload.row)
      if (!known || overload.utilisation > known.utilisation) {
        worst.set(overload.row, { ...overload, lost })
      }
    }
  }
  return worst
}

const judgeUnit = (facts: Facts, report: Report, found: Worst): void => {
  const { row, loadKw, utilisation, lost } = found
  const subject = onEquipment(idOf(facts, row))
  const asked = facts.parameter(overloadMin)
  const borne = overloadMinutes(facts.inventory, row, utilisation)
  const carries = `Without ${nameOf(facts, lost)}, ${tagOf(facts, row)} carries ${kw(loadKw)}, ${percent(utilisation)} of its rating`
  if (borne === undefined) {
    report.unknown(subject, say(`${carries}; how long it bears that is not stated.`), [
      { field: 'overload10MinRatio' },
      { field: 'overload1MinRatio' },
    ])
  } else if (borne >= asked) {
    report.pass(subject)
  } else {
    report.fail(subject, {
      detail: say(
        borne > 0
          ? `${carries}; it bears that for ${minutes(borne)} and is off after.`
          : `${carries}; that is beyond its overload curve, and it is off at once.`,
      ),
      ...against(facts, borne, overloadMin),
      measure: say('borne for'),
      suggestion: say('Relieve it in the normal state, or choose a larger one.'),
    })
  }
}

export default defineRule({
  id: 'overload-is-borne',
  ref: 'PW-14',
  discipline: 'power',
  title: { en: 'An overload after a loss is borne until it is relieved' },
  about: {
    en: 'Where a loss overloads a UPS, a switch or a breaker, it bears that along its overload curve for long enough that somebody can relieve it. That it is overloaded at all is for other rules to fail.',
  },
  severity: forAi('warning'),
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    if (!asksFor(facts.goal, 'n+1')) return report.notApplicable(onFacility)
    const { componentLosses, pathLosses } = facts.solution.power
    const worst = worstOf(facts, [...componentLosses, ...pathLosses])
    if (worst.size === 0) return report.notApplicable(onFacility)
    for (const found of worst.values()) judgeUnit(facts, report, found)
  },
})
