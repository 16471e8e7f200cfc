import type { ToolRunner } from '#tools'
import type { MenuInput, PointerInput, Workspace } from '#workspace'
import { nameOfAny } from '../findings/subjects'

/**
 * A menu is about what is selected. What it was asked over is selected first, as a click would,
 * unless it is among that already; beside everything the selection stays.
 */
export const selectUnder = (
  { store }: Pick<Workspace, 'store'>,
  runner: Pick<ToolRunner, 'pointer'>,
  { under }: MenuInput,
): void => {
  const { tool, selection } = store.getState()
  const id = under?.route?.id ?? under?.hit?.id
  if (tool !== 'select' || !under || id === undefined || selection.has(id)) return
  const plain = { ...under, shift: false, ctrl: false, alt: false }
  runner.pointer(plain)
  runner.pointer({ ...plain, type: 'up' })
}

/**
 * Two taps of a finger bring what they selected into view, and beside everything the whole
 * facility; a mouse's double click only does what the tool makes of it.
 */
export const frameTapped = (workspace: Workspace, input: PointerInput, tell: () => void): void => {
  const { tool, document } = workspace.store.getState()
  const before = document.revision
  tell()
  if (input.type !== 'double' || input.touch !== true || tool !== 'select') return
  // A point put on a route by the second tap is an answer in itself.
  if (document.revision !== before) return
  const { selection } = workspace.store.getState()
  if (selection.size > 0) workspace.frame([...selection])
  else workspace.home()
}

/** What is said when the pointer of the keys comes over something. */
export const nameOver = ({ store }: Pick<Workspace, 'store'>, id: string): string => {
  const { document } = store.getState()
  const { name } = document.get('elements', id) ?? {}
  return name ?? document.get('notes', id)?.text.slice(0, 80) ?? nameOfAny(document, id)
}
