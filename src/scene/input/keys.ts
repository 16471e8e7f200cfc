import type { SceneEvents } from '#workspace'
import { panned, turned, zoomed } from '../camera/moves'
import type { CameraRig } from '../camera/rig'

const panPx = 60
const zoomStep = 1.25
const turnDeg = 15
const tiltDeg = 8

type Move = (rig: CameraRig) => void

const pan =
  (dx: number, dy: number): Move =>
  (rig) => {
    const { view } = rig
    const x = view.widthPx / 2
    const y = view.heightPx / 2
    rig.set(panned(view, x, y, x + dx * panPx, y + dy * panPx))
  }

const zoom =
  (factor: number): Move =>
  (rig) => {
    const { view } = rig
    rig.set(zoomed(view, view.widthPx / 2, view.heightPx / 2, factor, rig.farthestM))
  }

const turn =
  (bearing: number, polar: number): Move =>
  (rig) => {
    if (!rig.isPlan) rig.set(turned(rig.view.orbit, bearing * turnDeg, polar * tiltDeg))
  }

/** What keys do to the camera when no tool wants them. */
const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: pan(1, 0),
  ArrowRight: pan(-1, 0),
  ArrowUp: pan(0, 1),
  ArrowDown: pan(0, -1),
  '+': zoom(1 / zoomStep),
  '=': zoom(1 / zoomStep),
  '-': zoom(zoomStep),
  '[': turn(-1, 0),
  ']': turn(1, 0),
  PageUp: turn(0, -1),
  PageDown: turn(0, 1),
}

/**
 * Offers a key to the tools first; what they leave moves the camera. Answers whether anybody took
 * it, so that the page does not act on it too.
 */
export const takeKey = (event: KeyboardEvent, events: SceneEvents, rig: CameraRig): boolean => {
  const { key, shiftKey, altKey } = event
  const ctrl = event.ctrlKey || event.metaKey
  if (events.key({ key, shift: shiftKey, alt: altKey, ctrl })) return true
  const move = ctrl || altKey ? undefined : moves[key]
  move?.(rig)
  return move !== undefined
}
