import { type Point, type Polygon, polygonAreaM2, type Text } from '#base'
import type { Room } from '#model'
import { tidyM } from './context'

/** Smaller than a doormat is a slip of the pointer. */
const smallestRoomM2 = 0.25

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

const within = (a: Point, b: Point, c: Point): boolean =>
  Math.min(a.x, b.x) <= c.x &&
  c.x <= Math.max(a.x, b.x) &&
  Math.min(a.y, b.y) <= c.y &&
  c.y <= Math.max(a.y, b.y)

const meet = (a: Point, b: Point, c: Point, d: Point): boolean => {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (abc !== abd && cda !== cdb) return true
  return (
    (abc === 0 && within(a, b, c)) ||
    (abd === 0 && within(a, b, d)) ||
    (cda === 0 && within(c, d, a)) ||
    (cdb === 0 && within(c, d, b))
  )
}

const crossesItself = (polygon: Polygon): boolean => {
  const corner = (index: number) => polygon[index % polygon.length] as Point
  for (let i = 0; i < polygon.length; i++) {
    // Walls that share a corner are left out: the next one, and the last for the first.
    const end = i === 0 ? polygon.length - 1 : polygon.length
    for (let j = i + 2; j < end; j++) {
      if (meet(corner(i), corner(i + 1), corner(j), corner(j + 1))) return true
    }
  }
  return false
}

/** Corners to a tenth of a millimetre, without those that repeat the one before. */
export const tidyPolygon = (polygon: Polygon): Room['polygon'] => {
  const corners = polygon.map((corner) => ({ ...corner, x: tidyM(corner.x), y: tidyM(corner.y) }))
  return corners.filter(({ x, y }, index) => {
    const last = corners.at(index - 1) as Point
    return corners.length === 1 || last.x !== x || last.y !== y
  })
}

/** Why corners do not make a room, or nothing when they do. */
export const polygonProblem = (polygon: Polygon): Text | undefined => {
  if (polygon.length < 3) return { en: 'A room needs at least three corners.' }
  if (!polygon.every(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) <= 1e6)) {
    return { en: 'A corner is too far from the site.' }
  }
  if (crossesItself(polygon)) return { en: 'The walls of a room cannot cross each other.' }
  if (polygonAreaM2(polygon) < smallestRoomM2) return { en: 'This room has no floor to stand on.' }
  return undefined
}

/** Corners of the rectangle between two opposite corners. */
export const rectangle = (a: Point, b: Point): Point[] => [
  { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
  { x: Math.max(a.x, b.x), y: Math.min(a.y, b.y) },
  { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) },
  { x: Math.min(a.x, b.x), y: Math.max(a.y, b.y) },
]
