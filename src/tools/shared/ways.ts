import { nearestShare, type Point } from '#base'
import type { FacilityDocument } from '#document'
import type { Route } from '#model'
import type { Vector } from '#workspace'

/** Ways that come nearer than this to each other meet. */
const meetM = 0.01

/** A place on a route that the pointer is drawn to. */
export interface WaySnap {
  readonly at: Vector
  readonly route: Route
}

const apartInPlan = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
const apart = (a: Vector, b: Vector): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)

const between = (a: Vector, b: Vector, share: number): Vector => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  z: a.z + (b.z - a.z) * share,
})

/** The place of a run that is nearest in plan. */
const nearestInPlan = (a: Vector, b: Vector, point: Point): Vector =>
  between(a, b, nearestShare(a, b, point))

/** The place of a run that is nearest in space. */
const nearestOnRun = (a: Vector, b: Vector, point: Vector): Vector => {
  const [dx, dy, dz] = [b.x - a.x, b.y - a.y, b.z - a.z]
  const squared = dx * dx + dy * dy + dz * dz
  const along = (point.x - a.x) * dx + (point.y - a.y) * dy + (point.z - a.z) * dz
  return between(a, b, squared === 0 ? 0 : Math.min(1, Math.max(0, along / squared)))
}

const runsOf = (points: readonly Vector[]): (readonly [Vector, Vector])[] =>
  points.slice(1).map((point, n) => [points[n] as Vector, point])

/** The nearer of two heights to a level goes first: the way in hand is led on it. */
const better = (
  best: (WaySnap & { readonly away: number }) | undefined,
  next: WaySnap & { readonly away: number },
  levelM: number,
) => {
  if (!best) return next
  const gain = best.away - next.away
  if (Math.abs(gain) > 1e-6) return gain > 0 ? next : best
  return Math.abs(next.at.z - levelM) < Math.abs(best.at.z - levelM) ? next : best
}

/**
 * The place of a route that a point in plan is drawn to: one of its points within reach, else the
 * nearest place of a run. Of places over each other the one nearest to the level.
 */
export const snapToWays = (
  routes: Iterable<Route>,
  point: Point,
  { reachM, levelM }: { readonly reachM: number; readonly levelM: number },
): WaySnap | undefined => {
  let corner: (WaySnap & { readonly away: number }) | undefined
  let run: typeof corner
  for (const route of routes) {
    for (const at of route.points) {
      const away = apartInPlan(at, point)
      if (away <= reachM) corner = better(corner, { at, route, away }, levelM)
    }
    for (const [a, b] of runsOf(route.points)) {
      const at = nearestInPlan(a, b, point)
      const away = apartInPlan(at, point)
      if (away <= reachM) run = better(run, { at, route, away }, levelM)
    }
  }
  return corner ?? run
}

const touches = (points: readonly Vector[], at: Vector): boolean =>
  points.length === 1
    ? apart(points[0] as Vector, at) <= meetM
    : runsOf(points).some(([a, b]) => apart(nearestOnRun(a, b, at), at) <= meetM)

/** Where a way meets routes: its points on them, and theirs on it. */
export const joinsOf = (
  routes: Iterable<Route>,
  points: readonly Vector[],
): { readonly at: Vector; readonly route: Route }[] => {
  const joins: { at: Vector; route: Route }[] = []
  const add = (at: Vector, route: Route) => {
    if (!joins.some((join) => join.route === route && apart(join.at, at) <= meetM)) {
      joins.push({ at, route })
    }
  }
  for (const route of routes) {
    for (const at of points) if (touches(route.points, at)) add(at, route)
    for (const at of route.points) if (touches(points, at)) add(at, route)
  }
  return joins
}

/** What a way measures along all its runs, m. */
export const wayLengthM = (points: readonly Vector[]): number =>
  runsOf(points).reduce((sum, [a, b]) => sum + apart(a, b), 0)

/** Routes that carry data: what trays meet. */
export const dataRoutes = (document: FacilityDocument, but?: string): Route[] =>
  document.list('routes').filter(({ carries, id }) => carries === 'data' && id !== but)
