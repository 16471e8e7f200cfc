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
  /** The same for a figure that is below this, as a margin that is used up. */
  readonly alarmBelow?: number
  /** Its figures may be added up. */
  readonly isSummed?: boolean
  /** What a figure that is not known is at the least; undefined where nothing can be said. */
  readonly atLeast?: (row: R) => number | undefined
  /** A column of buttons: what one is called, and what it does. It is not taken along. */
  readonly act?: { readonly label: (row: R) => string; readonly run: (row: R) => void }
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

/** What a row's unknown figure is at the least, where that says anything. */
const leastOf = <R>({ atLeast }: GridColumn<R>, row: R, value: Cell): number | undefined => {
  if (value === null || (value !== undefined && !Number.isNaN(value))) return undefined
  const least = atLeast?.(row)
  return least !== undefined && least > 0 ? least : undefined
}

/** The cell of a row as people read it: `≥ 12.5` where only that is known. */
export const shownIn = <R>(column: GridColumn<R>, row: R, system: UnitSystem): string => {
  const value = column.value(row)
  const least = leastOf(column, row, value)
  return least === undefined
    ? showCell(value, column.unit, system)
    : `≥ ${showCell(least, column.unit, system)}`
}

const plainIn = <R>(column: GridColumn<R>, row: R, system: UnitSystem): string => {
  const value = column.value(row)
  const least = leastOf(column, row, value)
  // A word stands with it, so that no sum takes it for the whole.
  return least === undefined
    ? plainCell(value, column.unit, system)
    : words.common.atLeast(plainCell(least, column.unit, system))
}

/** A table as plain cells, headings first. */
const plainTable = <R>(
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  system: UnitSystem,
): readonly (readonly string[])[] => {
  const taken = columns.filter(({ act }) => act === undefined)
  return [
    taken.map((column) => headingOf(column, system)),
    ...rows.map((row) => taken.map((column) => plainIn(column, row, system))),
  ]
}

/** A table as tab-separated text, headings first. */
export const toTabbed = <R>(
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  system: UnitSystem,
): string =>
  `${plainTable(columns, rows, system)
    .map((cells) => cells.join('\t'))
    .join('\n')}\n`

/** A name that a spreadsheet would take for a formula is told to be text; figures stay figures. */
const harmless = (cell: string): string =>
  /^[=+@-]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** A table as comma-separated values (RFC 4180), headings first. */
export const toCsv = <R>(
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  system: UnitSystem,
): string =>
  plainTable(columns, rows, system)
    .map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`)
    .join('')
