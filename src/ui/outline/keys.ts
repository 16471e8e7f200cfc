import type { OutlineRow } from './tree'

/** What a key does to the tree. */
export type TreeMove =
  | { readonly type: 'go'; readonly index: number }
  | { readonly type: 'open' | 'close'; readonly key: string }
  | undefined

const pageRows = 12

const parentOf = (rows: readonly OutlineRow[], { parent }: OutlineRow): number =>
  rows.findIndex(({ key }) => key === parent)

const sideways = (rows: readonly OutlineRow[], at: number, key: string): TreeMove => {
  const row = rows[at]
  if (!row) return undefined
  const isBranch = row.type !== 'item'
  if (key === 'ArrowRight') {
    if (!isBranch) return undefined
    return row.isOpen ? { type: 'go', index: at + 1 } : { type: 'open', key: row.key }
  }
  if (isBranch && row.isOpen) return { type: 'close', key: row.key }
  return row.parent === undefined ? undefined : { type: 'go', index: parentOf(rows, row) }
}

/** What an arrow key, Home, End or a page key does, as trees do it everywhere (WAI-ARIA tree view). */
export const moveInTree = (rows: readonly OutlineRow[], at: number, key: string): TreeMove => {
  const last = rows.length - 1
  const go = (index: number): TreeMove => {
    const held = Math.min(last, Math.max(0, index))
    return held === at ? undefined : { type: 'go', index: held }
  }
  switch (key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'Home':
      return go(0)
    case 'End':
      return go(last)
    case 'PageDown':
      return go(at + pageRows)
    case 'PageUp':
      return go(at - pageRows)
    case 'ArrowRight':
    case 'ArrowLeft':
      return sideways(rows, at, key)
    default:
      return undefined
  }
}

/** Whether a key press is part of a name that is sought. With Shift, a letter is a command's. */
export const isTyped = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean =>
  !shiftKey && /^[\p{L}\p{N}-]$/u.test(key)

/** The next row whose name begins with what was typed, from the one after `at` round to it. */
export const typeAhead = (rows: readonly OutlineRow[], at: number, typed: string): number => {
  const wanted = typed.toLowerCase()
  // A single letter goes on to the next; more letters may keep the row they have found.
  const first = typed.length > 1 ? at : at + 1
  for (let step = 0; step < rows.length; step++) {
    const index = (first + step) % rows.length
    if (rows[index]?.name.toLowerCase().startsWith(wanted)) return index
  }
  return -1
}
