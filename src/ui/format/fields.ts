import { fromDisplay, readLengthM, toDisplay, type UnitSystem, unitSymbol } from '#base'
import type { Field, NumberField, Value } from '#model'
import { words } from '../text/text'

/** What came of reading a typed value: the value, nothing (the line is empty), or what is wrong. */
export type ParsedValue =
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'empty' }
  | { readonly type: 'problem'; readonly problem: string }

/** What a number needs to be read and checked. */
export type NumberShape = Pick<NumberField, 'unit' | 'min' | 'max'>

/** A number without the digits that only floating point put there. */
const tidy = (value: number): number => Number(value.toPrecision(12))

const figure = (value: number): string =>
  tidy(value).toLocaleString('en-US', { maximumFractionDigits: 6 })

/** A stored number as it stands in an input of the given units: no grouping, nothing rounded away. */
export const showNumber = (value: number, unit: NumberShape['unit'], system: UnitSystem): string =>
  String(tidy(Number(toDisplay(value, unit, system).toFixed(6))))

/**
 * Reads a number as people type it: "7,536", "7 536", "7536.5", with or without its unit. A comma
 * before three digits groups; any other lone comma is a decimal one.
 */
export const readNumber = (text: string, symbol = ''): number | undefined => {
  const bare = text.trim().replace(/\s+/g, ' ')
  const unitless = symbol !== '' && bare.endsWith(symbol) ? bare.slice(0, -symbol.length) : bare
  const compact = unitless.replace(/[\s_]|'(?=\d{3})/g, '').replace('−', '-')
  const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(compact)
  const plain = grouped ? compact.replaceAll(',', '') : compact.replace(/,(?=\d*$)/, '.')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : undefined
}

/** A length that was typed with a unit of its own, such as `3'6"` or `850 mm`, in the field's unit. */
const statedLength = (text: string, unit: NumberShape['unit']): number | undefined => {
  if (unit !== 'm' && unit !== 'mm') return undefined
  const metres = readLengthM(text)
  return metres === undefined ? undefined : metres * (unit === 'm' ? 1 : 1000)
}

/** Reads a typed number and holds it against the range. */
export const parseNumber = (text: string, shape: NumberShape, system: UnitSystem): ParsedValue => {
  if (text.trim() === '') return { type: 'empty' }
  const symbol = unitSymbol(shape.unit, system)
  const stated = statedLength(text, shape.unit)
  const shown = stated === undefined ? readNumber(text, symbol) : undefined
  if (stated === undefined && shown === undefined) {
    return { type: 'problem', problem: words.common.notANumber }
  }
  const value = tidy(stated ?? fromDisplay(Number(shown), shape.unit, system))
  // The range is converted for display, so its ends may miss themselves by a rounding.
  const slack = 1e-9 * Math.max(1, Math.abs(value))
  if (value < shape.min - slack || value > shape.max + slack) {
    return { type: 'problem', problem: rangeOf(shape, system) }
  }
  return { type: 'value', value: Math.min(shape.max, Math.max(shape.min, value)) }
}

/** The range in words: `from 0 to 100 %`. */
export const rangeOf = ({ unit, min, max }: NumberShape, system: UnitSystem): string =>
  words.common.range(
    figure(toDisplay(min, unit, system)),
    `${figure(toDisplay(max, unit, system))} ${unitSymbol(unit, system)}`.trim(),
  )

/** A stored value as it stands in its input. */
export const showValue = (field: Field, value: Value | undefined, system: UnitSystem): string => {
  if (value === undefined) return ''
  if (field.type === 'number' && typeof value === 'number')
    return showNumber(value, field.unit, system)
  return String(value)
}

/** Reads what was typed or chosen for a field. */
export const parseValue = (field: Field, text: string, system: UnitSystem): ParsedValue => {
  if (field.type === 'number') return parseNumber(text, field, system)
  const trimmed = text.trim()
  if (trimmed === '') return { type: 'empty' }
  if (field.type === 'flag') return { type: 'value', value: trimmed === 'true' }
  if (field.type === 'choice' && !field.choices.includes(trimmed)) {
    return { type: 'problem', problem: words.common.notAChoice(field.choices.join(', ')) }
  }
  return { type: 'value', value: trimmed }
}
