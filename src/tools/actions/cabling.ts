import type { Workspace } from '#workspace'
import type { Action } from './define'

/** Selected data connections, else all equipment that is selected. */
const linked = ({ store }: Workspace): readonly string[] => {
  const { document, selection } = store.getState()
  const ids = [...selection]
  const links = ids.filter((id) => document.get('connections', id)?.medium === 'data')
  return links.length > 0 ? links : ids.filter((id) => document.get('equipment', id))
}

/** What is looked into along the cables of the network. */
export const cablingActions: readonly Action[] = [
  {
    id: 'trace-links',
    label: { en: 'Trace the links of the selection' },
    menu: 'view',
    shortcut: 'shift+n',
    enabled: (workspace) => linked(workspace).length > 0,
    run: (workspace) => {
      const ids = linked(workspace)
      if (ids.length > 0) workspace.store.setState({ study: { type: 'cable-trace', ids } })
    },
  },
]
