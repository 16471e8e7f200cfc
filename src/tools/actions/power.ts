import { classOverlays, type LossStudy, type Workspace } from '#workspace'
import { type Action, always } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

/** What is selected: equipment, and the first room with all that stands in it. */
const lostOf = (workspace: Workspace): Pick<LossStudy, 'ids' | 'room'> | undefined => {
  const { document, selection } = stateOf(workspace)
  const ids = [...selection].filter((id) => document.get('equipment', id))
  const room = [...selection].find((id) => document.get('rooms', id))
  if (ids.length === 0 && room === undefined) return undefined
  return { ids, ...(room === undefined ? {} : { room }) }
}

/** Steps through the overlays of a discipline: each in turn, then the materials. */
const stepThrough = (
  discipline: (typeof classOverlays)[number]['discipline'],
  id: string,
  label: string,
  shortcut: string,
): Action => {
  const own = classOverlays.filter((overlay) => overlay.discipline === discipline)
  const after = (overlay: string | undefined): string | undefined =>
    own[own.findIndex((one) => one.id === overlay) + 1]?.id
  return {
    id,
    label: { en: label },
    menu: 'view',
    shortcut,
    enabled: always,
    run: ({ store }) => store.setState(({ overlay }) => ({ overlay: after(overlay) })),
  }
}

const lose = (workspace: Workspace, type: 'loss' | 'cooling-loss'): void => {
  const lost = lostOf(workspace)
  if (!lost) return
  const study = type === 'loss' ? { type, ...lost } : { type, ...lost }
  workspace.store.setState({ study })
}

/** The first piece of equipment that is selected. */
const selectedItem = (workspace: Workspace): string | undefined => {
  const { document, selection } = stateOf(workspace)
  for (const id of selection) if (document.get('equipment', id)) return id
  return undefined
}

/** What colours the power chain, and what is looked into along it. */
export const powerActions: readonly Action[] = [
  stepThrough('power', 'next-overlay', 'Next power overlay', 'o'),
  stepThrough('cooling', 'next-cooling-overlay', 'Next cooling overlay', 'shift+o'),
  stepThrough('network', 'next-network-overlay', 'Next network overlay', 'k'),
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
    enabled: (workspace) => lostOf(workspace) !== undefined,
    run: (workspace) => lose(workspace, 'loss'),
  },
  {
    id: 'take-out-cooling',
    label: { en: 'Take out of the cooling and see what follows' },
    menu: 'view',
    shortcut: 'shift+c',
    enabled: (workspace) => lostOf(workspace) !== undefined,
    run: (workspace) => lose(workspace, 'cooling-loss'),
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
      label: { en: `Colour by ${label.en.charAt(0).toLowerCase()}${label.en.slice(1)}` },
      menu: 'view',
      enabled: always,
      checked: (workspace) => stateOf(workspace).overlay === id,
      run: ({ store }) =>
        store.setState(({ overlay }) => ({ overlay: overlay === id ? undefined : id })),
    }),
  ),
]
