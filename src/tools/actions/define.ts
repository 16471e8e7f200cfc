import type { Ids, Text } from '#base'
import type { Workspace } from '#workspace'
import type { Say, ToolRunner } from '../run/runner'

/** The system's clipboard, as far as text goes. Both may fail: a page has to ask for it. */
export interface TextClipboard {
  write(text: string): Promise<void>
  read(): Promise<string>
}

/** What an action works with besides the workspace. */
export interface ActionContext {
  readonly runner: ToolRunner
  readonly ids: Ids
  readonly say: Say
  readonly clipboard: TextClipboard
}

/** Where an action stands in the menu. */
export type MenuPlace = 'edit' | 'arrange' | 'select' | 'view' | 'lens' | 'tools' | 'break'

/** One thing that a person can do: the palette, the menu and the shortcut sheet read one list. */
export interface Action {
  readonly id: string
  readonly label: Text
  readonly menu: MenuPlace
  /** In the form `mod+shift+z`; `mod` is Ctrl, and ⌘ on a Mac. */
  readonly shortcut?: string
  /** Further keys that do the same and are not printed. */
  readonly otherShortcuts?: readonly string[]
  readonly enabled: (workspace: Workspace) => boolean
  /** Whether a toggle is on, where it is one. */
  readonly checked?: (workspace: Workspace) => boolean
  readonly run: (workspace: Workspace, context: ActionContext) => void
}

/** Always possible. */
export const always = (): boolean => true
