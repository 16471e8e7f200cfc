import { useChrome } from '../../app/context'
import { ArrowDown, ArrowUp } from '../icons'
import { type GridColumn, headingOf } from './columns'
import css from './DataGrid.module.css'
import type { GridOrder } from './sort'

interface GridHeadProps<R> {
  readonly columns: readonly GridColumn<R>[]
  readonly order: GridOrder | undefined
  readonly onOrder: (column: GridColumn<R>) => void
  readonly cellId: (column: number) => string
  readonly activeColumn: number | undefined
}

/** The headings of a table; a press puts the rows in the order of a column. */
export function GridHead<R>({ columns, order, onOrder, cellId, activeColumn }: GridHeadProps<R>) {
  const units = useChrome((state) => state.units)
  return (
    // biome-ignore lint/a11y: a row of a grid; the grid itself takes the focus.
    <div role="row" aria-rowindex={1} className={`${css.line} ${css.head}`}>
      {columns.map((column, at) => {
        const { id, unit, help } = column
        const sorted = order?.column === id ? (order.isDown ? 'descending' : 'ascending') : 'none'
        return (
          // biome-ignore lint/a11y: a heading of a grid, pressed with Enter where the grid's keyboard stands.
          <div
            key={id}
            id={cellId(at)}
            role="columnheader"
            aria-sort={sorted}
            aria-colindex={at + 1}
            className={css.cell}
            data-figure={unit !== undefined}
            data-active={at === activeColumn}
            title={help}
            onClick={() => onOrder(column)}
          >
            <span>{headingOf(column, units)}</span>
            {sorted === 'none' ? null : sorted === 'ascending' ? (
              <ArrowUp size={12} aria-hidden />
            ) : (
              <ArrowDown size={12} aria-hidden />
            )}
          </div>
        )
      })}
    </div>
  )
}
