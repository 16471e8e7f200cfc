import type { CameraRequest, WorkspaceState } from '#workspace'

/** The one view that a scene keeps while plan and 3D stand side by side. */
export type Pane = WorkspaceState['view']

/** The state as a pane sees it: what one works in elsewhere does not turn it. */
export const seenFrom = (state: WorkspaceState, pane: Pane | undefined): WorkspaceState =>
  pane === undefined || pane === state.view ? state : { ...state, view: pane }

/** Whether a wish to the camera is one for this pane, when one works in `view`. */
export const isMeantFor = (camera: CameraRequest, view: Pane, pane: Pane | undefined): boolean => {
  if (pane === undefined) return true
  if (camera.type === 'look') return pane === '3d'
  return camera.type !== 'pose' || pane === view
}
