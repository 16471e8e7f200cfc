import { polygonContains } from '#base'
import type { Equipment } from '#model'
import { shownOf, type Workspace } from '#workspace'
import { type Action, always } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

const hasSelection = (workspace: Workspace): boolean => stateOf(workspace).selection.size > 0

/** Equipment of the same product, or of the same kind where it is of none. */
const likeKey = ({ kind, product }: Equipment): string => `${kind} ${product ?? ''}`

const selectLike = (workspace: Workspace): void => {
  const { document, selection } = stateOf(workspace)
  const wanted = new Set<string>()
  for (const id of selection) {
    const item = document.get('equipment', id)
    if (item) wanted.add(likeKey(item))
  }
  const found: string[] = []
  for (const item of document.records('equipment').values()) {
    if (wanted.has(likeKey(item))) found.push(item.id)
  }
  workspace.select(found)
}

const selectConnected = (workspace: Workspace): void => {
  const { document, selection } = stateOf(workspace)
  const found = new Set(selection)
  for (const { from, to } of document.records('connections').values()) {
    if (selection.has(from.equipment)) found.add(to.equipment)
    if (selection.has(to.equipment)) found.add(from.equipment)
  }
  workspace.select(found)
}

/** The equipment that stands in the selected rooms; what is mounted comes with its host. */
const selectInRooms = (workspace: Workspace): void => {
  const { document, selection } = stateOf(workspace)
  const rooms = document.list('rooms').filter(({ id }) => selection.has(id))
  const found: string[] = []
  for (const { id, x, y, inside } of document.records('equipment').values()) {
    if (!inside && rooms.some(({ polygon }) => polygonContains(polygon, x, y))) found.push(id)
  }
  workspace.select(found)
}

/** What changes the selection. */
export const selectingActions: readonly Action[] = [
  {
    id: 'select-all',
    label: { en: 'Select all equipment' },
    menu: 'select',
    shortcut: 'mod+a',
    enabled: (workspace) => stateOf(workspace).document.count('equipment') > 0,
    run: (workspace) => {
      const found: string[] = []
      const { document, visibility } = stateOf(workspace)
      for (const { id, inside } of document.records('equipment').values()) {
        if (!inside) found.push(id)
      }
      workspace.select(shownOf(document, visibility, found))
    },
  },
  {
    id: 'select-none',
    label: { en: 'Select nothing' },
    menu: 'select',
    shortcut: 'mod+shift+a',
    enabled: hasSelection,
    run: (workspace) => workspace.select([]),
  },
  {
    id: 'select-like',
    label: { en: 'Select all of the same product' },
    menu: 'select',
    enabled: hasSelection,
    run: selectLike,
  },
  {
    id: 'select-connected',
    label: { en: 'Add what is connected' },
    menu: 'select',
    enabled: hasSelection,
    run: selectConnected,
  },
  {
    id: 'select-in-room',
    label: { en: 'Select what stands in the room' },
    menu: 'select',
    enabled: (workspace) => {
      const { document, selection } = stateOf(workspace)
      return document.list('rooms').some(({ id }) => selection.has(id))
    },
    run: selectInRooms,
  },
  {
    id: 'frame-selection',
    label: { en: 'Show the selection' },
    menu: 'view',
    shortcut: 'f',
    enabled: hasSelection,
    run: (workspace) => workspace.frame([...stateOf(workspace).selection]),
  },
  {
    id: 'frame-all',
    label: { en: 'Show everything' },
    menu: 'view',
    shortcut: 'shift+f',
    otherShortcuts: ['home'],
    enabled: always,
    run: (workspace) => workspace.home(),
  },
]
