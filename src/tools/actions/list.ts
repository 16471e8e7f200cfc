import type { KeyInput, Workspace } from '#workspace'
import { arrangingActions } from './arranging'
import { blockActions } from './blocks'
import { breakingActions } from './breaking'
import { buildingActions } from './building'
import { cablingActions } from './cabling'
import { cameraActions } from './camera'
import type { Action, ActionContext } from './define'
import { editingActions } from './editing'
import { hidingActions } from './hiding'
import { historyActions } from './history'
import { lookingActions } from './looking'
import { networkLossActions } from './network-loss'
import { powerActions } from './power'
import { selectingActions } from './selecting'
import { isShortcut } from './shortcuts'
import { toolActions, viewingActions } from './viewing'

/** Everything that the editor can do, in the order of its menus. */
export const actions: readonly Action[] = [
  ...historyActions,
  ...editingActions,
  ...arrangingActions,
  ...blockActions,
  ...selectingActions,
  ...viewingActions,
  ...cameraActions,
  ...hidingActions,
  ...lookingActions,
  ...powerActions,
  ...networkLossActions,
  ...cablingActions,
  ...breakingActions,
  ...buildingActions,
  ...toolActions,
]

/** The action that a key press stands for, whether or not it can run now. */
export const actionOf = (key: KeyInput): Action | undefined =>
  actions.find(({ shortcut, otherShortcuts = [] }) =>
    [shortcut, ...otherShortcuts].some((one) => one !== undefined && isShortcut(one, key)),
  )

/**
 * Gives a key to the active tool, and what it leaves to the action that has it as a shortcut.
 * Answers whether somebody took it.
 */
export const handleKey = (workspace: Workspace, context: ActionContext, key: KeyInput): boolean => {
  if (context.runner.key(key)) return true
  const action = actionOf(key)
  if (!action) return false
  if (action.enabled(workspace)) action.run(workspace, context)
  return true
}
