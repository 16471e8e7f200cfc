import { type Camera, OrthographicCamera, PerspectiveCamera, Vector3 } from 'three'
import { toThree } from '../axes'
import { between, type Extent, eased, framed, withSurroundings } from './moves'
import { basisOf, eyeDistanceM, eyeOf, halfHeightM, lensDeg, type Orbit, type View } from './orbit'

interface Motion {
  readonly from: Orbit
  readonly to: Orbit
  readonly fromFlatness: number
  readonly toFlatness: number
  readonly startMs: number
  readonly lastsMs: number
}

/** How far the facility reaches, so that nothing of it is cut off. */
export interface Reach {
  readonly x: number
  readonly y: number
  readonly radiusM: number
}

const startOrbit: Orbit = {
  target: { x: 0, y: 0, z: 0 },
  distanceM: 40,
  bearingDeg: 35,
  polarDeg: 55,
}

const moveMs = 320

/** Where a camera looks, whatever at. */
export type Direction = Pick<Orbit, 'bearingDeg' | 'polarDeg'>

const planDirection: Direction = { bearingDeg: 0, polarDeg: 0 }

/** Room around everything: a plan fills its frame to the edge, and the bars lie over its top. */
const homeMargin = (flatness: number): number => (flatness === 1 ? 1.25 : 1.06)

/**
 * The camera of the scene: one orbit, seen in perspective or as a plan. Switching between the two
 * keeps the place and the scale; a plan always has north at its top.
 */
export class CameraRig {
  readonly #perspective = new PerspectiveCamera()
  readonly #parallel = new OrthographicCamera()
  readonly #calm: () => boolean
  #orbit = startOrbit
  #flatness = 0
  #widthPx = 1
  #heightPx = 1
  #reach: Reach = { x: 0, y: 0, radiusM: 50 }
  #motion: Motion | undefined
  /** The last view of everything, to tell whether the camera still shows it. */
  #home: { readonly extent: Extent; readonly orbit: Orbit } | undefined
  /** The direction to come back to after a plan. */
  #tilted: Direction = startOrbit
  /** The direction that a parallel view keeps: straight down in a plan, level in an elevation. */
  #flat: Direction = planDirection

  /** `calm` says whether the reader asked for reduced motion. */
  constructor(calm: () => boolean) {
    this.#calm = calm
  }

  get view(): View {
    return {
      orbit: this.#orbit,
      flatness: this.#flatness,
      widthPx: this.#widthPx,
      heightPx: this.#heightPx,
    }
  }

  get camera(): Camera {
    return lensDeg(this.view) === undefined ? this.#parallel : this.#perspective
  }

  get isPlan(): boolean {
    return this.isFlat && this.#flat.polarDeg === 0
  }

  /** Without perspective: a plan or an elevation. */
  get isFlat(): boolean {
    return (this.#motion?.toFlatness ?? this.#flatness) === 1
  }

  /** Whether it is on its way to somewhere. */
  get isMoving(): boolean {
    return this.#motion !== undefined
  }

  /** The farthest that the camera may go. */
  get farthestM(): number {
    return Math.max(this.#reach.radiusM * 8, 100)
  }

  set reach(reach: Reach) {
    this.#reach = reach
  }

  resize(widthPx: number, heightPx: number): void {
    this.#widthPx = Math.max(widthPx, 1)
    this.#heightPx = Math.max(heightPx, 1)
  }

  /** Takes an orbit at once, as a gesture does. A motion under way ends. */
  set(orbit: Orbit): void {
    if (this.#motion) this.#flatness = this.#motion.toFlatness
    this.#motion = undefined
    // Who turns away from an elevation is in space again.
    if (this.isFlat && !this.isPlan && !this.#keepsFlat(orbit)) this.#flatness = 0
    this.#orbit = this.isFlat ? { ...orbit, ...this.#flat } : orbit
  }

  #keepsFlat({ bearingDeg, polarDeg }: Orbit): boolean {
    return bearingDeg === this.#flat.bearingDeg && polarDeg === this.#flat.polarDeg
  }

  /** Goes to where somebody once was. */
  fly(orbit: Orbit, isFlat: boolean, nowMs: number): void {
    const { bearingDeg, polarDeg } = orbit
    if (isFlat) this.#flat = { bearingDeg, polarDeg }
    this.go(orbit, nowMs, isFlat ? 1 : 0)
  }

  /** Turns to a direction about the same target; a flat view keeps it. Who saw everything still does. */
  look(direction: Direction, isFlat: boolean, nowMs: number): void {
    const orbit = this.#motion?.to ?? this.#orbit
    const extent = this.#shownWhole(orbit)
    if (isFlat) {
      if (!this.isFlat) this.#tilted = { bearingDeg: orbit.bearingDeg, polarDeg: orbit.polarDeg }
      this.#flat = direction
    }
    const flatness = isFlat ? 1 : 0
    const to = { ...orbit, ...direction }
    this.go(extent ? this.#whole(extent, to, flatness) : to, nowMs, flatness)
  }

  /** Goes to an orbit in a short smooth move, or at once for readers who asked for calm. */
  go(orbit: Orbit, nowMs: number, flatness = this.#motion?.toFlatness ?? this.#flatness): void {
    const to = flatness === 1 ? { ...orbit, ...this.#flat } : orbit
    if (this.#calm()) {
      this.#motion = undefined
      this.#orbit = to
      this.#flatness = flatness
      return
    }
    this.#motion = {
      from: this.#orbit,
      to,
      fromFlatness: this.#flatness,
      toFlatness: flatness,
      startMs: nowMs,
      lastsMs: flatness === this.#flatness ? moveMs : moveMs * 1.4,
    }
  }

  /** Shows the plan or the space, at the same place and scale; who saw everything still does. */
  show(view: 'plan' | '3d', nowMs: number): void {
    if (this.isPlan === (view === 'plan')) return
    const orbit = this.#motion?.to ?? this.#orbit
    const flatness = view === 'plan' ? 1 : 0
    if (flatness === 1) {
      if (!this.isFlat) this.#tilted = { bearingDeg: orbit.bearingDeg, polarDeg: orbit.polarDeg }
      this.#flat = planDirection
    }
    const direction = flatness === 1 ? planDirection : this.#tilted
    const turnedTo = { ...orbit, ...direction }
    const extent = this.#shownWhole(orbit)
    this.go(extent ? this.#whole(extent, turnedTo, flatness) : turnedTo, nowMs, flatness)
  }

  /** Shows everything in a frame of another size, if everything was shown. */
  refit(nowMs: number): void {
    const orbit = this.#motion?.to ?? this.#orbit
    const extent = this.#shownWhole(orbit)
    const flatness = this.#motion?.toFlatness ?? this.#flatness
    if (extent) this.go(this.#whole(extent, orbit, flatness), nowMs)
  }

  /** The extent that an orbit shows whole; undefined once somebody moved on. */
  #shownWhole({ target, distanceM }: Orbit): Extent | undefined {
    const home = this.#home
    const isHome = home?.orbit.target === target && home.orbit.distanceM === distanceM
    return isHome ? home?.extent : undefined
  }

  #whole(extent: Extent, orbit: Orbit, flatness: number): Orbit {
    const goal = framed({ ...this.view, orbit, flatness }, extent, homeMargin(flatness))
    this.#home = { extent, orbit: goal }
    return goal
  }

  /** Brings an extent into view; of something small also what stands around it. */
  frame(extent: Extent, nowMs: number, instantly = false): void {
    const flatness = this.#motion?.toFlatness ?? this.#flatness
    const orbit = this.#motion?.to ?? this.#orbit
    const goal = framed({ ...this.view, orbit, flatness }, withSurroundings(extent))
    if (instantly) this.set(goal)
    else this.go(goal, nowMs)
  }

  /** Looks at everything from the south-west, as on opening. */
  home(extent: Extent, nowMs: number, instantly = false): void {
    const { bearingDeg, polarDeg } = startOrbit
    const flatness = this.#motion?.toFlatness ?? this.#flatness
    const direction = flatness === 1 ? this.#orbit : { ...this.#orbit, bearingDeg, polarDeg }
    const goal = this.#whole(extent, direction, flatness)
    if (instantly) this.set(goal)
    else this.go(goal, nowMs)
  }

  /** Moves on to the given time; answers whether there is more to come. */
  advance(nowMs: number): boolean {
    const motion = this.#motion
    if (!motion) return false
    const share = eased(Math.min(Math.max((nowMs - motion.startMs) / motion.lastsMs, 0), 1))
    this.#orbit = between(motion.from, motion.to, share)
    this.#flatness = motion.fromFlatness + (motion.toFlatness - motion.fromFlatness) * share
    if (share < 1) return true
    this.#motion = undefined
    this.#orbit = motion.to
    this.#flatness = motion.toFlatness
    return false
  }

  /** Hands the orbit to three's camera and answers it. */
  apply(): Camera {
    const { view } = this
    const distance = eyeDistanceM(view)
    const { x, y } = view.orbit.target
    const away = Math.hypot(x - this.#reach.x, y - this.#reach.y)
    const reach = this.#reach.radiusM + away + halfHeightM(view) * 2 + 20
    const near = Math.max(distance - reach, view.orbit.distanceM * 0.02, 0.05)
    const far = distance + reach * 2
    const lens = lensDeg(view)
    if (lens === undefined) this.#applyParallel(view, near, far)
    else {
      const camera = this.#perspective
      camera.fov = lens
      camera.aspect = view.widthPx / view.heightPx
      camera.near = near
      camera.far = far
      camera.updateProjectionMatrix()
    }
    const camera = this.camera
    toThree(eyeOf(view), camera.position)
    toThree(basisOf(view.orbit).up, camera.up)
    camera.lookAt(toThree(view.orbit.target, new Vector3()))
    camera.updateMatrixWorld()
    return camera
  }

  #applyParallel(view: View, near: number, far: number): void {
    const camera = this.#parallel
    const half = halfHeightM(view)
    const across = (half * view.widthPx) / view.heightPx
    camera.left = -across
    camera.right = across
    camera.top = half
    camera.bottom = -half
    camera.near = near
    camera.far = far
    camera.updateProjectionMatrix()
  }
}
