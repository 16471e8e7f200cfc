import type { Workspace } from '#workspace'
import type { Action } from './define'

/** What is selected and can be lost: equipment, trays and other routes of data, rooms. */
const lostOf = ({ store }: Workspace): readonly string[] => {
  const { document, selection } = store.getState()
  return [...selection].filter(
    (id) =>
      document.get('equipment', id) !== undefined ||
      document.get('rooms', id) !== undefined ||
      document.get('routes', id)?.carries === 'data',
  )
}

/** What is looked into along the network. */
export const networkLossActions: readonly Action[] = [
  {
    id: 'take-out-network',
    label: { en: 'Take out of the network and see what follows' },
    menu: 'view',
    shortcut: 'shift+k',
    enabled: (workspace) => lostOf(workspace).length > 0,
    run: (workspace) => {
      const ids = lostOf(workspace)
      if (ids.length > 0) workspace.store.setState({ study: { type: 'network-loss', ids } })
    },
  },
]
