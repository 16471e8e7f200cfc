import type { MouseEvent } from 'react'
import { useChrome } from '../../app/context'
import { ChevronDown, ChevronRight } from '../icons'
import { type GridColumn, type GridItem, shownIn } from './columns'
import css from './DataGrid.module.css'

interface GridLineProps<R> {
  readonly item: GridItem<R>
  readonly index: number
  readonly topPx: number
  readonly columns: readonly GridColumn<R>[]
  readonly isSelected: boolean
  readonly activeColumn: number | undefined
  readonly cellId: (column: number) => string
  readonly onPress: (event: MouseEvent) => void
}

/** One line of a table: a row of cells, or the heading of a group. */
export function GridLine<R>(props: GridLineProps<R>) {
  const { item, index, topPx, isSelected, onPress } = props
  return (
    // biome-ignore lint/a11y: a row of a grid; the grid itself takes the focus and the keys.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={item.type === 'row' ? isSelected : undefined}
      aria-expanded={item.type === 'group' ? item.isOpen : undefined}
      className={`${css.line} ${css.row} ${item.type === 'group' ? css.group : ''}`}
      style={{ transform: `translateY(${topPx}px)` }}
      onClick={onPress}
    >
      {item.type === 'group' ? (
        <GroupCell {...props} item={item} />
      ) : (
        <Cells {...props} row={item.row} />
      )}
    </div>
  )
}

type Group = Extract<GridItem<never>, { type: 'group' }>

function GroupCell<R>({
  item: { title, note, isOpen },
  columns,
  activeColumn,
  cellId,
}: Omit<GridLineProps<R>, 'item'> & { readonly item: Group }) {
  const Glyph = isOpen ? ChevronDown : ChevronRight
  return (
    // biome-ignore lint/a11y: see the row.
    <span
      id={cellId(activeColumn ?? 0)}
      role="gridcell"
      aria-colspan={columns.length}
      className={css.cell}
      data-active={activeColumn !== undefined}
    >
      <Glyph size={14} aria-hidden /> <b>{title}</b> <small>{note}</small>
    </span>
  )
}

function Cells<R>({ row, columns, activeColumn, cellId }: GridLineProps<R> & { readonly row: R }) {
  const units = useChrome((state) => state.units)
  return columns.map((column, at) => {
    const { id, unit, value, alarmAbove, alarmBelow, act } = column
    const cell = value(row)
    const isAlarm =
      typeof cell === 'number' &&
      (cell > (alarmAbove ?? Number.POSITIVE_INFINITY) ||
        cell < (alarmBelow ?? Number.NEGATIVE_INFINITY))
    return (
      // biome-ignore lint/a11y: see the row.
      <span
        key={id}
        id={cellId(at)}
        role="gridcell"
        aria-colindex={at + 1}
        className={css.cell}
        data-figure={unit !== undefined}
        data-active={at === activeColumn}
        data-unknown={cell === undefined || Number.isNaN(cell)}
        data-nothing={cell === 0 || cell === null}
        data-alarm={isAlarm}
        title={typeof cell === 'string' ? cell : undefined}
      >
        {act ? <Act row={row} act={act} /> : shownIn(column, row, units)}
      </span>
    )
  })
}

interface ActProps<R> {
  readonly row: R
  readonly act: NonNullable<GridColumn<R>['act']>
}

/** The button of a line. The keyboard presses it with Enter on its cell: the grid is one stop for Tab. */
function Act<R>({ row, act: { label, run } }: ActProps<R>) {
  return (
    <button
      type="button"
      className={css.act}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        run(row)
      }}
    >
      {label(row)}
    </button>
  )
}
