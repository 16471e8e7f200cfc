import { nearestShare, type Point } from '#base'
import type { FacilityDocument } from '#document'
import type { Connection, Equipment } from '#model'
import type { Layout, Vector } from '#workspace'

/** A connection without a route rises this far above both its ends. */
const clearanceM = 0.35

type Spot = { readonly at: Vector; readonly segment: number; readonly share: number }

/** The point of a polyline that is nearest in plan. */
const nearestOn = (points: readonly Vector[], point: Point): Spot => {
  let best: Spot = { at: points[0] as Vector, segment: 0, share: 0 }
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n + 1 < points.length; n++) {
    const a = points[n] as Vector
    const b = points[n + 1] as Vector
    const share = nearestShare(a, b, point)
    const at = {
      x: a.x + (b.x - a.x) * share,
      y: a.y + (b.y - a.y) * share,
      z: a.z + (b.z - a.z) * share,
    }
    const away = (at.x - point.x) ** 2 + (at.y - point.y) ** 2
    if (away < least) {
      least = away
      best = { at, segment: n, share }
    }
  }
  return best
}

const over = ({ x, y }: Point, z: number): Vector => ({ x, y, z })

/** From one end up to the route, along it, and down to the other end. */
export const pathAlongRoute = (
  from: Vector,
  to: Vector,
  points: readonly Vector[],
): readonly Vector[] => {
  const start = nearestOn(points, from)
  const end = nearestOn(points, to)
  const forward =
    start.segment < end.segment || (start.segment === end.segment && start.share <= end.share)
  const between = forward
    ? points.slice(start.segment + 1, end.segment + 1)
    : points.slice(end.segment + 1, start.segment + 1).toReversed()
  return [from, over(from, start.at.z), start.at, ...between, end.at, over(to, end.at.z), to]
}

/** Up from one end, square over the floor, down to the other: how a fitter would run it. */
export const pathOverhead = (from: Vector, to: Vector): readonly Vector[] => {
  const z = Math.max(from.z, to.z) + clearanceM
  return [from, over(from, z), over({ x: to.x, y: from.y }, z), over(to, z), to]
}

const topOf = (layout: Layout, item: Equipment): Vector => {
  const { x, y, z, heightM } = layout.placeOf(item)
  return { x, y, z: z + heightM }
}

/** The way that a connection is drawn; undefined when one of its ends is missing. */
export const pathOf = (
  document: FacilityDocument,
  layout: Layout,
  { from, to, route }: Connection,
): readonly Vector[] | undefined => {
  const source = document.get('equipment', from.equipment)
  const target = document.get('equipment', to.equipment)
  if (!source || !target) return undefined
  const start = topOf(layout, source)
  const end = topOf(layout, target)
  const points = route === undefined ? undefined : document.get('routes', route)?.points
  if (points) return pathAlongRoute(start, end, points)
  return Math.hypot(start.x - end.x, start.y - end.y) < 0.05
    ? [start, end]
    : pathOverhead(start, end)
}
