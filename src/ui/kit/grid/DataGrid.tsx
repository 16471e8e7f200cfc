import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { rowHeightPx } from '../touch'
import type { GridColumn, GridItem } from './columns'
import css from './DataGrid.module.css'
import { GridHead } from './GridHead'
import { GridLine } from './GridLine'
import { type GridSpot, moveInGrid } from './keys'
import type { GridOrder } from './sort'

/** How a row is picked: alone, with those that are already selected, or with all in between. */
export type Picking = 'only' | 'toggle' | 'through'

interface DataGridProps<R> {
  readonly label: string
  readonly columns: readonly GridColumn<R>[]
  readonly items: readonly GridItem<R>[]
  readonly order: GridOrder | undefined
  readonly onOrder: (column: GridColumn<R>) => void
  readonly isSelected: (row: R) => boolean
  /** `items` are those from the last one picked to this one where it is `through`. */
  readonly onPick: (row: R, picking: Picking, through: readonly R[]) => void
  readonly onPickAll?: () => void
  readonly onCopy: () => void
  readonly onFold?: (group: string, isOpen: boolean) => void
  /** Cells of the last line, which stays in view; by column. */
  readonly totals?: readonly (string | undefined)[] | undefined
  /** The key of a row to bring into view: what was selected elsewhere. */
  readonly followed?: string | undefined
}

const rowsBetween = <R,>(items: readonly GridItem<R>[], a: number, b: number): readonly R[] =>
  items
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .flatMap((item) => (item.type === 'row' ? [item.row] : []))

const pickingOf = ({
  shiftKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): Picking =>
  shiftKey ? 'through' : ctrlKey || metaKey ? 'toggle' : 'only'

/** A table of any length, of which only what is in view stands in the page: one stop for Tab, arrows within. */
export function DataGrid<R>(props: DataGridProps<R>) {
  const { columns, items, totals, followed } = props
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const lineHeightPx = rowHeightPx()
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeightPx,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
    scrollMargin: lineHeightPx,
    scrollPaddingStart: lineHeightPx,
    scrollPaddingEnd: totals ? lineHeightPx + 8 : 8,
  })
  const { spot, press, pickAt } = useGridKeys(props, (row) => virtual.scrollToIndex(row))
  useFollowing(items, followed, (index) => virtual.scrollToIndex(index, { align: 'auto' }))
  const style = {
    '--columns': columns.map(({ widthPx }) => `minmax(0, ${widthPx}fr)`).join(' '),
    '--width': `${columns.reduce((sum, { widthPx }) => sum + widthPx, 0)}px`,
  } as CSSProperties
  const cellId = (key: string, column: number) => `${gridId}-${key}-${column}`
  const active = spot.row < 0 ? 'head' : (items[spot.row]?.key ?? 'head')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which a part stands in the page is a grid of divs.
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={cellId(active, spot.column)}
      className={css.grid}
      style={style}
      onKeyDown={press}
    >
      <GridHead
        columns={columns}
        order={props.order}
        onOrder={props.onOrder}
        cellId={(column) => cellId('head', column)}
        activeColumn={spot.row < 0 ? spot.column : undefined}
      />
      <div className={css.sizer} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index] as GridItem<R>
          return (
            <GridLine
              key={key}
              item={item}
              index={index}
              topPx={start - lineHeightPx}
              columns={columns}
              isSelected={item.type === 'row' && props.isSelected(item.row)}
              activeColumn={index === spot.row ? spot.column : undefined}
              cellId={(column) => cellId(item.key, column)}
              onPress={(event) =>
                item.type === 'group'
                  ? props.onFold?.(item.key, !item.isOpen)
                  : pickAt(index, pickingOf(event))
              }
            />
          )
        })}
      </div>
      {totals ? <GridTotals totals={totals} /> : null}
    </div>
  )
}

function GridTotals({ totals }: { readonly totals: readonly (string | undefined)[] }) {
  return (
    // biome-ignore lint/a11y: see the grid.
    <div role="row" className={`${css.line} ${css.totals}`}>
      {totals.map((text, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are what the index counts.
        // biome-ignore lint/a11y: see the grid.
        <span key={column} role="gridcell" className={css.cell} data-figure={column > 0}>
          {text}
        </span>
      ))}
    </div>
  )
}

/** Brings what was selected elsewhere into view, once for each new selection. */
const useFollowing = <R,>(
  items: readonly GridItem<R>[],
  followed: string | undefined,
  reveal: (index: number) => void,
) => {
  const latest = useRef({ items, reveal })
  latest.current = { items, reveal }
  useEffect(() => {
    if (followed === undefined) return
    const index = latest.current.items.findIndex(({ key }) => key === followed)
    if (index >= 0) latest.current.reveal(index)
  }, [followed])
}

/** Where the keyboard stands, and what its keys do. */
const useGridKeys = <R,>(
  { items, columns, onPick, onPickAll, onCopy, onFold, onOrder }: DataGridProps<R>,
  reveal: (row: number) => void,
) => {
  const [spot, setSpot] = useState<GridSpot>({ row: 0, column: 0 })
  const anchor = useRef(0)
  const held = useMemo(
    () => ({ ...spot, row: Math.min(spot.row, items.length - 1) }),
    [spot, items],
  )
  const pickAt = useCallback(
    (row: number, picking: Picking, column?: number) => {
      const item = items[row]
      if (item?.type !== 'row') return
      if (picking !== 'through') anchor.current = row
      setSpot((before) => ({ row, column: column ?? before.column }))
      onPick(item.row, picking, rowsBetween(items, anchor.current, row))
    },
    [items, onPick],
  )
  const enter = (event: KeyboardEvent) => {
    const item = items[held.row]
    const column = columns[held.column]
    if (held.row < 0 && column) onOrder(column)
    else if (item?.type === 'group') onFold?.(item.key, !item.isOpen)
    else if (item?.type === 'row' && column?.act && event.key === 'Enter') column.act.run(item.row)
    else pickAt(held.row, pickingOf(event))
  }
  const go = (to: GridSpot, isExtended: boolean) => {
    setSpot(to)
    if (to.row >= 0) reveal(to.row)
    if (isExtended && to.row !== held.row) pickAt(to.row, 'through')
  }
  const press = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey
    const letter = event.key.toLowerCase()
    const to = moveInGrid(held, { key: event.key, ctrl }, items.length, columns.length)
    if (event.altKey) return
    if (to) go(to, event.shiftKey)
    else if (event.key === 'Enter' || event.key === ' ') enter(event)
    else if (ctrl && letter === 'c') onCopy()
    else if (ctrl && letter === 'a' && onPickAll) onPickAll()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { spot: held, press, pickAt }
}
