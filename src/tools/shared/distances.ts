import { type Bounds, formatQuantity, type Point, type UnitSystem } from '#base'
import type { Dimension } from '#workspace'
import { middleOf, type Surroundings } from './surroundings'

/** Nearer than this things touch, and a distance of nothing is no news. */
const touchingM = 0.001
const farthestM = 200

interface Gap {
  readonly from: Point
  readonly to: Point
  readonly lengthM: number
}

/** The same picture with x and y swapped, so that one walk serves both axes. */
const swapped = ({ minX, minY, maxX, maxY }: Bounds): Bounds => ({
  minX: minY,
  minY: minX,
  maxX: maxY,
  maxY: maxX,
})
const mirrored = ({ x, y }: Point): Point => ({ x: y, y: x })

const nearer = (a: Gap | undefined, b: Gap): Gap => (a && a.lengthM <= b.lengthM ? a : b)

/** The nearest things left and right of a box that stand in its way. */
const gapsToBoxes = (
  box: Bounds,
  others: readonly Bounds[],
): [Gap | undefined, Gap | undefined] => {
  let left: Gap | undefined
  let right: Gap | undefined
  for (const other of others) {
    const low = Math.max(box.minY, other.minY)
    const high = Math.min(box.maxY, other.maxY)
    if (low >= high) continue
    const y = (low + high) / 2
    const span = (from: number, to: number): Gap => ({
      from: { x: from, y },
      to: { x: to, y },
      lengthM: Math.abs(to - from),
    })
    if (other.maxX <= box.minX + touchingM) left = nearer(left, span(box.minX, other.maxX))
    if (other.minX >= box.maxX - touchingM) right = nearer(right, span(box.maxX, other.minX))
  }
  return [left, right]
}

/** The walls left and right of a box, on the line through its middle. */
const gapsToWalls = (
  box: Bounds,
  polygons: readonly (readonly Point[])[],
): [Gap | undefined, Gap | undefined] => {
  const { x: middle, y } = middleOf(box)
  let left: Gap | undefined
  let right: Gap | undefined
  for (const polygon of polygons) {
    for (const [index, a] of polygon.entries()) {
      const b = polygon[(index + 1) % polygon.length] as Point
      if (a.y > y === b.y > y) continue
      const x = a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)
      const [edge, beyond] = x < middle ? [box.minX, box.minX - x] : [box.maxX, x - box.maxX]
      if (beyond < 0) continue
      const gap = { from: { x: edge, y }, to: { x, y }, lengthM: beyond }
      if (x < middle) left = nearer(left, gap)
      else right = nearer(right, gap)
    }
  }
  return [left, right]
}

const sideGaps = (
  box: Bounds,
  boxes: readonly Bounds[],
  polygons: readonly (readonly Point[])[],
): Gap[] => {
  const toBoxes = gapsToBoxes(box, boxes)
  const toWalls = gapsToWalls(box, polygons)
  return [0, 1].flatMap((side) => {
    const [a, b] = [toBoxes[side], toWalls[side]]
    const gap = a && b ? nearer(a, b) : (a ?? b)
    return gap && gap.lengthM > touchingM && gap.lengthM < farthestM ? [gap] : []
  })
}

/** The clear distances from a rectangle to what is next on each of its four sides. */
export const clearDistances = (
  box: Bounds,
  { boxes, rooms }: Surroundings,
  units: UnitSystem,
): Dimension[] => {
  const polygons = rooms.map(({ polygon }) => polygon)
  const across = sideGaps(box, boxes, polygons)
  const along = sideGaps(
    swapped(box),
    boxes.map(swapped),
    polygons.map((polygon) => polygon.map(mirrored)),
  )
  const turned = along.map(({ from, to, lengthM }) => ({
    from: mirrored(from),
    to: mirrored(to),
    lengthM,
  }))
  return [...across, ...turned].map(({ from, to, lengthM }) => ({
    from,
    to,
    text: formatQuantity(lengthM, 'm', units),
  }))
}

const isSameLine = (a: Dimension, b: Dimension): boolean => {
  const near = (p: Point, q: Point) => Math.abs(p.x - q.x) + Math.abs(p.y - q.y) < 0.5
  const sameLength = Math.abs(lengthOf(a) - lengthOf(b)) < touchingM
  const sameAxis = (a.from.x === a.to.x) === (b.from.x === b.to.x)
  return sameLength && sameAxis && near(middle(a), middle(b))
}

const lengthOf = ({ from, to }: Dimension): number => Math.hypot(to.x - from.x, to.y - from.y)
const middle = ({ from, to }: Dimension): Point => ({
  x: (from.x + to.x) / 2,
  y: (from.y + to.y) / 2,
})

/** Clear distances, and in place of those that equal another one the pair of equals. */
export const distancesWith = (
  clear: readonly Dimension[],
  equal: readonly Dimension[],
): Dimension[] => [
  ...clear.filter((one) => !equal.some((other) => isSameLine(one, other))),
  ...equal,
]

/** A dimension between two points. */
export const dimension = (from: Point, to: Point, units: UnitSystem): Dimension => ({
  from,
  to,
  text: formatQuantity(Math.hypot(to.x - from.x, to.y - from.y), 'm', units),
})
