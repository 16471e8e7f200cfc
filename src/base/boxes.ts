import { distanceToSegment, type OrientedRect, type Point, rotate } from './geometry'

/**
 * Upright boxes in typed columns, which is what a check over 100,000 of them needs. Row i is a
 * rectangle in plan, turned about its centre, between `bottom` and `top`. The front of a box faces
 * −y in its own frame. All in metres.
 */
export interface Boxes {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The direction of its width: cosine and sine of the rotation. */
  readonly cos: Float64Array
  readonly sin: Float64Array
  readonly halfWidth: Float64Array
  readonly halfDepth: Float64Array
  readonly bottom: Float64Array
  readonly top: Float64Array
  /** Half the extents of the axis-aligned rectangle around it. */
  readonly spanX: Float64Array
  readonly spanY: Float64Array
}

/** The four sides of a box, as its own frame names them. */
export type BoxSide = 'front' | 'rear' | 'left' | 'right'

/** Room for a number of boxes; each starts as a point at the origin. */
export const createBoxes = (count: number): Boxes => ({
  x: new Float64Array(count),
  y: new Float64Array(count),
  cos: new Float64Array(count).fill(1),
  sin: new Float64Array(count),
  halfWidth: new Float64Array(count),
  halfDepth: new Float64Array(count),
  bottom: new Float64Array(count),
  top: new Float64Array(count),
  spanX: new Float64Array(count),
  spanY: new Float64Array(count),
})

/** Writes one box. Rotations by multiples of 90° are exact, so that turned layouts judge alike. */
export const setBox = (
  boxes: Boxes,
  row: number,
  rect: OrientedRect,
  bottom: number,
  top: number,
): void => {
  const { x: cos, y: sin } = rotate({ x: 1, y: 0 }, rect.rotationDeg)
  const halfWidth = rect.widthM / 2
  const halfDepth = rect.depthM / 2
  boxes.x[row] = rect.x
  boxes.y[row] = rect.y
  boxes.cos[row] = cos
  boxes.sin[row] = sin
  boxes.halfWidth[row] = halfWidth
  boxes.halfDepth[row] = halfDepth
  boxes.bottom[row] = bottom
  boxes.top[row] = top
  boxes.spanX[row] = Math.abs(cos) * halfWidth + Math.abs(sin) * halfDepth
  boxes.spanY[row] = Math.abs(sin) * halfWidth + Math.abs(cos) * halfDepth
}

const at = (column: Float64Array, row: number): number => column[row] as number

/**
 * How far two boxes reach into each other, in plan: the shortest shift that parts them (separating
 * axis theorem on the four face directions). Zero or less when they are apart or merely touch.
 */
export const planPenetrationM = (boxes: Boxes, a: number, b: number): number => {
  const dx = at(boxes.x, b) - at(boxes.x, a)
  const dy = at(boxes.y, b) - at(boxes.y, a)
  const ca = at(boxes.cos, a)
  const sa = at(boxes.sin, a)
  const cb = at(boxes.cos, b)
  const sb = at(boxes.sin, b)
  const wa = at(boxes.halfWidth, a)
  const da = at(boxes.halfDepth, a)
  const wb = at(boxes.halfWidth, b)
  const db = at(boxes.halfDepth, b)
  // Cosine and sine of the angle between the two frames.
  const c = Math.abs(ca * cb + sa * sb)
  const s = Math.abs(ca * sb - sa * cb)
  return Math.min(
    wa + wb * c + db * s - Math.abs(dx * ca + dy * sa),
    da + wb * s + db * c - Math.abs(dy * ca - dx * sa),
    wb + wa * c + da * s - Math.abs(dx * cb + dy * sb),
    db + wa * s + da * c - Math.abs(dy * cb - dx * sb),
  )
}

/** How far two boxes share height: zero or less when one stands above the other. */
export const heightPenetrationM = (boxes: Boxes, a: number, b: number): number =>
  Math.min(at(boxes.top, a), at(boxes.top, b)) - Math.max(at(boxes.bottom, a), at(boxes.bottom, b))

/** The corners of a box in plan, anticlockwise from front left. */
export const boxCorners = (
  boxes: Boxes,
  row: number,
  shrinkM = 0,
): [Point, Point, Point, Point] => {
  const w = Math.max(0, at(boxes.halfWidth, row) - shrinkM)
  const d = Math.max(0, at(boxes.halfDepth, row) - shrinkM)
  const c = at(boxes.cos, row)
  const s = at(boxes.sin, row)
  const x = at(boxes.x, row)
  const y = at(boxes.y, row)
  const corner = (u: number, v: number): Point => ({ x: x + u * c - v * s, y: y + u * s + v * c })
  return [corner(-w, -d), corner(w, -d), corner(w, d), corner(-w, d)]
}

/** The clear distance between two boxes in plan, edge to edge; zero where they touch or overlap. */
export const planDistanceM = (boxes: Boxes, a: number, b: number): number => {
  if (planPenetrationM(boxes, a, b) >= 0) return 0
  const ring = [boxCorners(boxes, a), boxCorners(boxes, b)] as const
  let least = Number.POSITIVE_INFINITY
  for (const [points, edges] of [ring, [ring[1], ring[0]]] as const) {
    for (const point of points) {
      edges.forEach((corner, i) => {
        const next = edges[(i + 1) % 4] as Point
        least = Math.min(least, distanceToSegment(corner, next, point))
      })
    }
  }
  return least
}
