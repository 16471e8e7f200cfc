import { type ReactNode, useMemo, useState } from 'react'
import { useChrome } from '../app/context'
import { useCopy } from '../app/useCopy'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { type GridColumn, toTabbed } from '../kit/grid/columns'
import { DataGrid, type Picking } from '../kit/grid/DataGrid'
import { searchRows } from '../kit/grid/search'
import { useOrdered } from '../kit/grid/useOrdered'
import { Hint } from '../kit/Hint'
import { Copy } from '../kit/icons'
import { SearchField } from '../kit/SearchField'
import { words } from '../text/text'
import css from './Survives.module.css'

interface Line {
  readonly key: string
}

interface SurvivesTableProps<R extends Line> {
  readonly label: string
  readonly columns: readonly GridColumn<R>[]
  readonly rows: readonly R[]
  /** Draws a row out in the view. */
  readonly show: (row: R) => void
  /** One sentence about all of it. */
  readonly summary: string
  /** What stands there instead of a table without rows. */
  readonly nothing: ReactNode
  /** What else narrows the rows down. */
  readonly filters?: ReactNode
  /** What a rule says about all of it, below the bar. */
  readonly evidence?: ReactNode
  /** The choice among the lists of the tab. */
  readonly choice: ReactNode
}

/** One of the tab's lists: searched, sorted, copied; a click shows what the row is about. */
export function SurvivesTable<R extends Line>(props: SurvivesTableProps<R>) {
  const { label, columns, rows, show, summary, nothing, filters, evidence, choice } = props
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const units = useChrome((state) => state.units)
  const copy = useCopy()
  const shown = useMemo(() => searchRows(rows, columns, text), [rows, columns, text])
  const { ordered, order, onOrder } = useOrdered(shown, columns)
  const items = useMemo(
    () => ordered.map((row) => ({ type: 'row', key: row.key, row }) as const),
    [ordered],
  )
  const copied = () => {
    const some = ordered.filter(({ key }) => chosen.has(key))
    const those = some.length > 0 ? some : ordered
    copy(toTabbed(columns, those, units), those.length)
  }
  return (
    <>
      <div className={css.bar}>
        {choice}
        {rows.length === 0 && text === '' ? null : (
          <SearchField
            label={words.survives.search}
            placeholder={words.survives.searchShort}
            value={text}
            onInput={setText}
          />
        )}
        {filters}
        <span className={css.summary} title={summary}>
          {summary}
        </span>
        <Hint text={words.table.copyHelp}>
          <span>
            <Button icon={Copy} onClick={copied} disabled={ordered.length === 0}>
              {words.table.copy}
            </Button>
          </span>
        </Hint>
      </div>
      {evidence}
      {rows.length === 0 ? (
        nothing
      ) : ordered.length === 0 ? (
        <Empty title={words.table.noMatch}>
          <Button onClick={() => setText('')}>{words.table.showAll}</Button>
        </Empty>
      ) : (
        <DataGrid
          label={label}
          columns={columns}
          items={items}
          order={order}
          onOrder={onOrder}
          isSelected={({ key }) => chosen.has(key)}
          onPick={(row, picking, through) => {
            setChosen((before) => pickedKeys(before, row, picking, through))
            show(row)
          }}
          onPickAll={() => setChosen(new Set(ordered.map(({ key }) => key)))}
          onCopy={copied}
        />
      )}
    </>
  )
}

const pickedKeys = (
  before: ReadonlySet<string>,
  { key }: Line,
  picking: Picking,
  through: readonly Line[],
): ReadonlySet<string> => {
  if (picking === 'through') return new Set(through.map((line) => line.key))
  if (picking === 'only') return new Set([key])
  const after = new Set(before)
  if (!after.delete(key)) after.add(key)
  return after
}
