import { plainPathway, type Route } from '#model'
import type { RouteHit, Vector } from '#workspace'
import { dot, pixelsPerMAt, type Ray, screenOf, seen, type View } from './camera/orbit'

/** A route is met this near to it where nothing else is under the pointer. */
export const reachPx = 4
/** Its points are taken hold of from a little further away. */
const pointPx = 7
/** Shorter runs have no room for a handle in their middle. */
const handlePx = 60

interface Found extends RouteHit {
  /** From the eye, in lengths of the ray's direction. */
  readonly distance: number
  /** How far it runs beside the ray, less what belongs to it. */
  readonly beyondM: number
}

const between = (a: Vector, b: Vector, share: number): Vector => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  z: a.z + (b.z - a.z) * share,
})

const minus = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z })

/** Where a ray passes a run most closely: how far along the ray, and where on the run. */
export const closestApproach = (
  { origin, direction }: Ray,
  a: Vector,
  b: Vector,
): { readonly distance: number; readonly at: Vector; readonly apartM: number } => {
  const run = minus(b, a)
  const away = minus(origin, a)
  const [dd, dr, rr] = [dot(direction, direction), dot(direction, run), dot(run, run)]
  const [da, ra] = [dot(direction, away), dot(run, away)]
  const denominator = dd * rr - dr * dr
  const share = denominator < 1e-12 ? 0 : (dd * ra - dr * da) / denominator
  const at = between(a, b, Math.min(1, Math.max(0, share)))
  const distance = Math.max(0, dot(minus(at, origin), direction) / dd)
  const on = between(origin, add(origin, direction), distance)
  return { distance, at, apartM: Math.hypot(at.x - on.x, at.y - on.y, at.z - on.z) }
}

const add = (a: Vector, b: Vector): Vector => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z })

const screenApart = (view: View, a: Vector, x: number, y: number): number => {
  const at = screenOf(view, seen(view, a))
  return Math.hypot(at.x - x, at.y - y)
}

/** Which handle of a run is under the pixel, if one is. */
const partOf = (
  view: View,
  [a, b]: readonly [Vector, Vector],
  index: number,
  { x, y }: { readonly x: number; readonly y: number },
): Pick<RouteHit, 'part' | 'index'> => {
  if (screenApart(view, a, x, y) <= pointPx) return { part: 'point', index }
  if (screenApart(view, b, x, y) <= pointPx) return { part: 'point', index: index + 1 }
  const [start, end] = [screenOf(view, seen(view, a)), screenOf(view, seen(view, b))]
  const isLong = Math.hypot(start.x - end.x, start.y - end.y) >= handlePx
  const isMiddle = isLong && screenApart(view, between(a, b, 0.5), x, y) <= pointPx
  return { part: isMiddle ? 'middle' : 'run', index }
}

const better = (best: Found | undefined, next: Found): Found => {
  if (!best) return next
  // What the ray goes through wins over what it only comes near to.
  if (best.beyondM > 0 !== next.beyondM > 0) return best.beyondM > 0 ? next : best
  if (best.id === next.id && best.part === 'point' && next.part !== 'point') return best
  if (best.id === next.id && next.part === 'point' && best.part !== 'point') return next
  return next.distance < best.distance ? next : best
}

/**
 * The route in front of everything else under a pixel. Behind `itemDistance`, where the ray meets
 * equipment, nothing is seen; and before equipment a route has to be met itself, not only nearly.
 */
export const routeUnder = (
  routes: Iterable<Route>,
  view: View,
  ray: Ray,
  screen: { readonly x: number; readonly y: number },
  itemDistance: number | undefined,
): RouteHit | undefined => {
  let best: Found | undefined
  for (const { id, points, widthM = plainPathway.widthM } of routes) {
    points.forEach((b, n) => {
      const a = points[n - 1]
      if (!a) return
      const { distance, at, apartM } = closestApproach(ray, a, b)
      const beyondM = apartM - widthM / 2
      const scale = pixelsPerMAt(view, seen(view, at).z)
      if (beyondM > 0 && (itemDistance !== undefined || beyondM * scale > reachPx)) return
      if (itemDistance !== undefined && distance > itemDistance + widthM) return
      const part = partOf(view, [a, b], n - 1, screen)
      const place = part.part === 'point' ? (points[part.index] as Vector) : at
      best = better(best, { id, ...part, at: place, distance, beyondM })
    })
  }
  if (!best) return undefined
  const { id, part, index, at } = best
  return { id, part, index, at: { x: at.x, y: at.y, z: at.z } }
}
