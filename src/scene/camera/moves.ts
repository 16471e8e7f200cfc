import { boundsOf } from '#base'
import type { Vector } from '#workspace'
import {
  basisOf,
  dot,
  eyeDistanceM,
  halfHeightM,
  lensDeg,
  meetLevel,
  type Orbit,
  pixelsPerMAt,
  rayAt,
  screenOf,
  seen,
  type View,
} from './orbit'

/** The box around what shall be framed. */
export interface Extent {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly lowM: number
  readonly highM: number
}

const nearestM = 0.8

/** As wide as what is framed is at the least: a unit of two metres with the aisle before it. */
const surroundingsM = 4.5

/** An extent of at least some metres each way about its middle, so that one sees where it is. */
export const withSurroundings = (extent: Extent): Extent => {
  const more = (low: number, high: number) => Math.max(0, (surroundingsM - (high - low)) / 2)
  const [x, y] = [more(extent.minX, extent.maxX), more(extent.minY, extent.maxY)]
  return {
    ...extent,
    minX: extent.minX - x,
    maxX: extent.maxX + x,
    minY: extent.minY - y,
    maxY: extent.maxY + y,
  }
}
const steepestDeg = 88

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high)

const shifted = (orbit: Orbit, dx: number, dy: number, dz = 0): Orbit => ({
  ...orbit,
  target: { x: orbit.target.x + dx, y: orbit.target.y + dy, z: orbit.target.z + dz },
})

/** An elevation: there is no floor to hold on to, and the screen itself is dragged. */
const isLevel = (view: View): boolean => lensDeg(view) === undefined && view.orbit.polarDeg > 85

/** A point of the floor under a pixel that is near enough to hold on to. */
const grip = (view: View, x: number, y: number): Vector | undefined =>
  meetLevel(rayAt(view, x, y), view.orbit.target.z, eyeDistanceM(view) * 4)

/** Drags the floor from one pixel to another: what was under the pointer stays under it. */
export const panned = (
  view: View,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): Orbit => {
  const { orbit } = view
  if (isLevel(view)) {
    const perM = pixelsPerMAt(view, eyeDistanceM(view))
    const { right, up } = basisOf(orbit)
    const [a, b] = [(fromX - toX) / perM, (toY - fromY) / perM]
    return shifted(orbit, right.x * a + up.x * b, right.y * a + up.y * b, right.z * a + up.z * b)
  }
  const from = grip(view, fromX, fromY)
  const to = grip(view, toX, toY)
  if (from && to) return shifted(orbit, from.x - to.x, from.y - to.y)
  const scale = pixelsPerMAt(view, eyeDistanceM(view))
  const { right } = basisOf(orbit)
  const east = Math.sin((orbit.bearingDeg * Math.PI) / 180)
  const north = Math.cos((orbit.bearingDeg * Math.PI) / 180)
  const across = (fromX - toX) / scale
  const along = (toY - fromY) / scale
  return shifted(orbit, right.x * across + east * along, right.y * across + north * along)
}

/** Brings the view nearer (factor below 1) or farther, and keeps the floor under a pixel in place. */
export const zoomed = (
  view: View,
  x: number,
  y: number,
  factor: number,
  farthestM: number,
): Orbit => {
  const { orbit } = view
  const distanceM = clamp(orbit.distanceM * factor, nearestM, farthestM)
  const applied = distanceM / orbit.distanceM
  const nearer = { ...orbit, distanceM }
  if (isLevel(view)) {
    // What is under the pointer stays there: the middle goes a part of the way towards it.
    const [midX, midY] = [view.widthPx / 2, view.heightPx / 2]
    const towards = (from: number, middle: number) => middle + (from - middle) * (1 - applied)
    const moved = panned(view, towards(x, midX), towards(y, midY), midX, midY)
    return { ...moved, distanceM }
  }
  const held = grip(view, x, y)
  if (!held) return nearer
  const { target } = orbit
  return shifted(nearer, (held.x - target.x) * (1 - applied), (held.y - target.y) * (1 - applied))
}

/** Turns the camera about its target. */
export const turned = (orbit: Orbit, bearingDeg: number, polarDeg: number): Orbit => ({
  ...orbit,
  bearingDeg: (((orbit.bearingDeg + bearingDeg) % 360) + 360) % 360,
  polarDeg: clamp(orbit.polarDeg + polarDeg, 0, steepestDeg),
})

const cornersOfExtent = (extent: Extent): Vector[] =>
  [extent.minX, extent.maxX].flatMap((x) =>
    [extent.minY, extent.maxY].flatMap((y) =>
      [extent.lowM, extent.highM].map((z) => ({ x, y, z })),
    ),
  )

/** The distance from which all corners are in view around the orbit's target. */
const distanceFor = (view: View, corners: readonly Vector[], marginRatio: number): number => {
  const { right, up, forward } = basisOf(view.orbit)
  const { target } = view.orbit
  const aspect = view.widthPx / view.heightPx
  const slope = halfHeightM(view) / eyeDistanceM(view)
  let needed = 0
  for (const corner of corners) {
    const away = { x: corner.x - target.x, y: corner.y - target.y, z: corner.z - target.z }
    const half = Math.max(Math.abs(dot(away, up)), Math.abs(dot(away, right)) / aspect)
    // A corner nearer to the eye than the target looks larger, one beyond it smaller.
    const nearer = lensDeg(view) === undefined ? 0 : -dot(away, forward)
    needed = Math.max(needed, (half * marginRatio) / slope + nearer)
  }
  const perEye = view.orbit.distanceM / eyeDistanceM(view)
  return Math.max(needed * perEye, nearestM * 2)
}

/** Where the middle of what the corners cover on the screen lies. */
const middleOnScreen = (view: View, corners: readonly Vector[]) => {
  const places = corners.map((corner) => screenOf(view, seen(view, corner)))
  const { minX, minY, maxX, maxY } = boundsOf(places)
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 }
}

/** Shows an extent whole, from the direction that the camera has, with some room around it. */
export const framed = (view: View, extent: Extent, marginRatio = 1.15): Orbit => {
  const corners = cornersOfExtent(extent)
  let orbit: Orbit = {
    ...view.orbit,
    target: {
      x: (extent.minX + extent.maxX) / 2,
      y: (extent.minY + extent.maxY) / 2,
      z: extent.lowM,
    },
  }
  // Perspective shifts the middle towards the far side; a few rounds settle it.
  for (let round = 0; round < 4; round++) {
    orbit = { ...orbit, distanceM: distanceFor({ ...view, orbit }, corners, marginRatio) }
    const { x, y } = middleOnScreen({ ...view, orbit }, corners)
    orbit = panned({ ...view, orbit }, x, y, view.widthPx / 2, view.heightPx / 2)
  }
  return { ...orbit, distanceM: distanceFor({ ...view, orbit }, corners, marginRatio) }
}

const mixDegrees = (from: number, to: number, share: number): number => {
  const turn = ((((to - from) % 360) + 540) % 360) - 180
  return from + turn * share
}

/** The orbit on the way between two, by a share from 0 to 1. Distance changes by equal ratios. */
export const between = (from: Orbit, to: Orbit, share: number): Orbit => {
  const mix = (a: number, b: number) => a + (b - a) * share
  return {
    target: {
      x: mix(from.target.x, to.target.x),
      y: mix(from.target.y, to.target.y),
      z: mix(from.target.z, to.target.z),
    },
    distanceM: from.distanceM * (to.distanceM / from.distanceM) ** share,
    bearingDeg: mixDegrees(from.bearingDeg, to.bearingDeg, share),
    polarDeg: mix(from.polarDeg, to.polarDeg),
  }
}

/** Slow at both ends. */
export const eased = (share: number): number => share * share * (3 - 2 * share)
