import {
  type Axis,
  alignItems,
  distributeItems,
  groupItems,
  labels,
  plainLabels,
  type Side,
  ungroupItems,
} from '#document'
import type { Workspace } from '#workspace'
import type { Action } from './define'
import { change } from './editing'

const stateOf = ({ store }: Workspace) => store.getState()

const atLeast =
  (count: number) =>
  (workspace: Workspace): boolean =>
    stateOf(workspace).selection.size >= count

const align = (axis: Axis, side: Side, id: string, label: string): Action => ({
  id: `align-${id}`,
  label: { en: label },
  menu: 'arrange',
  enabled: atLeast(2),
  run: (workspace, context) => {
    const count = stateOf(workspace).selection.size
    change(workspace, context, labels.align.en(count), (edit, selection, needs) =>
      alignItems(edit, needs, selection, { axis, side }),
    )
  },
})

const distribute = (axis: Axis, by: 'gaps' | 'middles', id: string, label: string): Action => ({
  id: `spread-${id}`,
  label: { en: label },
  menu: 'arrange',
  enabled: atLeast(3),
  run: (workspace, context) => {
    const count = stateOf(workspace).selection.size
    change(workspace, context, labels.distribute.en(count), (edit, selection, needs) =>
      distributeItems(edit, needs, selection, { axis, by }),
    )
  },
})

const isGrouped = (workspace: Workspace): boolean => {
  const { document, selection } = stateOf(workspace)
  for (const { members } of document.records('groups').values()) {
    if (members.some((id) => selection.has(id))) return true
  }
  return false
}

/** What brings selected things into line, and what holds them together. */
export const arrangingActions: readonly Action[] = [
  {
    id: 'group',
    label: { en: 'Group' },
    menu: 'arrange',
    shortcut: 'mod+g',
    enabled: atLeast(2),
    run: (workspace, context) => {
      const label = labels.group.en(stateOf(workspace).selection.size)
      const group = change(workspace, context, label, (edit, selection, needs) =>
        groupItems(edit, needs, selection),
      )
      if (!group) return
      workspace.select(group.members)
      context.say(
        { en: `${group.name}: a click takes all of it, a double click goes into it.` },
        'info',
      )
    },
  },
  {
    id: 'ungroup',
    label: { en: 'Ungroup' },
    menu: 'arrange',
    shortcut: 'mod+shift+g',
    enabled: isGrouped,
    run: (workspace, context) => {
      change(workspace, context, plainLabels.ungroup.en, (edit, selection) =>
        ungroupItems(edit, selection),
      )
    },
  },
  align('x', 'low', 'west', 'Align western edges'),
  align('x', 'middle', 'middle-x', 'Align middles on a line from south to north'),
  align('x', 'high', 'east', 'Align eastern edges'),
  align('y', 'high', 'north', 'Align northern edges'),
  align('y', 'middle', 'middle-y', 'Align middles on a line from west to east'),
  align('y', 'low', 'south', 'Align southern edges'),
  distribute('x', 'gaps', 'gaps-x', 'Equal gaps from west to east'),
  distribute('y', 'gaps', 'gaps-y', 'Equal gaps from south to north'),
  distribute('x', 'middles', 'middles-x', 'Equal steps from west to east, by middles'),
  distribute('y', 'middles', 'middles-y', 'Equal steps from south to north, by middles'),
]
