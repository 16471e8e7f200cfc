import {
  attempt,
  type CommandContext,
  type Copied,
  copiedIds,
  copyItems,
  disconnect,
  disconnectEquipment,
  done,
  duplicateItems,
  type Edit,
  labels,
  type Outcome,
  pasteClipping,
  plainLabels,
  readClipboard,
  removalText,
  removeDrafting,
  removeItems,
  rotateItems,
  sizeOf,
  unmountEquipment,
} from '#document'
import { layoutOf, type Workspace } from '#workspace'
import { type Load, takeUp } from '../shared/load'
import type { Action, ActionContext } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

const hasSelection = (workspace: Workspace): boolean => stateOf(workspace).selection.size > 0

/** Whether something of a kind is selected; the first selected thing usually tells. */
const someSelected =
  (table: 'equipment' | 'rooms' | 'connections' | 'routes') =>
  (workspace: Workspace): boolean => {
    const { document, selection } = stateOf(workspace)
    for (const id of selection) if (document.get(table, id)) return true
    return false
  }

const equipmentSelected = someSelected('equipment')

/** Runs a command on the selection as one gesture and tells the user what came of it. */
export const change = <T>(
  workspace: Workspace,
  { ids, say, runner }: ActionContext,
  label: string,
  command: (edit: Edit, selection: ReadonlySet<string>, context: CommandContext) => Outcome<T>,
): T | undefined => {
  // What a tool has under way was never in the document.
  runner.blur()
  const { document, selection } = stateOf(workspace)
  const outcome = attempt(document, label, (edit) =>
    command(edit, selection, { library: workspace.library, ids }),
  )
  if (!outcome.ok) {
    say(outcome.reason, 'fault')
    return undefined
  }
  for (const warning of outcome.warnings) say(warning, 'info')
  return outcome.value
}

const selectCopies = (workspace: Workspace, copied: Copied | undefined): void => {
  if (copied) workspace.select(copiedIds(copied))
}

const remove = (workspace: Workspace, context: ActionContext, label: string): void => {
  const removal = change(workspace, context, label, (edit, selection) => {
    removeDrafting(edit, selection)
    return done(removeItems(edit, selection))
  })
  if (removal && removal.contents + removal.severed + removal.unrouted > 0) {
    context.say(removalText(removal), 'info')
  }
}

/** Puts the selection on the clipboard. Answers whether there was something to put there. */
const copy = async (workspace: Workspace, { clipboard, say }: ActionContext): Promise<boolean> => {
  const { document, selection } = stateOf(workspace)
  const text = copyItems(document, selection)
  if (text === undefined) {
    say({ en: 'There is nothing here that can be copied.' }, 'fault')
    return false
  }
  try {
    await clipboard.write(text)
    return true
  } catch {
    say({ en: 'The browser did not let the clipboard be written.' }, 'fault')
    return false
  }
}

/**
 * Pastes clipboard text at the pointer, or beside the original while the pointer is elsewhere.
 * For pages that get the text with a paste event and need not ask for it.
 */
export const pasteText = (workspace: Workspace, context: ActionContext, text: string): void => {
  const read = readClipboard(text)
  if (!read.ok) {
    context.say(read.reason, 'fault')
    return
  }
  const label = labels.paste.en(sizeOf(read.value))
  const at = context.runner.pointerAt
  const copied = change(workspace, context, label, (edit, _, needs) =>
    pasteClipping(edit, needs, read.value, at),
  )
  selectCopies(workspace, copied)
}

const paste = async (workspace: Workspace, context: ActionContext): Promise<void> => {
  let text: string
  try {
    text = await context.clipboard.read()
  } catch {
    context.say({ en: 'The browser did not let the clipboard be read.' }, 'fault')
    return
  }
  pasteText(workspace, context, text)
}

const loadOf = (workspace: Workspace): Load | undefined => {
  const state = stateOf(workspace)
  const layout = layoutOf(state.document, workspace.library)
  return takeUp({ ...state, layout }, state.selection)
}

/** Copies stand to the right of their originals, edge to edge; mounted ones in the same host. */
const duplicate = (workspace: Workspace, context: ActionContext): void => {
  const load = loadOf(workspace)
  const dx = load ? load.box.maxX - load.box.minX : 0
  const label = labels.duplicate.en(stateOf(workspace).selection.size)
  const copied = change(workspace, context, label, (edit, selection, needs) =>
    duplicateItems(edit, needs, selection, { dx, dy: 0 }),
  )
  selectCopies(workspace, copied)
}

const rotate =
  (turnDeg: number) =>
  (workspace: Workspace, context: ActionContext): void => {
    const load = loadOf(workspace)
    if (!load) return
    change(workspace, context, labels.rotate.en(load.ids.length), (edit) =>
      done(rotateItems(edit, load.ids, turnDeg, load.middle)),
    )
  }

/** What changes the selected things. */
export const editingActions: readonly Action[] = [
  {
    id: 'cut',
    label: { en: 'Cut' },
    menu: 'edit',
    shortcut: 'mod+x',
    enabled: hasSelection,
    run: async (workspace, context) => {
      const count = stateOf(workspace).selection.size
      if (await copy(workspace, context)) remove(workspace, context, labels.cut.en(count))
    },
  },
  {
    id: 'copy',
    label: { en: 'Copy' },
    menu: 'edit',
    shortcut: 'mod+c',
    enabled: hasSelection,
    run: copy,
  },
  {
    id: 'paste',
    label: { en: 'Paste' },
    menu: 'edit',
    shortcut: 'mod+v',
    enabled: () => true,
    run: paste,
  },
  {
    id: 'duplicate',
    label: { en: 'Duplicate' },
    menu: 'edit',
    shortcut: 'mod+d',
    enabled: hasSelection,
    run: duplicate,
  },
  {
    id: 'delete',
    label: { en: 'Delete' },
    menu: 'edit',
    shortcut: 'delete',
    otherShortcuts: ['backspace'],
    enabled: hasSelection,
    run: (workspace, context) =>
      remove(workspace, context, labels.delete.en(stateOf(workspace).selection.size)),
  },
  {
    id: 'rotate-90',
    label: { en: 'Turn by 90°' },
    menu: 'edit',
    shortcut: 'r',
    enabled: hasSelection,
    run: rotate(90),
  },
  {
    id: 'rotate-15',
    label: { en: 'Turn by 15°' },
    menu: 'edit',
    shortcut: 'shift+r',
    enabled: hasSelection,
    run: rotate(15),
  },
  {
    id: 'unmount',
    label: { en: 'Take out of its host' },
    menu: 'edit',
    enabled: equipmentSelected,
    run: (workspace, context) => {
      change(workspace, context, plainLabels.unmount.en, (edit, selection) =>
        done(unmountEquipment(edit, selection)),
      )
    },
  },
  {
    id: 'disconnect',
    label: { en: 'Disconnect' },
    menu: 'edit',
    enabled: (workspace) => equipmentSelected(workspace) || someSelected('connections')(workspace),
    run: (workspace, context) => {
      const removed = change(workspace, context, plainLabels.disconnect.en, (edit, selection) =>
        done(disconnect(edit, selection) + disconnectEquipment(edit, selection)),
      )
      const count = removed ?? 0
      const text = count === 1 ? '1 connection' : `${count.toLocaleString('en-US')} connections`
      context.say({ en: `Took ${text} away.` }, 'info')
    },
  },
]
