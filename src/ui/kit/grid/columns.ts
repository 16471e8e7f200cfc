import { formatQuantity, toDisplay, type Unit, type UnitSystem, unitSymbol } from '#base'
import { words } from '../../text/text'

/** What stands in a cell: undefined is not known, null does not apply. */
export type Cell = number | string | null | undefined

/** One column of a table. */
export interface GridColumn<R> {
  readonly id: string
  readonly label: string
  /** What the figures are, in a sentence, for those who point at the heading. */
  readonly help?: string
  /** Of a column of numbers. */
  readonly unit?: Unit
  readonly widthPx: number
  readonly value: (row: R) => Cell
  /** A figure that is above this is drawn out: a load beyond its rating. */
  readonly alarmAbove?: number
}

/** One line of a table: a row, or the heading of a group of rows. */
export type GridItem<R> =
  | { readonly type: 'row'; readonly key: string; readonly row: R }
  | {
      readonly type: 'group'
      readonly key: string
      readonly title: string
      readonly note: string
      readonly isOpen: boolean
    }

/** The heading with its unit: `Load (kW)`. */
export const headingOf = (
  { label, unit }: Pick<GridColumn<never>, 'label' | 'unit'>,
  system: UnitSystem,
): string => {
  const symbol = unit === undefined ? '' : unitSymbol(unit, system)
  return symbol === '' ? label : `${label} (${symbol})`
}

/** A figure without its unit, which stands in the heading. */
const bare = (value: number, unit: Unit, system: UnitSystem): string => {
  const text = formatQuantity(value, unit, system)
  const symbol = unitSymbol(unit, system)
  return symbol !== '' && text.endsWith(symbol) ? text.slice(0, -symbol.length).trimEnd() : text
}

/** A cell as people read it. What is not known says so; what does not apply is a dash. */
export const showCell = (value: Cell, unit: Unit | undefined, system: UnitSystem): string => {
  if (value === null) return '–'
  if (value === undefined || Number.isNaN(value)) return words.common.unknown
  if (typeof value === 'string') return value
  return bare(value, unit ?? 'count', system)
}

const significantDigits = 9

/**
 * A cell for a spreadsheet: the whole figure, without grouping; what does not apply is left empty,
 * and what is not known is a word, so that no sum counts it as nothing.
 */
export const plainCell = (value: Cell, unit: Unit | undefined, system: UnitSystem): string => {
  if (value === null) return ''
  if (value === undefined || Number.isNaN(value)) return words.common.unknown
  if (typeof value === 'string') return value.replace(/[\t\r\n]+/g, ' ')
  return String(Number(toDisplay(value, unit ?? 'count', system).toPrecision(significantDigits)))
}

/** A table as tab-separated text, headings first. */
export const toTabbed = <R>(
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  system: UnitSystem,
): string => {
  const head = columns.map((column) => headingOf(column, system)).join('\t')
  const lines = rows.map((row) =>
    columns.map(({ value, unit }) => plainCell(value(row), unit, system)).join('\t'),
  )
  return `${[head, ...lines].join('\n')}\n`
}
