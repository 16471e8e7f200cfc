import type { Point } from '#base'
import type { Vector } from '#workspace'

export type CutAxis = 'x' | 'y' | 'z'

/** A convex body between two rings of as many corners, each across from its partner. */
export interface Prism {
  readonly from: readonly Vector[]
  readonly to: readonly Vector[]
}

/** The plane across an axis, with its own two directions. */
const planes = {
  x: ['y', 'z'],
  y: ['x', 'z'],
  z: ['x', 'y'],
} as const satisfies Readonly<Record<CutAxis, readonly [CutAxis, CutAxis]>>

/** A point of the plane in its own directions. */
export const onPlane = (axis: CutAxis, at: Vector): Point => {
  const [u, v] = planes[axis]
  return { x: at[u], y: at[v] }
}

/** Back into the facility's axes. */
export const offPlane = (axis: CutAxis, { x: u, y: v }: Point, level: number): Vector => {
  if (axis === 'x') return { x: level, y: u, z: v }
  if (axis === 'y') return { x: u, y: level, z: v }
  return { x: u, y: v, z: level }
}

/**
 * What a plane across an axis cuts out of a body: its corners in order, in the plane's own directions;
 * nothing where it passes by or only touches.
 */
export const crossSection = (
  { from, to }: Prism,
  axis: CutAxis,
  level: number,
): readonly Point[] => {
  const met: Point[] = []
  const edge = (a: Vector, b: Vector) => {
    const [below, above] = [a[axis] - level, b[axis] - level]
    if (below < 0 === above < 0) return
    const share = below / (below - above)
    const [p, q] = [onPlane(axis, a), onPlane(axis, b)]
    met.push({ x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share })
  }
  const count = from.length
  for (let n = 0; n < count; n++) {
    const [a, b] = [from[n] as Vector, from[(n + 1) % count] as Vector]
    const [c, d] = [to[n] as Vector, to[(n + 1) % count] as Vector]
    edge(a, b)
    edge(c, d)
    edge(a, c)
  }
  if (met.length < 3) return []
  const middle = middleOf(met)
  const angle = ({ x, y }: Point) => Math.atan2(y - middle.y, x - middle.x)
  return met.sort((a, b) => angle(a) - angle(b))
}

/** The mean of the corners: within, where the shape is convex. */
export const middleOf = (points: readonly Point[]): Point => {
  let [x, y] = [0, 0]
  for (const point of points) {
    x += point.x
    y += point.y
  }
  return { x: x / points.length, y: y / points.length }
}

/** The part of a convex shape on one side of a line across u (`x`) or v (`y`). */
const within = (
  points: readonly Point[],
  key: 'x' | 'y',
  limit: number,
  sign: 1 | -1,
): readonly Point[] =>
  points.flatMap((a, n) => {
    const b = points[(n + 1) % points.length] as Point
    const [from, to] = [(a[key] - limit) * sign, (b[key] - limit) * sign]
    const own = from >= 0 ? [a] : []
    if (from >= 0 === to >= 0) return own
    const share = from / (from - to)
    return [...own, { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }]
  })

/** The part of a convex shape between two corners of a rectangle. */
export const clippedTo = (points: readonly Point[], low: Point, high: Point): readonly Point[] => {
  const isInside = points.every(
    ({ x, y }) => x >= low.x && x <= high.x && y >= low.y && y <= high.y,
  )
  if (isInside) return points
  const right = within(points, 'x', low.x, 1)
  const left = within(right, 'x', high.x, -1)
  return within(within(left, 'y', low.y, 1), 'y', high.y, -1)
}
