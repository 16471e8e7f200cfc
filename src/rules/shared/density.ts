import type { AirMethod } from '#engines'
import type { Parameter } from '#standards'
import { onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { against } from './cooling'
import { idOf, kw, say, sourceOf, tagOf } from './wording'

const methods: Readonly<Record<AirMethod, string>> = {
  'open-aisles': 'open aisles',
  contained: 'complete containment',
  'contained-with-gaps': 'containment with gaps',
  'in-row-contained': 'containment with in-row coolers',
  'rear-door-passive': 'a passive rear door',
  'rear-door-active': 'an active rear door',
  'open-air': 'the open air',
}

/** Compares the air heat of every rack with what its cooling carries, by one of two sets of limits. */
export const judgeDensity = (
  facts: Facts,
  report: Report,
  limits: Readonly<Record<Exclude<AirMethod, 'open-air'>, Parameter>>,
  word: 'advised' | 'at most',
): void => {
  for (const { row, airHeatKw, method } of facts.solution.cooling.racks) {
    const subject = onEquipment(idOf(facts, row))
    const tag = () => tagOf(facts, row)
    if (method === 'open-air' || airHeatKw === 0) {
      report.notApplicable(subject)
      continue
    }
    const parameter = limits[method]
    const limit = facts.parameter(parameter)
    if (Number.isNaN(airHeatKw)) {
      report.unknown(subject, say(`How much heat ${tag()} gives to the air is not known.`))
    } else if (airHeatKw <= limit + 1e-6) {
      report.pass(subject)
    } else {
      report.fail(subject, {
        detail: say(
          `${tag()} gives ${kw(airHeatKw)} to the air; in ${methods[method]} ${word === 'advised' ? `up to ${kw(limit)} is advised` : `${kw(limit)} is the most`}.`,
        ),
        ...against(airHeatKw, limit, 'kW'),
        source: sourceOf(facts, parameter),
      })
    }
  }
}
