import type { Vector } from '#workspace'

/** Where the camera looks and from where. All in the facility's axes. */
export interface Orbit {
  /** The point that it turns about. */
  readonly target: Vector
  readonly distanceM: number
  /** The compass bearing of its look: 0 north, 90 east. */
  readonly bearingDeg: number
  /** 0 looks straight down, 90 along the floor. */
  readonly polarDeg: number
}

/** An orbit through a lens, on a screen of so many CSS pixels. */
export interface View {
  readonly orbit: Orbit
  /**
   * 0 is perspective, 1 is parallel as in a plan; between them the lens grows longer while what
   * lies at the target keeps its size.
   */
  readonly flatness: number
  readonly widthPx: number
  readonly heightPx: number
}

export interface Ray {
  readonly origin: Vector
  readonly direction: Vector
}

/** Vertical angle of view in perspective. */
const fieldDeg = 40
/** The longest lens on the way to a parallel view. */
const longestLensDeg = 2

const radians = (degrees: number): number => (degrees * Math.PI) / 180

const combine = (a: Vector, b: Vector, times: number): Vector => ({
  x: a.x + b.x * times,
  y: a.y + b.y * times,
  z: a.z + b.z * times,
})

/** The scalar product. */
export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z

const minus = (a: Vector, b: Vector): Vector => combine(a, b, -1)

/** The directions of the screen: to its right, to its top, and into it. */
export const basisOf = ({ bearingDeg, polarDeg }: Orbit) => {
  const bearing = radians(bearingDeg)
  const polar = radians(polarDeg)
  const east = Math.sin(bearing)
  const north = Math.cos(bearing)
  const cos = Math.cos(polar)
  const sin = Math.sin(polar)
  return {
    right: { x: north, y: -east, z: 0 },
    up: { x: east * cos, y: north * cos, z: sin },
    forward: { x: east * sin, y: north * sin, z: -cos },
  }
}

/** Half of what is visible at the target, from the middle of the screen to its top, in metres. */
export const halfHeightM = ({ orbit }: Pick<View, 'orbit'>): number =>
  orbit.distanceM * Math.tan(radians(fieldDeg / 2))

/** Vertical angle of view in degrees; undefined when the view is parallel. */
export const lensDeg = ({ flatness }: Pick<View, 'flatness'>): number | undefined =>
  flatness >= 1 ? undefined : fieldDeg * (longestLensDeg / fieldDeg) ** flatness

/** Straight down without perspective. */
export const isPlanView = ({ flatness, orbit }: View): boolean =>
  flatness === 1 && orbit.polarDeg < 1

/** How far in front of the target the eye stands. A parallel view has no eye; it looks from afar. */
export const eyeDistanceM = (view: View): number => {
  const lens = lensDeg(view) ?? longestLensDeg
  return halfHeightM(view) / Math.tan(radians(lens / 2))
}

export const eyeOf = (view: View): Vector =>
  combine(view.orbit.target, basisOf(view.orbit).forward, -eyeDistanceM(view))

/** A point as the eye sees it: metres to the right and up, and how deep into the screen. */
export const seen = (view: View, point: Vector): Vector => {
  const { right, up, forward } = basisOf(view.orbit)
  const away = minus(point, eyeOf(view))
  return { x: dot(away, right), y: dot(away, up), z: dot(away, forward) }
}

/** Pixels that a metre takes at a depth. */
export const pixelsPerMAt = (view: View, depthM: number): number => {
  const atTarget = view.heightPx / (2 * halfHeightM(view))
  return lensDeg(view) === undefined
    ? atTarget
    : (atTarget * eyeDistanceM(view)) / Math.max(depthM, 1e-6)
}

/** Where a seen point appears on the screen, in CSS pixels from the top left corner. */
export const screenOf = (view: View, { x, y, z }: Vector): { x: number; y: number } => {
  const scale = pixelsPerMAt(view, z)
  return { x: view.widthPx / 2 + x * scale, y: view.heightPx / 2 - y * scale }
}

/** The ray through a pixel, in the facility's axes. */
export const rayAt = (view: View, screenX: number, screenY: number): Ray => {
  const { right, up, forward } = basisOf(view.orbit)
  const scale = view.heightPx / (2 * halfHeightM(view))
  const across = (screenX - view.widthPx / 2) / scale
  const above = (view.heightPx / 2 - screenY) / scale
  const aim = combine(combine(view.orbit.target, right, across), up, above)
  const distance = eyeDistanceM(view)
  if (lensDeg(view) === undefined) {
    return { origin: combine(aim, forward, -distance), direction: forward }
  }
  const eye = eyeOf(view)
  const toAim = minus(aim, eye)
  const length = Math.hypot(toAim.x, toAim.y, toAim.z)
  return { origin: eye, direction: combine({ x: 0, y: 0, z: 0 }, toAim, 1 / length) }
}

/** Where a ray meets a level; undefined when it runs along it, away from it, or beyond reach. */
export const meetLevel = (
  { origin, direction }: Ray,
  z: number,
  reachM = 1e5,
): Vector | undefined => {
  if (Math.abs(direction.z) < 1e-9) return undefined
  const distance = (z - origin.z) / direction.z
  if (distance < 0 || distance > reachM) return undefined
  return { ...combine(origin, direction, distance), z }
}
