import { elevationOf, elevations, type Workspace } from '#workspace'
import { type Action, always } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

/** The elevation that the camera was last sent to and may still be on its way to. */
const askedElevation = ({ camera }: ReturnType<typeof stateOf>) => {
  if (camera?.type !== 'look' || !camera.flat || camera.polarDeg !== 90) return undefined
  return elevations.find(({ bearingDeg }) => bearingDeg === camera.bearingDeg)?.side
}

/** The next side round, beginning with the north. */
const nextElevation = (workspace: Workspace) => {
  const shown = elevationOf(workspace.sight.getState()) ?? askedElevation(stateOf(workspace))
  const at = elevations.findIndex(({ side }) => side === shown)
  return elevations[(at + 1) % elevations.length] ?? elevations[0]
}

/** What leads the camera to somewhere in particular. */
export const cameraActions: readonly Action[] = [
  {
    id: 'elevation',
    label: { en: 'Next elevation: north, east, south, west' },
    menu: 'view',
    shortcut: '6',
    enabled: always,
    checked: (workspace) => elevationOf(workspace.sight.getState()) !== undefined,
    run: (workspace, { say }) => {
      const { side, bearingDeg } = nextElevation(workspace)
      workspace.store.setState({ view: '3d' })
      workspace.look(bearingDeg, 90, true)
      say({ en: `Elevation from the ${side}.` }, 'info')
    },
  },
  {
    id: 'walk',
    label: { en: 'Walk at eye height' },
    menu: 'view',
    shortcut: 'w',
    enabled: always,
    checked: (workspace) => stateOf(workspace).walking,
    run: ({ store }) => store.setState(({ walking }) => ({ view: '3d', walking: !walking })),
  },
  {
    id: 'clear-section',
    label: { en: 'Take the section box away' },
    menu: 'view',
    shortcut: 'shift+x',
    enabled: (workspace) => stateOf(workspace).section !== undefined,
    run: ({ store }) => store.setState({ section: undefined }),
  },
]
