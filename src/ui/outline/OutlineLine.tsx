import { type MouseEvent, memo } from 'react'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { formatCount } from '../format/figures'
import { ChevronDown, ChevronRight } from '../kit/icons'
import css from './Outline.module.css'
import type { OutlineRow } from './tree'

interface OutlineLineProps {
  readonly id: string
  readonly row: OutlineRow
  readonly isActive: boolean
  readonly onFold: (key: string, isOpen: boolean) => void
  readonly onPick: (row: OutlineRow, isExtended: boolean) => void
}

const selectedId = (row: OutlineRow): string | undefined =>
  row.type === 'item' ? row.id : row.type === 'room' ? row.room : undefined

/**
 * One line of the tree. A click selects, a double click frames, the chevron folds. It is drawn anew when
 * something of its own changes, not whenever the tree is: a step in the tree is two lines.
 */
export const OutlineLine = memo(function OutlineLine(props: OutlineLineProps) {
  const { id, row, isActive, onFold, onPick } = props
  const workspace = useWorkspace()
  const own = selectedId(row)
  const isSelected = useWorkspaceState(({ selection }) => own !== undefined && selection.has(own))
  const isHovered = useWorkspaceState(({ hovered }) => own !== undefined && hovered === own)
  const isBranch = row.type !== 'item'
  const hover = (to: string | undefined) => workspace.store.setState({ hovered: to })
  const fold = (event: MouseEvent) => {
    event.stopPropagation()
    if (isBranch) onFold(row.key, !row.isOpen)
  }
  const Chevron = isBranch && row.isOpen ? ChevronDown : ChevronRight
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all its lines
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line
    <div
      id={id}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isSelected}
      aria-expanded={isBranch ? row.isOpen : undefined}
      className={css.line}
      data-active={isActive}
      data-hovered={isHovered}
      data-level={row.level}
      onClick={(event) => onPick(row, event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={() => workspace.frame([...workspace.store.getState().selection])}
      onPointerEnter={() => hover(own)}
      onPointerLeave={() => hover(undefined)}
    >
      <span className={css.fold}>
        {isBranch ? (
          <button type="button" tabIndex={-1} aria-hidden onClick={fold}>
            <Chevron size={13} aria-hidden />
          </button>
        ) : null}
      </span>
      <span className={css.name}>{row.name}</span>
      {isBranch ? (
        <span className={css.count}>{formatCount(row.count)}</span>
      ) : (
        <span className={css.detail}>{row.detail}</span>
      )}
    </div>
  )
})
