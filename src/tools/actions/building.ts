import type { Workspace } from '#workspace'
import type { Action } from './define'

/** Selected equipment that stands by itself: what is mounted comes with its host. */
const standing = ({ store }: Workspace): readonly string[] => {
  const { document, selection } = store.getState()
  return [...selection].filter((id) => {
    const item = document.get('equipment', id)
    return item !== undefined && item.inside === undefined
  })
}

/** So many ways are looked for at once; each may take seconds. */
const mostWays = 20

/** What is looked into of the building. */
export const buildingActions: readonly Action[] = [
  {
    id: 'way-in',
    label: { en: 'Way in: from the dock to its place' },
    menu: 'view',
    shortcut: 'shift+v',
    enabled: (workspace) => standing(workspace).length > 0,
    run: (workspace, { say }) => {
      const all = standing(workspace)
      if (all.length === 0) return
      const ids = all.slice(0, mostWays)
      if (ids.length < all.length) {
        say({ en: `The ways of the first ${mostWays} of ${all.length} are looked for.` }, 'info')
      }
      workspace.store.setState({ study: { type: 'way-in', ids, others: 'in-place' } })
    },
  },
]
