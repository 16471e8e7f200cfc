import type { BreakStudy, Workspace } from '#workspace'
import { breakable, breakOf } from '../shared/breaking'
import type { Action } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

const chosen = (workspace: Workspace): readonly string[] => {
  const { document, selection } = stateOf(workspace)
  return breakable(document, selection)
}

/** The fire compartments of the selected rooms, by name. */
const compartments = (workspace: Workspace): readonly string[] => {
  const { document, selection } = stateOf(workspace)
  const named = [...selection].flatMap((id) => document.get('rooms', id)?.fireCompartment ?? [])
  return [...new Set(named)].sort()
}

const look = ({ store }: Workspace, study: BreakStudy): void => store.setState({ study })

const breaking = (mode: 'fault' | 'planned') => (workspace: Workspace) => {
  const ids = chosen(workspace)
  if (ids.length === 0) return
  const isWithOrders = mode === 'fault' && stateOf(workspace).options.break.orders
  look(workspace, breakOf(ids, mode, isWithOrders ? { orders: true } : {}))
}

const hasSomething = (workspace: Workspace): boolean => chosen(workspace).length > 0

const isLoaded = ({ playback }: Workspace): boolean => playback.store.getState().span !== undefined

/** Breaking what is selected, and the moments of what follows. */
export const breakingActions: readonly Action[] = [
  {
    id: 'break-selection',
    label: { en: 'Break the selection' },
    menu: 'break',
    shortcut: 'shift+b',
    enabled: hasSomething,
    run: breaking('fault'),
  },
  {
    id: 'take-out-for-work',
    label: { en: 'Take the selection out for work' },
    menu: 'break',
    enabled: hasSomething,
    run: breaking('planned'),
  },
  {
    id: 'break-compartment',
    label: { en: 'Break the fire compartment of the room' },
    menu: 'break',
    enabled: (workspace) => compartments(workspace).length > 0,
    run: (workspace) => {
      const names = compartments(workspace)
      if (names.length > 0) look(workspace, breakOf([], 'fault', { compartments: names }))
    },
  },
  {
    id: 'play-break',
    label: { en: 'Play or pause what follows' },
    menu: 'break',
    shortcut: 'j',
    enabled: isLoaded,
    checked: ({ playback }) => playback.store.getState().isPlaying,
    run: ({ playback }) => playback.toggle(),
  },
  {
    id: 'previous-event',
    label: { en: 'Previous event' },
    menu: 'break',
    shortcut: ',',
    enabled: isLoaded,
    run: ({ playback }) => playback.step(-1),
  },
  {
    id: 'next-event',
    label: { en: 'Next event' },
    menu: 'break',
    shortcut: '.',
    enabled: isLoaded,
    run: ({ playback }) => playback.step(1),
  },
]
