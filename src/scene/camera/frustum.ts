import { basisOf, dot, eyeDistanceM, eyeOf, halfHeightM, lensDeg, type View } from './orbit'

/** An upright box along the axes of the facility. */
export interface AxisBox {
  minX: number
  minY: number
  minZ: number
  maxX: number
  maxY: number
  maxZ: number
}

/** What a view shows: inward normals and distances of its sides, four numbers each. */
export type Frustum = readonly number[]

const planeNumbers = 4

/** The sides of what a view shows: left, right, bottom, top and, through a lens, the eye's own. */
export const frustumOf = (view: View): Frustum => {
  const { right, up, forward } = basisOf(view.orbit)
  const lens = lensDeg(view)
  const aspect = view.widthPx / view.heightPx
  const eye = eyeOf(view)
  const planes: number[] = []
  const add = (axis: typeof right, sign: number, slope: number, reachM: number) => {
    const scale = 1 / Math.hypot(1, slope)
    const n = {
      x: (forward.x * slope - axis.x * sign) * scale,
      y: (forward.y * slope - axis.y * sign) * scale,
      z: (forward.z * slope - axis.z * sign) * scale,
    }
    planes.push(n.x, n.y, n.z, reachM * scale - dot(n, eye))
  }
  const half = halfHeightM(view)
  const slope = lens === undefined ? 0 : half / eyeDistanceM(view)
  const reachM = lens === undefined ? half : 0
  for (const sign of [1, -1]) {
    add(right, sign, slope * aspect, reachM * aspect)
    add(up, sign, slope, reachM)
  }
  if (lens !== undefined) planes.push(forward.x, forward.y, forward.z, -dot(forward, eye))
  return planes
}

/** Whether any of a box may be in view, given a margin in metres around the view. */
export const isInView = (frustum: Frustum, box: AxisBox, marginM = 0): boolean => {
  for (let at = 0; at < frustum.length; at += planeNumbers) {
    const x = frustum[at] as number
    const y = frustum[at + 1] as number
    const z = frustum[at + 2] as number
    const farthest =
      x * (x > 0 ? box.maxX : box.minX) +
      y * (y > 0 ? box.maxY : box.minY) +
      z * (z > 0 ? box.maxZ : box.minZ) +
      (frustum[at + 3] as number)
    if (farthest < -marginM) return false
  }
  return true
}
