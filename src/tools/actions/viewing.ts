import type { Lens } from '#model'
import type { ToolOptions, Workspace, WorkspaceState } from '#workspace'
import { tools } from '../registry'
import { type Action, always } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

/** The direction in which a facility is looked at first. */
const spaceBearingDeg = 35
const spacePolarDeg = 55

const view = (wanted: WorkspaceState['view'], label: string, shortcut: string): Action => ({
  id: `view-${wanted}`,
  label: { en: label },
  menu: 'view',
  shortcut,
  enabled: always,
  checked: (workspace) => {
    const { view, isBeside } = stateOf(workspace)
    return view === wanted && !isBeside
  },
  run: (workspace) => {
    // From an elevation it is a turn back into space.
    const { view, isBeside } = stateOf(workspace)
    if (wanted === '3d' && view === '3d' && !isBeside) {
      if (workspace.sight.getState().isFlat) workspace.look(spaceBearingDeg, spacePolarDeg)
    } else workspace.store.setState({ view: wanted, isBeside: false })
  },
})

const lens = (wanted: Lens | 'as-built', label: string): Action => ({
  id: `lens-${wanted}`,
  label: { en: label },
  menu: 'lens',
  enabled: always,
  checked: (workspace) => stateOf(workspace).question.lens === wanted,
  // A goal that was asked for under one lens says nothing about another.
  run: (workspace) => workspace.ask({ lens: wanted }),
})

const tileM = 0.6
const fineM = 0.1

const toggle = (
  id: string,
  label: string,
  shortcut: string,
  isOn: (options: ToolOptions) => boolean,
  set: (on: boolean) => Partial<ToolOptions>,
): Action => ({
  id,
  label: { en: label },
  menu: 'view',
  shortcut,
  enabled: always,
  checked: (workspace) => isOn(stateOf(workspace).options),
  run: (workspace) => workspace.setOptions(set(!isOn(stateOf(workspace).options))),
})

/** What changes how things are looked at. */
export const viewingActions: readonly Action[] = [
  view('plan', 'Plan', '2'),
  view('3d', '3D', '3'),
  {
    id: 'view-beside',
    label: { en: 'Plan and 3D side by side' },
    menu: 'view',
    shortcut: '0',
    enabled: always,
    checked: (workspace) => stateOf(workspace).isBeside,
    run: ({ store }) => store.setState(({ isBeside }) => ({ isBeside: !isBeside })),
  },
  toggle(
    'toggle-snapping',
    'Snap to things and grid',
    'g',
    ({ snapping }) => snapping,
    (snapping) => ({ snapping }),
  ),
  toggle(
    'toggle-tiles',
    'Grid of 0.6 m tiles',
    'shift+g',
    ({ gridM }) => gridM === tileM,
    (on) => ({ gridM: on ? tileM : fineM }),
  ),
  {
    id: 'toggle-units',
    label: { en: 'Feet and pounds' },
    menu: 'view',
    enabled: always,
    checked: (workspace) => stateOf(workspace).units === 'imperial',
    run: ({ store }) =>
      store.setState(({ units }) => ({ units: units === 'metric' ? 'imperial' : 'metric' })),
  },
  {
    id: 'clear-overlay',
    label: { en: 'Show the materials again' },
    menu: 'view',
    enabled: (workspace) => {
      const { overlay, highlight } = stateOf(workspace)
      return overlay !== undefined || highlight.length > 0
    },
    run: ({ store }) => store.setState({ overlay: undefined, highlight: [] }),
  },
  {
    id: 'toggle-lens',
    label: { en: 'Flip between Mining and AI' },
    menu: 'lens',
    shortcut: 'l',
    enabled: always,
    run: (workspace) =>
      workspace.ask({ lens: stateOf(workspace).question.lens === 'mining' ? 'ai' : 'mining' }),
  },
  lens('as-built', 'Judge as built'),
  lens('mining', 'Judge as a mine'),
  lens('ai', 'Judge as an AI facility'),
]

/** One action for every tool. */
export const toolActions: readonly Action[] = [...tools.values()].map(
  ({ id, label, shortcut }): Action => ({
    id: `tool-${id}`,
    label,
    menu: 'tools',
    shortcut,
    enabled: always,
    checked: (workspace) => stateOf(workspace).tool === id,
    run: (_, { runner }) => runner.activate(id),
  }),
)
