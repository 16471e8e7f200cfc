import type { WheelMeans } from '#workspace'
import { panned, turned, zoomed } from '../camera/moves'
import type { CameraRig } from '../camera/rig'
import type { Walk } from '../walk/walk'
import type { Pointing } from './pointing'
import { Press } from './press'
import { takeWheel, WheelSense } from './wheel'

/** Degrees that the camera turns for each pixel. */
const turnPerPx = 0.3
/** A right button that moved less than this asked for the menu. */
const stillPx = 4

interface Spot {
  readonly x: number
  readonly y: number
}

type Gesture = 'tool' | 'pan' | 'turn' | 'pinch' | 'look' | 'stroll' | 'held'

const middle = (a: Spot, b: Spot): Spot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const spread = (a: Spot, b: Spot): number => Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1)
const slant = (a: Spot, b: Spot): number => (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI

/**
 * Who a pointer belongs to. The left button and a single finger are the tools'; the middle button
 * pans, the right one turns (in a plan it pans) and asks for the menu where it does not move, the
 * wheel zooms to the pointer, Space makes the left button pan, and two fingers pan, zoom and turn. A
 * finger that rests asks for the menu too. Who walks looks around by dragging, and goes ahead with
 * two fingers.
 */
export class Gestures {
  readonly #element: HTMLElement
  readonly #rig: CameraRig
  readonly #walk: Walk
  readonly #pointing: Pointing
  readonly #moved: () => void
  readonly #means: () => WheelMeans
  readonly #sense = new WheelSense()
  readonly #press = new Press((event) => this.#hold(event))
  readonly #fingers = new Map<number, Spot>()
  readonly #stop = new AbortController()
  #gesture: Gesture | undefined
  /** The pointer that the gesture belongs to: what another one does meanwhile is none of it. */
  #owner: number | undefined
  #last: Spot = { x: 0, y: 0 }
  /** Where the right button went down, as long as it has not moved from there. */
  #still: Spot | undefined
  /** Whether the last pointer was a finger: its double tap is found here, not by the browser. */
  #isTouch = false
  #space = false

  /** `moved` is told whenever the camera has; `means` says what the wheel is to do. */
  constructor(
    element: HTMLElement,
    { rig, walk }: { readonly rig: CameraRig; readonly walk: Walk },
    pointing: Pointing,
    moved: () => void,
    means: () => WheelMeans = () => 'auto',
  ) {
    this.#walk = walk
    this.#means = means
    this.#element = element
    this.#rig = rig
    this.#pointing = pointing
    this.#moved = moved
    const { signal } = this.#stop
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal })
    element.addEventListener('pointermove', (event) => this.#move(event), { signal })
    element.addEventListener('pointerup', (event) => this.#up(event), { signal })
    element.addEventListener('pointercancel', (event) => this.#cancel(event), { signal })
    element.addEventListener('pointerleave', (event) => this.#leave(event), { signal })
    element.addEventListener('dblclick', (event) => this.#double(event), { signal })
    element.addEventListener('contextmenu', (event) => this.#menu(event), { signal })
    element.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false })
    window.addEventListener('keyup', (event) => this.#spaceUp(event), { signal })
    window.addEventListener('blur', () => this.releaseSpace(), { signal })
  }

  /** The space bar went down over the scene: the left button now moves the camera. */
  holdSpace(): void {
    this.#space = true
    this.#element.style.cursor = 'grab'
  }

  dispose(): void {
    this.#press.end()
    this.#stop.abort()
  }

  #spaceUp(event: KeyboardEvent): void {
    if (event.key === ' ') this.releaseSpace()
  }

  /** The left button is the tools' again. */
  releaseSpace(): void {
    if (!this.#space) return
    this.#space = false
    this.#element.style.cursor = ''
  }

  #spot(event: { readonly clientX: number; readonly clientY: number }): Spot {
    const { left, top } = this.#element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  #gestureOf(event: PointerEvent): Gesture | undefined {
    if (this.#walk.isOn) return 'look'
    if (event.button === 1) return 'pan'
    if (event.button === 2) return this.#rig.isPlan || event.shiftKey ? 'pan' : 'turn'
    if (event.button !== 0) return undefined
    if (this.#space) return event.shiftKey && !this.#rig.isPlan ? 'turn' : 'pan'
    return 'tool'
  }

  #down(event: PointerEvent): void {
    const spot = this.#spot(event)
    this.#isTouch = event.pointerType === 'touch'
    if (this.#isTouch) {
      this.#fingers.set(event.pointerId, spot)
      if (this.#fingers.size === 2) {
        this.#press.end()
        // Fingers beside a drag of the mouse or the pen take nothing away from it.
        if (this.#gesture !== undefined && !this.#fingers.has(this.#owner ?? Number.NaN)) return
        if (this.#gesture === 'tool') this.#pointing.send('cancel', event)
        this.#gesture = this.#walk.isOn ? 'stroll' : 'pinch'
        this.#owner = undefined
        if (this.#walk.press('w', false)) this.#moved()
        return
      }
    }
    if (this.#gesture !== undefined) return
    const gesture = this.#gestureOf(event)
    if (gesture === undefined) return
    this.#gesture = gesture
    this.#owner = event.pointerId
    this.#last = spot
    this.#still = event.button === 2 && gesture !== 'look' ? spot : undefined
    this.#element.focus({ preventScroll: true })
    this.#element.setPointerCapture(event.pointerId)
    if (gesture === 'tool') {
      if (this.#isTouch) this.#press.down(event, spot)
      this.#pointing.send('down', event)
    } else event.preventDefault()
  }

  #move(event: PointerEvent): void {
    const spot = this.#spot(event)
    if (this.#gesture === 'pinch') {
      this.#pinch(event.pointerId, spot)
      return
    }
    if (this.#gesture === 'stroll' || this.#gesture === 'held' || this.#isStranger(event)) return
    this.#press.move(spot)
    if (this.#still) {
      if (Math.hypot(spot.x - this.#still.x, spot.y - this.#still.y) < stillPx) return
      this.#still = undefined
    }
    if (this.#gesture === undefined || this.#gesture === 'tool') {
      this.#pointing.send('move', event)
      return
    }
    const { x, y } = this.#last
    const { view } = this.#rig
    if (this.#gesture === 'look') this.#walk.look(spot.x - x, spot.y - y)
    else if (this.#gesture === 'pan') this.#rig.set(panned(view, x, y, spot.x, spot.y))
    else this.#rig.set(turned(view.orbit, (spot.x - x) * turnPerPx, (y - spot.y) * turnPerPx))
    this.#last = spot
    this.#moved()
  }

  #pinch(pointer: number, spot: Spot): void {
    const before = [...this.#fingers.values()]
    if (!this.#fingers.has(pointer)) return
    this.#fingers.set(pointer, spot)
    const after = [...this.#fingers.values()]
    const [a, b] = before
    const [c, d] = after
    if (!a || !b || !c || !d) return
    const from = middle(a, b)
    const to = middle(c, d)
    const rig = this.#rig
    rig.set(panned(rig.view, from.x, from.y, to.x, to.y))
    rig.set(zoomed(rig.view, to.x, to.y, spread(a, b) / spread(c, d), rig.farthestM))
    if (!rig.isFlat) rig.set(turned(rig.view.orbit, slant(a, b) - slant(c, d), 0))
    this.#moved()
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
    if (this.#gesture === 'pinch' || this.#gesture === 'stroll') {
      this.#walk.release('w')
      if (this.#fingers.size === 0) this.#gesture = undefined
      return
    }
    if (this.#isStranger(event)) return
    const gesture = this.#gesture
    this.#gesture = undefined
    this.#owner = undefined
    if (gesture === 'tool') {
      const isSecond = this.#press.up(event)
      this.#pointing.send('up', event)
      if (isSecond) this.#pointing.send('double', event)
    } else if (this.#still) {
      this.#still = undefined
      this.#pointing.ask(event)
    }
  }

  #double(event: MouseEvent): void {
    if (!this.#isTouch) this.#pointing.send('double', event)
  }

  /** What was begun is called off, and a menu comes instead. */
  #hold(event: MouseEvent): void {
    if (this.#gesture !== 'tool') return
    this.#gesture = 'held'
    this.#pointing.send('cancel', event)
    this.#pointing.ask(event)
  }

  /** The browser's own menu never comes; Ctrl and the left button mean ours on a Mac. */
  #menu(event: MouseEvent): void {
    event.preventDefault()
    if (event.ctrlKey && !this.#isTouch) this.#hold(event)
  }

  #isStranger({ pointerId }: PointerEvent): boolean {
    return this.#owner !== undefined && this.#owner !== pointerId
  }

  #cancel(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
    const hasTwo = this.#gesture === 'pinch' || this.#gesture === 'stroll'
    if (hasTwo && this.#fingers.size > 0) return
    if (this.#isStranger(event)) return
    this.#press.end()
    this.#still = undefined
    this.#owner = undefined
    if (this.#gesture === 'tool') this.#pointing.send('cancel', event)
    if (this.#gesture === 'stroll') this.#walk.release('w')
    this.#gesture = undefined
  }

  #leave(event: PointerEvent): void {
    if (this.#gesture === undefined) this.#pointing.send('leave', event)
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    if (this.#walk.isOn) return
    takeWheel(event, this.#spot(event), this.#rig, this.#sense, this.#means())
    this.#moved()
    if (this.#gesture === undefined || this.#gesture === 'tool') this.#pointing.send('move', event)
  }
}
