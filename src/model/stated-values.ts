import { unitSymbol } from '#base'
import type { Field, Kind } from './define'
import type { KindId } from './kind-ids'
import type { Facility, Rated, Value } from './schema'

const figure = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** What is wrong with a value for a field, or undefined when nothing is. */
const faultOf = (field: Field, value: Value): string | undefined => {
  switch (field.type) {
    case 'number': {
      if (typeof value !== 'number') return 'a number was expected'
      if (value >= field.min && value <= field.max) return undefined
      const unit = unitSymbol(field.unit)
      return `${value.toPrecision(6)} is outside ${figure(field.min)} to ${figure(field.max)}${unit === '' || unit === '%' ? '' : ` ${unit}`}`
    }
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? undefined
        : `one of ${field.choices.join(', ')} was expected`
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'true or false was expected'
    case 'note':
      return typeof value === 'string' ? undefined : 'a text was expected'
  }
}

const firstFault = (
  kind: Kind | undefined,
  values: Readonly<Record<string, Rated>> | undefined,
): string | undefined => {
  if (!kind || !values) return undefined
  for (const [name, rated] of Object.entries(values)) {
    // Fields that this version does not know are kept and not looked at.
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
    const fault = field && faultOf(field, typeof rated === 'object' ? rated.value : rated)
    if (fault) return `values.${name}: ${fault}`
  }
  return undefined
}

/**
 * Finds the first value that its kind of equipment cannot have: a wrong type or a figure outside
 * the field's range. Answers one sentence that names the place, or undefined.
 */
export const firstImpossibleValue = (
  { equipment, products }: Facility,
  kinds: ReadonlyMap<KindId, Kind>,
): string | undefined => {
  for (const [table, rows] of Object.entries({ equipment, products })) {
    for (const [index, { kind, values, id }] of rows.entries()) {
      const fault = firstFault(kinds.get(kind), values)
      if (fault) return `At ${table}[${index}] (${id}).${fault}.`
    }
  }
  return undefined
}
