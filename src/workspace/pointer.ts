import type { Vector } from './spans'

/** What a pointer is over. */
export interface PointerHit {
  readonly id: string
  readonly type: 'equipment' | 'room' | 'connection' | 'route' | 'element' | 'note'
}

/** The route that is in front of everything else under a pointer, and which part of it. */
export interface RouteHit {
  readonly id: string
  /** One of its points, the middle of a run between two, or elsewhere on a run. */
  readonly part: 'point' | 'middle' | 'run'
  /** The point, or the one that its run begins at. */
  readonly index: number
  /** Where on the route. */
  readonly at: Vector
}

/** The keys held down during a gesture. `ctrl` is the command key on a Mac. */
export interface Modifiers {
  readonly shift: boolean
  readonly alt: boolean
  readonly ctrl: boolean
}

/**
 * One move of a pointer over the scene, as tools understand it. The point lies on the workplane:
 * the floor of the room under the pointer, held fast from `down` to `up` so that a drag does not
 * jump where floors change height. Camera gestures never come here.
 */
export interface PointerInput extends Modifiers {
  /** `cancel` takes a gesture away unfinished, as when a second finger turns it into a pinch. */
  readonly type: 'down' | 'move' | 'up' | 'leave' | 'cancel' | 'double'
  /** The point on the workplane in metres east, north and up. */
  readonly x: number
  readonly y: number
  readonly z: number
  /** The nearest thing under the pointer: equipment before connections before routes before rooms. */
  readonly hit?: PointerHit
  /** A route that runs in front of `hit`, as over a rack, for tools that take hold of routes. */
  readonly route?: RouteHit
  /** Everything on the way under the pointer, `hit` first and rooms last; looked for when asked. */
  readonly behind?: () => readonly PointerHit[]
  /** 0 is the main button; −1 when none changed, as in a move. */
  readonly button: number
  /** How many pixels a metre takes at the point, so that tools can snap by what the eye sees. */
  readonly pixelsPerM: number
  /** How many pixels a metre straight up takes there: almost none in a plan. */
  readonly liftPxPerM?: number
  /** The line of sight through the pixel, for tools that take hold of what stands in the air. */
  readonly ray?: { readonly origin: Vector; readonly direction: Vector }
  /** CSS pixels from the top left corner of the scene. */
  readonly screenX: number
  readonly screenY: number
  /** Whether it was a finger. */
  readonly touch?: boolean
  /** Whether keys led it: what it comes over is then said, not only shown. */
  readonly byKeys?: boolean
}

/** What the wheel does over the scene: what its device is taken for, or always the one. */
export const wheelMeanings = ['auto', 'zoom', 'pan'] as const
export type WheelMeans = (typeof wheelMeanings)[number]

/** Somebody asked for the menu: by the right button, a finger that rests, or a key. */
export interface MenuInput {
  /** CSS pixels from the top left corner of the page. */
  readonly clientX: number
  readonly clientY: number
  /** What the pointer was over, as if the main button had gone down there; a key is over nothing. */
  readonly under?: PointerInput
}

/** A key pressed while the scene has the focus, named as in the DOM's `KeyboardEvent.key`. */
export interface KeyInput extends Modifiers {
  readonly key: string
}

/** Who hears what happens over the scene: the tools, by way of the page. */
export interface SceneEvents {
  pointer(input: PointerInput): void
  /** Answers whether the key was taken; what is left moves the camera. */
  key(input: KeyInput): boolean
  /** Opens the menu of what is there. */
  menu?(input: MenuInput): void
}
