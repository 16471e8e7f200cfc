import type { FacilityDocument } from '#document'
import type { Layout } from '#workspace'
import type { CameraRig } from '../camera/rig'
import { obstaclesOf } from './obstacles'
import { Walker } from './walker'

/** Degrees that the head turns for each pixel of a drag. */
const degPerPx = 0.2
/** From where one looks when the walk is over. */
const afterM = 9
const afterPolarDeg = 62

const ways: Readonly<Record<string, 'ahead' | 'back' | 'left' | 'right'>> = {
  w: 'ahead',
  arrowup: 'ahead',
  s: 'back',
  arrowdown: 'back',
  a: 'left',
  arrowleft: 'left',
  d: 'right',
  arrowright: 'right',
}

/** Leads the camera through the facility at eye height while somebody walks. */
export class Walk {
  readonly #rig: CameraRig
  readonly #held = new Set<string>()
  #walker: Walker | undefined
  #isHurried = false
  #lastMs: number | undefined

  constructor(rig: CameraRig) {
    this.#rig = rig
  }

  get isOn(): boolean {
    return this.#walker !== undefined
  }

  /** Begins where the camera looks, or goes back to looking from above. */
  turn(isOn: boolean, document: FacilityDocument, layout: Layout, nowMs: number): void {
    if (isOn === this.isOn) return
    this.#held.clear()
    this.#lastMs = undefined
    if (isOn) {
      const { target, bearingDeg } = this.#rig.view.orbit
      let read: { readonly revision: number; readonly of: ReturnType<typeof obstaclesOf> }
      const obstacles = () => {
        // What was moved meanwhile stands elsewhere.
        if (read?.revision !== document.revision) {
          read = { revision: document.revision, of: obstaclesOf(document, layout) }
        }
        return read.of
      }
      this.#walker = new Walker(obstacles, target, bearingDeg)
      this.#rig.fly(this.#walker.pose, false, nowMs)
      return
    }
    const walker = this.#walker
    this.#walker = undefined
    if (!walker) return
    const { bearingDeg } = walker.pose
    const seen = { bearingDeg, polarDeg: afterPolarDeg, distanceM: afterM }
    this.#rig.fly({ ...seen, target: walker.at }, false, nowMs)
  }

  /** Answers whether the key is one to walk with. */
  press(key: string, isHurried: boolean): boolean {
    const way = this.isOn ? ways[key.toLowerCase()] : undefined
    if (way === undefined) return false
    this.#held.add(way)
    this.#isHurried = isHurried
    return true
  }

  release(key: string): void {
    const way = ways[key.toLowerCase()]
    if (way !== undefined) this.#held.delete(way)
  }

  /** The focus went away: nobody holds a key any more. */
  rest(): void {
    this.#held.clear()
  }

  look(dxPx: number, dyPx: number): void {
    const walker = this.#walker
    if (!walker) return
    walker.look(dxPx * degPerPx, -dyPx * degPerPx)
    this.#rig.set(walker.pose)
  }

  /** Before each frame; whether there is more to come. */
  advance(nowMs: number): boolean {
    const walker = this.#walker
    const lastMs = this.#lastMs
    this.#lastMs = nowMs
    if (!walker || this.#rig.isMoving) return this.#held.size > 0
    const one = (way: string) => (this.#held.has(way) ? 1 : 0)
    const stride = {
      ahead: one('ahead') - one('back'),
      aside: one('right') - one('left'),
      isHurried: this.#isHurried,
    }
    // The first frame after a rest knows of no time that has passed.
    const moved = walker.go(stride, lastMs === undefined ? 0 : (nowMs - lastMs) / 1000)
    if (moved) this.#rig.set(walker.pose)
    const goesOn = moved || stride.ahead !== 0 || stride.aside !== 0
    if (!goesOn) this.#lastMs = undefined
    return goesOn
  }
}
