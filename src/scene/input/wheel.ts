import type { WheelMeans } from '#workspace'
import { panned, turned, zoomed } from '../camera/moves'
import type { CameraRig } from '../camera/rig'

/** Zoom for each pixel of the wheel. */
const zoomPerPx = 0.0014
const pixelsPerLine = 18
/** Degrees that the camera turns for each pixel of two fingers on a trackpad. */
const turnPerPx = 0.3
/** A pinch on a trackpad arrives as a wheel with the control key and small steps. */
const pinchStrength = 6
const mostPx = 300

/** Events this near to one another are of one movement of the hand, and of one device. */
const runMs = 250
/** Browsers report a notch of a wheel as 120 of these, wherever they report them at all. */
const notch = 120
/** The smallest step that macOS makes of a notch; its larger ones are multiples of it. */
const macStepPx = 4.000244140625
/** Two fingers begin slowly; a notch of a wheel is never this short but on macOS. */
const slowPx = 50

/** What is read of a wheel event. */
export interface WheelFacts {
  readonly deltaMode: number
  readonly deltaX: number
  readonly deltaY: number
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly timeStamp: number
  /** An old name that browsers keep: notches times 120. */
  readonly wheelDeltaY?: number
}

type Device = 'mouse' | 'trackpad'

const isMultiple = (value: number, of: number): boolean => {
  const times = value / of
  return Math.abs(times) > 0.5 && Math.abs(times - Math.round(times)) < 1e-6
}

/** What one event tells about the device; undefined where both may send it. */
const evidenceOf = (event: WheelFacts): Device | undefined => {
  const { deltaMode, deltaX, deltaY, shiftKey, wheelDeltaY } = event
  // Firefox counts lines for a wheel and pixels for two fingers.
  if (deltaMode !== 0) return 'mouse'
  // With Shift a wheel counts sideways; without it only fingers go askew.
  if (deltaX !== 0 && deltaY !== 0) return 'trackpad'
  if (deltaX !== 0 && !shiftKey) return 'trackpad'
  if (wheelDeltaY !== undefined && isMultiple(wheelDeltaY, notch)) return 'mouse'
  if (isMultiple(deltaY, macStepPx)) return 'mouse'
  return Math.abs(deltaY) > 0 && Math.abs(deltaY) < slowPx ? 'trackpad' : undefined
}

/**
 * Tells a mouse wheel from two fingers on a trackpad, which browsers do not say. The first event
 * of a movement decides for all of it; one taken for a wheel is still given to the fingers once it
 * goes askew, as a wheel cannot. What tells nothing is taken for what was used last.
 */
export class WheelSense {
  #last: Device = 'mouse'
  #run: Device | undefined
  #atMs = Number.NEGATIVE_INFINITY

  /** Whose event it is. */
  deviceOf(event: WheelFacts): Device {
    const goesOn = event.timeStamp - this.#atMs < runMs
    this.#atMs = event.timeStamp
    if (!goesOn) this.#run = undefined
    const isAskew = event.deltaX !== 0 && event.deltaY !== 0 && event.deltaMode === 0
    if (this.#run === undefined) this.#run = evidenceOf(event) ?? this.#last
    else if (isAskew) this.#run = 'trackpad'
    this.#last = this.#run
    return this.#run
  }
}

const clamped = (px: number): number => Math.max(-mostPx, Math.min(mostPx, px))

/**
 * Moves the camera as the wheel says: a mouse's zooms to the pointer; two fingers on a trackpad
 * move the view, with Shift they turn it, and their pinch zooms. `means` is the person's own choice.
 */
export const takeWheel = (
  event: WheelFacts,
  { x, y }: { readonly x: number; readonly y: number },
  rig: CameraRig,
  sense: WheelSense,
  means: WheelMeans,
): void => {
  const unit = event.deltaMode === 0 ? 1 : pixelsPerLine
  const across = clamped(event.deltaX * unit)
  const { view } = rig
  const zoom = (px: number) =>
    rig.set(zoomed(view, x, y, Math.exp(clamped(px) * zoomPerPx), rig.farthestM))
  if (event.ctrlKey) {
    zoom(event.deltaY * unit * pinchStrength)
    return
  }
  const device = sense.deviceOf(event)
  const zooms = means === 'auto' ? device === 'mouse' : means === 'zoom'
  if (zooms) zoom(event.deltaY === 0 && event.shiftKey ? across : event.deltaY * unit)
  else if (event.shiftKey && !rig.isFlat) {
    rig.set(turned(view.orbit, across * turnPerPx, -clamped(event.deltaY * unit) * turnPerPx))
  } else rig.set(panned(view, x, y, x - across, y - clamped(event.deltaY * unit)))
}
