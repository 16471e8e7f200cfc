import { useVirtualizer } from '@tanstack/react-virtual'
import { type HTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import css from './VirtualList.module.css'

interface VirtualListProps<T> extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  /** The usual height of a row in pixels; the true one is measured. */
  readonly rowHeight: (row: T) => number
  readonly children: (row: T, index: number) => ReactNode
  /** A row to bring into view; a new object asks anew. */
  readonly reveal?: { readonly index: number } | undefined
}

/** A list of any length, of which only what is in view stands in the page. */
export function VirtualList<T>({
  rows,
  keyOf,
  rowHeight,
  children,
  reveal,
  className,
  ...rest
}: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight(rows[index] as T),
    getItemKey: (index) => keyOf(rows[index] as T),
    overscan: 8,
  })
  useEffect(() => {
    if (reveal && reveal.index >= 0) virtual.scrollToIndex(reveal.index, { align: 'auto' })
  }, [reveal, virtual])
  return (
    <div ref={scroller} className={`${css.scroller} ${className ?? ''}`} {...rest}>
      <div className={css.sizer} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={css.row}
            role="presentation"
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(rows[index] as T, index)}
          </div>
        ))}
      </div>
    </div>
  )
}
