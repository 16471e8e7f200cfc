import { formatQuantity, type Point } from '#base'
import { done, plainLabels, setRoutePoints, tidyM } from '#document'
import type { Route } from '#model'
import type { Preview, RouteHit, Vector } from '#workspace'
import type { Gesture, ToolContext, ToolPointer } from '../define'
import { dimension } from './distances'
import { type Lift, ledUp } from './lift'
import { snapPoint } from './snap'
import { lookAround, pointBounds } from './surroundings'
import { dataRoutes, joinsOf, snapToWays } from './ways'

/** A point of a route on its way. */
export interface RouteGrip {
  readonly route: string
  readonly index: number
  /** It was not there before: it comes between the points at `index − 1` and `index`. */
  readonly isNew: boolean
  readonly start: Vector
  readonly at: Vector
  readonly lift: Lift | undefined
}

const reachPixels = 12
const farthestM = 0.6

/** The handle of the only selected route that the pointer is on. */
export const routeGripUnder = (
  { document, selection }: ToolContext,
  { route: hit, ctrl, screenY }: Pick<ToolPointer, 'route' | 'ctrl' | 'screenY'>,
): RouteGrip | undefined => {
  if (!hit || hit.part === 'run' || selection.size !== 1 || !selection.has(hit.id)) return undefined
  const point = document.get('routes', hit.id)?.points[hit.index]
  if (!point) return undefined
  const isNew = hit.part === 'middle'
  const { x, y, z } = isNew ? hit.at : point
  const start = { x: tidyM(x), y: tidyM(y), z: tidyM(z) }
  const index = isNew ? hit.index + 1 : hit.index
  return {
    route: hit.id,
    index,
    isNew,
    start,
    at: start,
    lift: ctrl ? { screenY, fromM: start.z } : undefined,
  }
}

const isOver = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 1e-6

/** Points above each other move together over the floor, so that risers stay upright. */
const stackOf = (
  points: Route['points'],
  { index, start }: RouteGrip,
): readonly [number, number] => {
  let [low, high] = [index, index]
  while (low > 0 && isOver(points[low - 1] as Point, start)) low -= 1
  while (high + 1 < points.length && isOver(points[high + 1] as Point, start)) high += 1
  return [low, high]
}

const reshaped = ({ points }: Route, grip: RouteGrip): Route['points'] => {
  const { index, at, isNew } = grip
  if (isNew) return [...points.slice(0, index), { ...at }, ...points.slice(index)]
  const [low, high] = stackOf(points, grip)
  return points.map((point, n) => {
    if (n < low || n > high) return point
    return { ...point, x: at.x, y: at.y, z: n === index ? at.z : point.z }
  })
}

/** Held with Shift, a point keeps to the axis that it has gone further along. */
const squared = (start: Vector, to: Point, shift: boolean): Point => {
  if (!shift) return to
  const isFlat = Math.abs(to.x - start.x) >= Math.abs(to.y - start.y)
  return isFlat ? { x: to.x, y: start.y } : { x: start.x, y: to.y }
}

const led = (grip: RouteGrip, route: Route, pointer: ToolPointer, context: ToolContext) => {
  const up = ledUp(grip.at.z, grip.lift, pointer)
  if (up) return { grip: { ...grip, at: { ...grip.at, z: up.upM }, lift: up.lift }, guides: [] }
  const on = context.options.snapping && !pointer.alt
  const { pixelsPerM } = pointer
  const to = squared(grip.start, pointer, pointer.shift)
  const own = route.points.filter((_, n) => n !== grip.index || grip.isNew).map(pointBounds)
  const near = lookAround(context, pointBounds(to), new Set())
  const around = { ...near, boxes: [...near.boxes, ...own] }
  const snap = snapPoint(to, around, { on, gridM: context.options.gridM, pixelsPerM })
  const at = squared(grip.start, snap.at, pointer.shift)
  const reachM = Math.min(farthestM, reachPixels / pixelsPerM)
  const levelM = grip.at.z
  const others = dataRoutes(context.document, route.id)
  const found = on ? snapToWays(others, at, { reachM, levelM }) : undefined
  // A point stays on its level: a tray that passes higher or lower is not what it meets.
  const met = found && Math.abs(found.at.z - levelM) < 1e-6 ? found.at : undefined
  const place = met && isOver(squared(grip.start, met, pointer.shift), met) ? met : at
  const moved = { x: tidyM(place.x), y: tidyM(place.y), z: levelM }
  return { grip: { ...grip, at: moved, lift: undefined }, guides: met ? [] : snap.guides }
}

const previewOf = (
  route: Route,
  grip: RouteGrip,
  context: ToolContext,
  guides: Preview['guides'] = [],
): Preview => {
  const points = reshaped(route, grip)
  const { units, document } = context
  const { at, index, start } = grip
  const dimensions = [points[index - 1], points[index + 1]].flatMap((next) =>
    next && !isOver(next, at) ? [{ ...dimension(at, next, units), z: at.z }] : [],
  )
  const joins = joinsOf(dataRoutes(document, route.id), points).map((join) => join.at)
  const up = at.z === start.z ? '' : `, ${formatQuantity(at.z - start.z, 'm', units)} up`
  const hint = `Point at ${formatQuantity(at.x, 'm', units)}, ${formatQuantity(at.y, 'm', units)}${up}. Ctrl or Page Up and Down lift it, Delete takes it out.`
  const width = route.widthM === undefined ? {} : { widthM: route.widthM }
  return { ways: [{ points, joins, ...width }], levelM: at.z, guides, dimensions, hint }
}

/** Shows a grip where it is. Undefined once the route is gone. */
export const shownRouteGrip = (grip: RouteGrip, context: ToolContext): Preview | undefined => {
  const route = context.document.get('routes', grip.route)
  return route && previewOf(route, grip, context)
}

/** Leads a point to where the pointer is, or up with Ctrl. Undefined once the route is gone. */
export const dragRouteGrip = (
  before: RouteGrip,
  pointer: ToolPointer,
  context: ToolContext,
): { readonly grip: RouteGrip; readonly preview: Preview } | undefined => {
  const route = context.document.get('routes', before.route)
  if (!route || before.index > route.points.length) return undefined
  // The first event still tells a place on the floor: it says nothing of one overhead.
  const isOnLevel = pointer.ctrl || Math.abs(pointer.z - before.at.z) < 1e-6
  const now = isOnLevel ? led(before, route, pointer, context) : { grip: before, guides: [] }
  return { grip: now.grip, preview: previewOf(route, now.grip, context, now.guides) }
}

/** Lifts a point under way. */
export const liftedGrip = (grip: RouteGrip, upM: number): RouteGrip => ({
  ...grip,
  at: { ...grip.at, z: tidyM(grip.at.z + upM) },
  lift: undefined,
})

/** Puts a point down. */
export const putRouteGrip = (grip: RouteGrip): Gesture => ({
  label: (grip.isNew ? plainLabels.addRoutePoint : plainLabels.moveRoutePoint).en,
  apply: (edit) => {
    const route = edit.get('routes', grip.route)
    const outcome = setRoutePoints(edit, grip.route, route ? reshaped(route, grip) : [])
    return outcome.ok ? done({}) : outcome
  },
})

/** Takes a point out. A route of two points has none to spare. */
export const withoutPoint = (id: string, index: number): Gesture => ({
  label: plainLabels.removeRoutePoint.en,
  apply: (edit) => {
    const points = edit.get('routes', id)?.points ?? []
    const outcome = setRoutePoints(edit, id, points.toSpliced(index, 1))
    return outcome.ok ? done({}) : outcome
  },
})

/** What a double click on a selected route does: adds a point there, or takes out the one there. */
export const doubledOn = (hit: RouteHit): Gesture =>
  hit.part === 'point'
    ? withoutPoint(hit.id, hit.index)
    : putRouteGrip({
        route: hit.id,
        index: hit.index + 1,
        isNew: true,
        start: hit.at,
        at: hit.at,
        lift: undefined,
      })
