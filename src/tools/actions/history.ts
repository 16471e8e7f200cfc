import type { Workspace } from '#workspace'
import type { Action } from './define'

const documentOf = ({ store }: Workspace) => store.getState().document

/** Undo and redo. What a tool has under way is called off first: it was never in the document. */
export const historyActions: readonly Action[] = [
  {
    id: 'undo',
    label: { en: 'Undo' },
    menu: 'edit',
    shortcut: 'mod+z',
    enabled: (workspace) => documentOf(workspace).undoLabel !== undefined,
    run: (workspace, { runner }) => {
      runner.blur()
      documentOf(workspace).undo()
    },
  },
  {
    id: 'redo',
    label: { en: 'Redo' },
    menu: 'edit',
    shortcut: 'mod+shift+z',
    otherShortcuts: ['mod+y'],
    enabled: (workspace) => documentOf(workspace).redoLabel !== undefined,
    run: (workspace, { runner }) => {
      runner.blur()
      documentOf(workspace).redo()
    },
  },
]
