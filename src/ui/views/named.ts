import type { ViewContent } from '#document'
import type { NamedView } from '#model'
import type { Workspace } from '#workspace'

/** What a view with a name keeps of the screen as it is; undefined before the scene has drawn. */
export const viewContent = ({
  store,
  sight,
}: Pick<Workspace, 'store' | 'sight'>): ViewContent | undefined => {
  const { view, visibility, section, overlay } = store.getState()
  const { pose, isFlat } = sight.getState()
  if (!pose) return undefined
  const { layersOff, hidden, isolated } = visibility
  return {
    view,
    camera: { ...pose, target: { ...pose.target } },
    layersOff: [...layersOff],
    hidden: [...hidden],
    ...(isFlat && view === '3d' ? { isFlat } : {}),
    ...(isolated ? { isolated: [...isolated] } : {}),
    ...(section ? { section: { ...section } } : {}),
    ...(overlay === undefined ? {} : { overlay }),
  }
}

/** Brings back everything that a view keeps. */
export const goToView = (workspace: Pick<Workspace, 'store' | 'fly'>, named: NamedView): void => {
  const { view, layersOff, hidden, isolated, section, overlay, camera, isFlat } = named
  workspace.store.setState({
    view,
    visibility: {
      layersOff: new Set(layersOff),
      hidden: new Set(hidden),
      isolated: isolated && new Set(isolated),
    },
    section,
    overlay,
  })
  workspace.fly(camera, isFlat === true || view === 'plan')
}
