import { classOverlays, type LossStudy, type Workspace } from '#workspace'
import { type Action, always } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

/** The loss of what is selected: equipment, and the first room with all that stands in it. */
const lossOf = (workspace: Workspace): LossStudy | undefined => {
  const { document, selection } = stateOf(workspace)
  const ids = [...selection].filter((id) => document.get('equipment', id))
  const room = [...selection].find((id) => document.get('rooms', id))
  if (ids.length === 0 && room === undefined) return undefined
  return { type: 'loss', ids, ...(room === undefined ? {} : { room }) }
}

/** What is shown after an overlay when one steps through them: each in turn, then the materials. */
const nextOverlay = (overlay: string | undefined): string | undefined => {
  const now = classOverlays.findIndex(({ id }) => id === overlay)
  return classOverlays[now + 1]?.id
}

/** The first piece of equipment that is selected. */
const selectedItem = (workspace: Workspace): string | undefined => {
  const { document, selection } = stateOf(workspace)
  for (const id of selection) if (document.get('equipment', id)) return id
  return undefined
}

/** What colours the power chain, and what is looked into along it. */
export const powerActions: readonly Action[] = [
  {
    id: 'next-overlay',
    label: { en: 'Next power overlay' },
    menu: 'view',
    shortcut: 'o',
    enabled: always,
    run: ({ store }) => store.setState(({ overlay }) => ({ overlay: nextOverlay(overlay) })),
  },
  {
    id: 'trace-power',
    label: { en: 'Trace power' },
    menu: 'view',
    shortcut: 't',
    enabled: (workspace) => selectedItem(workspace) !== undefined,
    run: (workspace) => {
      const id = selectedItem(workspace)
      if (id !== undefined) workspace.store.setState({ study: { type: 'trace', id } })
    },
  },
  {
    id: 'take-out',
    label: { en: 'Take out and see what follows' },
    menu: 'view',
    shortcut: 'shift+t',
    enabled: (workspace) => lossOf(workspace) !== undefined,
    run: (workspace) => workspace.store.setState({ study: lossOf(workspace) }),
  },
  {
    id: 'end-study',
    label: { en: 'End the trace or the loss' },
    menu: 'view',
    enabled: (workspace) => stateOf(workspace).study !== undefined,
    run: ({ store }) => store.setState({ study: undefined }),
  },
  ...classOverlays.map(
    ({ id, label }): Action => ({
      id: `overlay-${id}`,
      label: { en: `Colour by ${label.en.toLowerCase()}` },
      menu: 'view',
      enabled: always,
      checked: (workspace) => stateOf(workspace).overlay === id,
      run: ({ store }) =>
        store.setState(({ overlay }) => ({ overlay: overlay === id ? undefined : id })),
    }),
  ),
]
