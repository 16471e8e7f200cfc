import type { ComponentProps } from 'react'
import { ListTable } from '../kit/grid/ListTable'
import { usePickedRows } from '../kit/grid/picking'

type SurvivesTableProps<R extends { readonly key: string }> = Omit<
  ComponentProps<typeof ListTable<R>>,
  'picking'
> & {
  /** Draws a row out in the view. */
  readonly show: (row: R) => void
}

/** One of the tab's lists; a click shows what the row is about. */
export function SurvivesTable<R extends { readonly key: string }>({
  show,
  ...list
}: SurvivesTableProps<R>) {
  return <ListTable {...list} picking={usePickedRows(show)} />
}
