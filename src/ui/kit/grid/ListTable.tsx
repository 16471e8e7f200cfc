import { type ReactNode, useMemo, useState } from 'react'
import { useChrome } from '../../app/context'
import { words } from '../../text/text'
import { Button } from '../Button'
import { Empty } from '../Empty'
import { SearchField } from '../SearchField'
import type { GridColumn } from './columns'
import { type Folds, type Grouping, layOutGroups } from './groups'
import { PickedGrid } from './PickedGrid'
import type { RowPicking } from './picking'
import { searchRows } from './search'
import { TableBar } from './TableBar'
import { totalsOf } from './totals'
import { useOrdered } from './useOrdered'
import { useTableOutput } from './useTableOutput'

interface ListTableProps<R extends { readonly key: string }> {
  readonly label: string
  /** Tells its file from others of the facility. */
  readonly name: string
  readonly columns: readonly GridColumn<R>[]
  readonly rows: readonly R[]
  readonly picking: RowPicking<R>
  /** One sentence about all of it. */
  readonly summary: string
  /** What stands there instead of a table without rows. */
  readonly nothing: ReactNode
  /** What else narrows the rows down. */
  readonly filters?: ReactNode
  /** What a rule says about all of it, below the bar. */
  readonly evidence?: ReactNode
  /** The choice among the lists of a tab. */
  readonly choice: ReactNode
  /** What the last line calls the rows that it adds up; without it there is no such line. */
  readonly totalOf?: ((count: number) => string) | undefined
  /** The key of a row to bring into view: what was selected elsewhere. */
  readonly followed?: string | undefined
  /** How rows stand together; without it they stand one after another. */
  readonly grouping?: Grouping<R> | undefined
  /** What else can be done with it. */
  readonly actions?: ReactNode
}

/** A list as a table: searched, sorted, copied, saved; a click shows what the row is about. */
export function ListTable<R extends { readonly key: string }>(props: ListTableProps<R>) {
  const { label, name, columns, rows, picking, summary, filters, choice, totalOf, grouping } = props
  const [text, setText] = useState('')
  const units = useChrome((state) => state.units)
  const shown = useMemo(() => searchRows(rows, columns, text), [rows, columns, text])
  const { ordered, order, onOrder } = useOrdered(shown, columns)
  const [folds, setFolds] = useState<Folds>(new Map())
  const items = useMemo(() => layOutGroups(ordered, grouping, folds), [ordered, grouping, folds])
  const output = useTableOutput(name, columns, ordered, picking.isPicked)
  return (
    <>
      <TableBar summary={summary} output={output} actions={props.actions}>
        {choice}
        {rows.length === 0 && text === '' ? null : (
          <SearchField
            label={words.table.search}
            placeholder={words.table.searchShort}
            value={text}
            onInput={setText}
          />
        )}
        {filters}
      </TableBar>
      {props.evidence}
      {rows.length === 0 ? (
        props.nothing
      ) : ordered.length === 0 ? (
        <Empty title={words.table.noMatch}>
          <Button onClick={() => setText('')}>{words.table.showAll}</Button>
        </Empty>
      ) : (
        <PickedGrid
          label={label}
          columns={columns}
          items={items}
          order={order}
          onOrder={onOrder}
          ordered={ordered}
          picking={picking}
          output={output}
          totals={totalOf && totalsOf(columns, ordered, totalOf(ordered.length), units)}
          followed={props.followed}
          onFold={(group, isOpen) => setFolds((before) => new Map(before).set(group, isOpen))}
        />
      )}
    </>
  )
}
