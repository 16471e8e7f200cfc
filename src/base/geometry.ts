/** A point or vector on the floor: metres east and north. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A closed ring of corners; the last corner joins the first. */
export type Polygon = readonly Point[]

/** A rectangle on the floor, turned about its centre. Angles are degrees anticlockwise from east. */
export interface OrientedRect {
  readonly x: number
  readonly y: number
  readonly widthM: number
  readonly depthM: number
  readonly rotationDeg: number
}

/** An axis-aligned rectangle. */
export interface Bounds {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

export const emptyBounds: Bounds = {
  minX: Number.POSITIVE_INFINITY,
  minY: Number.POSITIVE_INFINITY,
  maxX: Number.NEGATIVE_INFINITY,
  maxY: Number.NEGATIVE_INFINITY,
}

/** The area of a polygon in m², positive whichever way its corners run. */
export const polygonAreaM2 = (polygon: Polygon): number => {
  let twice = 0
  for (let i = 0; i < polygon.length; i++) {
    const a = polygon[i] as Point
    const b = polygon[(i + 1) % polygon.length] as Point
    twice += a.x * b.y - b.x * a.y
  }
  return Math.abs(twice) / 2
}

/** Whether a point lies inside a polygon (even-odd; points on an edge may fall either way). */
export const polygonContains = (polygon: Polygon, x: number, y: number): boolean => {
  let inside = false
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i] as Point
    const b = polygon[j] as Point
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}

/** The axis-aligned rectangle around points. */
export const boundsOf = (points: Iterable<Point>): Bounds => {
  let { minX, minY, maxX, maxY } = emptyBounds
  for (const { x, y } of points) {
    minX = Math.min(minX, x)
    minY = Math.min(minY, y)
    maxX = Math.max(maxX, x)
    maxY = Math.max(maxY, y)
  }
  return { minX, minY, maxX, maxY }
}

/** Turns a vector by an angle in degrees, exactly so at multiples of 90°. */
export const rotate = ({ x, y }: Point, degrees: number): Point => {
  const turns = ((degrees % 360) + 360) % 360
  if (turns === 0) return { x, y }
  if (turns === 90) return { x: -y, y: x }
  if (turns === 180) return { x: -x, y: -y }
  if (turns === 270) return { x: y, y: -x }
  const radians = (turns * Math.PI) / 180
  const c = Math.cos(radians)
  const s = Math.sin(radians)
  return { x: x * c - y * s, y: x * s + y * c }
}

/** The four corners of an oriented rectangle, anticlockwise. */
export const cornersOf = (rect: OrientedRect): [Point, Point, Point, Point] => {
  const corner = (sx: number, sy: number): Point => {
    const { x, y } = rotate(
      { x: (sx * rect.widthM) / 2, y: (sy * rect.depthM) / 2 },
      rect.rotationDeg,
    )
    return { x: rect.x + x, y: rect.y + y }
  }
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

/** The point of a segment that is nearest to a point, as a share of the way from `a` to `b`. */
export const nearestShare = (a: Point, b: Point, { x, y }: Point): number => {
  const span = (b.x - a.x) ** 2 + (b.y - a.y) ** 2
  const along = span > 0 ? ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / span : 0
  return Math.min(Math.max(along, 0), 1)
}

/** How far a point lies from a segment. */
export const distanceToSegment = (a: Point, b: Point, point: Point): number => {
  const share = nearestShare(a, b, point)
  return Math.hypot(a.x + (b.x - a.x) * share - point.x, a.y + (b.y - a.y) * share - point.y)
}
