import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useWorkspace } from '../app/context'
import { rowHeightPx } from '../kit/touch'
import { VirtualList } from '../kit/VirtualList'
import { words } from '../text/text'
import { isTyped, moveInTree, typeAhead } from './keys'
import css from './Outline.module.css'
import { OutlineLine } from './OutlineLine'
import type { OutlineIndex } from './outlineIndex'
import { idsUnder, type OutlineRow } from './tree'

interface OutlineTreeProps {
  readonly rows: readonly OutlineRow[]
  readonly index: OutlineIndex
  readonly onFold: (key: string, isOpen: boolean) => void
  /** The row of what was selected elsewhere: it is brought into view. */
  readonly followed: string | undefined
}

const keyOf = (row: OutlineRow): string => row.key
const typingPauseMs = 700

/** Letters typed within a moment of each other make one search. */
const useTyped = () => {
  const typed = useRef({ text: '', at: 0 })
  return (letter: string): string => {
    const now = performance.now()
    const isNew = now - typed.current.at > typingPauseMs
    typed.current = { text: isNew ? letter : typed.current.text + letter, at: now }
    return typed.current.text
  }
}

/** Selecting what rows stand for: a room, or the equipment under a row. */
const useRowSelection = (index: OutlineIndex, rows: readonly OutlineRow[]) => {
  const workspace = useWorkspace()
  const selection = () => workspace.store.getState().selection
  const extend = (row: OutlineRow) =>
    workspace.select([...selection(), ...idsUnder(index, row, rows)])
  return {
    extend,
    /** Extended, a row that is selected as a whole is taken out again. */
    select: (row: OutlineRow, isExtended: boolean) => {
      const ids = idsUnder(index, row, rows)
      if (!isExtended) return workspace.select(ids)
      if (!ids.every((id) => selection().has(id))) return extend(row)
      const gone = new Set(ids)
      workspace.select([...selection()].filter((id) => !gone.has(id)))
    },
  }
}

interface Acts {
  readonly fold: (key: string, isOpen: boolean) => void
  readonly pick: (row: OutlineRow, isExtended: boolean) => void
}

/** The same two functions for as long as the tree stands, doing what they would do now. */
const useSteady = (acts: Acts): Acts => {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  return useMemo(
    () => ({
      fold: (key, isOpen) => latest.current.fold(key, isOpen),
      pick: (row, isExtended) => latest.current.pick(row, isExtended),
    }),
    [],
  )
}

/** The rows of the tree with its keys: one stop for Tab, arrows within. */
export function OutlineTree({ rows, index, onFold, followed }: OutlineTreeProps) {
  const treeId = useId()
  const [activeKey, setActiveKey] = useState<string | undefined>()
  const typed = useTyped()
  const found = rows.findIndex(({ key }) => key === activeKey)
  const active = Math.max(0, found)
  useEffect(() => {
    if (followed !== undefined) setActiveKey(followed)
  }, [followed])
  const reveal = useMemo(() => ({ index: found }), [found])

  const { select, extend } = useRowSelection(index, rows)
  const go = (to: number, isExtended: boolean) => {
    const row = rows[to]
    if (!row) return
    setActiveKey(row.key)
    if (isExtended) extend(row)
  }
  const steady = useSteady({
    fold: onFold,
    pick: (row: OutlineRow, isExtended: boolean) => {
      setActiveKey(row.key)
      select(row, isExtended)
    },
  })
  const press = (event: KeyboardEvent) => {
    const row = rows[active]
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const move = moveInTree(rows, active, event.key)
    if (move?.type === 'go') go(move.index, event.shiftKey)
    else if (move) onFold(move.key, move.type === 'open')
    else if (event.key === 'Enter' || event.key === ' ') select(row, event.shiftKey)
    else if (isTyped(event)) go(typeAhead(rows, active, typed(event.key)), false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <VirtualList
      role="tree"
      tabIndex={0}
      aria-label={words.outline.tree}
      aria-multiselectable
      aria-activedescendant={`${treeId}-${rows[active]?.key}`}
      title={words.outline.select}
      className={css.tree}
      rows={rows}
      keyOf={keyOf}
      rowHeight={rowHeightPx}
      reveal={reveal}
      onKeyDown={press}
    >
      {(row, at) => (
        <OutlineLine
          id={`${treeId}-${row.key}`}
          row={row}
          isActive={at === active}
          onFold={steady.fold}
          onPick={steady.pick}
        />
      )}
    </VirtualList>
  )
}
