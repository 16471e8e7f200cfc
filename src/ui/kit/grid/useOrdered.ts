import { useMemo, useState } from 'react'
import type { GridColumn } from './columns'
import { type GridOrder, nextOrder, sortRows } from './sort'

/** Rows in the order of the column whose heading was pressed last. */
export const useOrdered = <R>(rows: readonly R[], columns: readonly GridColumn<R>[]) => {
  const [order, setOrder] = useState<GridOrder>()
  const ordered = useMemo(() => sortRows(rows, columns, order), [rows, columns, order])
  const onOrder = (column: GridColumn<R>) => setOrder(nextOrder(order, column))
  return { ordered, order, onOrder }
}
