import type { Command } from '../commands/commands'

/** What the menu of the view offers, in groups; what cannot be done at present is left out. */
const offered: readonly (readonly string[])[] = [
  ['frame-selection', 'frame-all', 'hide', 'isolate', 'show-all'],
  ['cut', 'copy', 'paste', 'duplicate', 'rotate-90', 'delete'],
  ['tool-move', 'tool-copy', 'tool-rotate', 'tool-array'],
  ['group', 'ungroup', 'make-block', 'change-block', 'finish-block', 'select-placement'],
  ['select-like', 'select-connected', 'select-in-room'],
  ['trace-power', 'trace-links', 'way-in', 'break-selection'],
  ['end-study', 'clear-section', 'undo'],
]

/** Tools that work on what is selected: of no use without. */
const needSelection = /^tool-/

/** The commands of the menu by group, of all that there are. */
export const menuGroups = (
  commands: readonly Command[],
  hasSelection: boolean,
): readonly (readonly Command[])[] =>
  offered
    .map((ids) =>
      ids.flatMap((id) => {
        const command = commands.find((one) => one.id === id)
        if (!command?.isEnabled || (needSelection.test(id) && !hasSelection)) return []
        return [command]
      }),
    )
    .filter((group) => group.length > 0)

/** Every command that the menu knows by name. */
export const menuIds: readonly string[] = offered.flat()
