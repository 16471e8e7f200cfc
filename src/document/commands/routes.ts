import type { Text } from '#base'
import type { Medium, Route } from '#model'
import type { Edit } from '../document'
import { fieldsProblem, recordShapes } from './check'
import {
  type CommandContext,
  done,
  type Outcome,
  type Reader,
  refused,
  tidyM,
  withFields,
} from './context'

/** A point of a route. What else a file says of it is kept. */
export interface WayPoint {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Nearer than this two points of a route are one. */
const sameM = 1e-4

/** What can be set on a route besides its points. */
export type RouteFields = Partial<Pick<Route, 'name'>> & {
  readonly [K in
    | 'pathway'
    | 'widthM'
    | 'usableDepthM'
    | 'loadLimitKgPerM'
    | 'bendRadiusM'
    | 'path']?: Route[K] | undefined
}

/** A route to be added. */
export interface RouteRequest extends RouteFields {
  readonly carries: Medium
  readonly points: readonly WayPoint[]
}

const plainNames: Readonly<Record<NonNullable<Route['pathway']>, string>> = {
  tray: 'Tray',
  ladder: 'Ladder',
  conduit: 'Conduit',
  duct: 'Duct',
}

/** What a name is counted on from: `Tray 12` → `Tray` and 12. */
const counted = /^(.*?)(\d{1,9})$/

/** Hands out names that no route of a document has, each only once. */
export const routeNamer = (reader: Reader): ((wanted: string) => string) => {
  const taken = new Set(reader.list('routes').map(({ name }) => name))
  return (wanted) => {
    const found = counted.exec(wanted)
    const stem = found?.[1] ?? `${wanted} `
    let next = Number(found?.[2] ?? 1)
    let name = wanted
    while (taken.has(name)) {
      next += 1
      name = `${stem}${next}`
    }
    taken.add(name)
    return name
  }
}

/** Points to a tenth of a millimetre, without those that repeat the one before. */
export const tidyWay = (points: readonly WayPoint[]): Route['points'] => {
  const tidied = points.map((point) => ({
    ...point,
    x: tidyM(point.x),
    y: tidyM(point.y),
    z: tidyM(point.z),
  }))
  return tidied.filter((point, index) => {
    const last = tidied[index - 1]
    return !last || Math.hypot(point.x - last.x, point.y - last.y, point.z - last.z) > sameM
  })
}

/** Why points do not make a route, or nothing when they do. */
export const wayProblem = (points: readonly WayPoint[]): Text | undefined => {
  if (points.length < 2) return { en: 'A route needs two points that lie apart.' }
  return fieldsProblem(recordShapes.routes, { points })
}

/** An empty path is no path. */
const tidied = <F extends RouteFields>(fields: F): F =>
  'path' in fields && fields.path?.trim() === '' ? { ...fields, path: undefined } : fields

const fieldProblem = (fields: RouteFields): Text | undefined => {
  const { name, ...others } = fields
  if (name !== undefined && name.trim() === '') {
    return { en: 'A name needs at least one character.' }
  }
  // Undefined takes a field out, which the schema of a pathway need not know of.
  const stated = Object.fromEntries(
    Object.entries(others).filter(([, value]) => value !== undefined),
  )
  return fieldsProblem(recordShapes.routes, stated)
}

/** Adds a route. Refuses points that make none and fields that do not fit the file format. */
export const addRoute = (
  edit: Edit,
  { ids }: Pick<CommandContext, 'ids'>,
  { carries, points, ...request }: RouteRequest,
): Outcome<Route> => {
  const fields = tidied(request)
  const way = tidyWay(points)
  const problem = wayProblem(way) ?? fieldProblem(fields)
  if (problem) return refused(problem)
  const stem = carries === 'data' ? plainNames[fields.pathway ?? 'tray'] : 'Route'
  const name = fields.name?.trim() ?? routeNamer(edit)(`${stem} 1`)
  const route = withFields<Route>({ id: ids(), name, carries, points: way }, { ...fields, name })
  edit.put('routes', route)
  return done(route)
}

/** Sets the points of a route. */
export const setRoutePoints = (
  edit: Edit,
  id: string,
  points: readonly WayPoint[],
): Outcome<Route> => {
  const route = edit.get('routes', id)
  if (!route) return refused({ en: 'This route is no longer there.' })
  const way = tidyWay(points)
  const problem = wayProblem(way)
  if (problem) return refused(problem)
  const changed = { ...route, points: way }
  edit.put('routes', changed)
  return done(changed)
}

/** Sets fields of one or many routes. Refuses all when one does not fit. Answers how many it wrote. */
export const setRoutes = (
  edit: Edit,
  ids: Iterable<string>,
  request: RouteFields,
): Outcome<number> => {
  const fields = tidied(request)
  const problem = fieldProblem(fields)
  if (problem) return refused(problem)
  const named = fields.name === undefined ? fields : { ...fields, name: fields.name.trim() }
  let changed = 0
  for (const id of ids) {
    const route = edit.get('routes', id)
    if (!route) continue
    edit.put('routes', withFields<Route>(route, named))
    changed += 1
  }
  return done(changed)
}
