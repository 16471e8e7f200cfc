import { useMemo } from 'react'
import type { GridColumn } from '../kit/grid/columns'
import { PickedGrid } from '../kit/grid/PickedGrid'
import { useSelectedRows } from '../kit/grid/picking'
import { useOrdered } from '../kit/grid/useOrdered'
import { useTableOutput } from '../kit/grid/useTableOutput'
import { rowHeightPx } from '../kit/touch'
import css from './StudyTable.module.css'

/** A line of such a table, with what a click on it selects. */
interface StudyLine {
  readonly key: string
  readonly ids: readonly string[]
}

interface StudyTableProps<R> {
  readonly title: string
  readonly name: string
  readonly columns: readonly GridColumn<R>[]
  readonly rows: readonly R[]
}

const idsOf = ({ ids }: StudyLine): readonly string[] => ids

/** So many lines stand on screen; the rest are scrolled to. */
const mostLines = 9

/** A small table in a panel beside the view; a click on a line selects what it is about. */
export function StudyTable<R extends StudyLine>({
  title,
  name,
  columns,
  rows,
}: StudyTableProps<R>) {
  const { ordered, order, onOrder } = useOrdered(rows, columns)
  const picking = useSelectedRows<R>(idsOf)
  const output = useTableOutput(name, columns, ordered, picking.isPicked)
  const items = useMemo(
    () => ordered.map((row) => ({ type: 'row', key: row.key, row }) as const),
    [ordered],
  )
  const height = (Math.min(mostLines, rows.length) + 1) * rowHeightPx() + 4
  return (
    <section className={css.changes} style={{ height: height + 20 }}>
      <h3>{title}</h3>
      <PickedGrid
        label={title}
        columns={columns}
        items={items}
        order={order}
        onOrder={onOrder}
        ordered={ordered}
        picking={picking}
        output={output}
      />
    </section>
  )
}
