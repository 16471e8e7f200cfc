import { formatQuantity, type Unit, type UnitSystem } from '#base'
import type { Equipment, Kind } from '#model'
import type { Answer } from '#workspace'
import { rowsOf } from '../inspector/solved'
import { words } from '../text/text'
import type { HoverFact } from './hover'

const { hover, againstLimit } = words.cooling

type Read = (name: string) => number

const readerOf = (answer: Answer, row: number): Read => {
  const columns = new Map(answer.columns.map(({ name, values }) => [name, values]))
  return (name) => columns.get(name)?.[row] ?? Number.NaN
}

/** What IT equipment gives off and is given: unknown figures are said to be so. */
const factsOfIt = (at: Read, figure: Figure, withLimit: WithLimit): readonly HoverFact[] => {
  const isWet = at('liquidHeatKw') > 0 || at('dielectricHeatKw') > 0 || at('coolantFlowLPerMin') > 0
  return [
    figure(hover.heat, 'heatKw', 'kW'),
    ...(at('airHeatKw') === 0
      ? []
      : [
          withLimit(hover.intake, 'intakeC', 'intakeMaxC'),
          withLimit(hover.worstIntake, 'worstIntakeC', 'intakeMaxC'),
        ]),
    ...(isWet
      ? [
          figure(hover.flow, 'coolantFlowLPerMin', 'L/min'),
          withLimit(hover.supply, 'coolantSupplyC', 'coolantSupplyMaxC'),
          figure(hover.margin, 'coolantMarginKpa', 'kPa'),
        ]
      : []),
  ]
}

type Figure = (label: string, name: string, unit: Unit) => HoverFact
type WithLimit = (label: string, name: string, limit: string) => HoverFact

/**
 * What the card at the pointer says of a piece of equipment while an overlay of heat is on: heat,
 * intake, flow and margin of IT; load, capacity, air and coolant of what cools it.
 */
export const coolingFacts = (
  answer: Answer,
  { id }: Pick<Equipment, 'id'>,
  { it, cooling }: Pick<Kind, 'it' | 'cooling'>,
  units: UnitSystem,
): readonly HoverFact[] => {
  const row = rowsOf(answer).get(id)
  if (row === undefined) return []
  const at = readerOf(answer, row)
  const figure: Figure = (label, name, unit) => ({
    label,
    value: formatQuantity(at(name), unit, units),
    isUnknown: Number.isNaN(at(name)),
  })
  const withLimit: WithLimit = (label, name, limit) => {
    const [value, most] = [at(name), at(limit)]
    const shown = formatQuantity(value, 'C', units)
    return {
      label,
      value: Number.isNaN(most) ? shown : againstLimit(shown, formatQuantity(most, 'C', units)),
      isUnknown: Number.isNaN(value),
    }
  }
  if (it === true) return factsOfIt(at, figure, withLimit)
  if (cooling === undefined) return []
  const takesHeat = cooling === 'air-cooler' || cooling === 'exchanger' || cooling === 'rejection'
  const stated = (label: string, name: string, unit: Unit): readonly HoverFact[] =>
    Number.isNaN(at(name)) ? [] : [figure(label, name, unit)]
  return [
    ...(takesHeat
      ? [
          figure(hover.duty, 'coolingLoadKw', 'kW'),
          figure(hover.capacity, 'coolingCapacityKw', 'kW'),
        ]
      : []),
    ...stated(hover.airflow, 'airflowM3PerH', 'm3/h'),
    ...stated(hover.flow, 'coolantFlowLPerMin', 'L/min'),
    ...stated(hover.supply, 'coolantSupplyC', 'C'),
    ...stated(hover.margin, 'coolantMarginKpa', 'kPa'),
  ]
}
