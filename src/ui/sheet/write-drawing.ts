import { type Bounds, boundsOf, type Point } from '#base'
import type { Route } from '#model'
import { element } from '../diagram/svg'
import type { SheetContent } from './content'
import { runsBelow } from './cut-shapes'
import { halo, hatched, ink, type Place, pathOf, stroke, text } from './ink'
import { widthOf } from './lengths'
import { cutNearM, drawnAt, type Figure, type Looked } from './looked'
import type { Tagged } from './project'
import { reachOf, writeElements, writeMeasures, writePins } from './write-marks'
import { writeRoomNames, writeRooms } from './write-rooms'

const weightsMm = { detail: 0.1, outline: 0.25, cut: 0.5 } as const
const tagMm = 1.9
/** Shapes smaller than this on paper are a blot, and left out. */
const leastMm = 0.35
/** Faces smaller than this are filled: lines would not tell. */
const leastHatchedMm = 1

const figure = ({ points, isRound, weight, isFace, isOpen }: Figure, place: Place): string => {
  const { minX, minY, maxX, maxY } = boundsOf(points.map(place))
  if (Math.max(maxX - minX, maxY - minY) < leastMm) return ''
  const isSmall = Math.min(maxX - minX, maxY - minY) < leastHatchedMm
  const fill = isOpen ? 'none' : !isFace ? '#ffffff' : isSmall ? '#8b949e' : hatched
  const style = {
    fill,
    stroke: ink,
    'stroke-width': weightsMm[weight],
    'data-cut': isFace ? 'face' : undefined,
  }
  if (isRound) {
    const rx = (maxX - minX) / 2
    const ry = (maxY - minY) / 2
    return element('ellipse', { cx: (minX + maxX) / 2, cy: (minY + maxY) / 2, rx, ry, ...style })
  }
  return element('path', { d: pathOf(points, place), ...style })
}

/** A tag within its own piece, along its longer side; one that has no room there is left out. */
const tag = ({ tag: words, at, widthM, heightM }: Tagged, place: Place, mmPerM: number): string => {
  const longMm = words.length * tagMm * 0.6 + 0.6
  const isAcross = widthM >= heightM
  const [along, over] = isAcross ? [widthM, heightM] : [heightM, widthM]
  if (along * mmPerM < longMm || over * mmPerM < tagMm * 1.1) return ''
  const { x, y } = place(at)
  return text(x, y + (isAcross ? tagMm * 0.36 : 0), words, {
    'font-size': tagMm,
    'text-anchor': 'middle',
    ...(isAcross
      ? {}
      : { transform: `rotate(-90 ${x.toFixed(2)} ${y.toFixed(2)})`, dy: tagMm * 0.36 }),
    ...halo(0.5),
  })
}

const routeInk = '#3f6a55'

/** The name of a route along its longest straight run, where it has room there. */
const routeName = ({ name }: Route, run: readonly Point[]): string => {
  const legs = run.slice(1).map((b, n) => {
    const a = run[n] as Point
    return { a, b, long: Math.hypot(b.x - a.x, b.y - a.y) }
  })
  const [leg] = legs.sort((a, b) => b.long - a.long)
  if (!leg || widthOf(name, tagMm) + 4 > leg.long) return ''
  const [x, y] = [(leg.a.x + leg.b.x) / 2, (leg.a.y + leg.b.y) / 2]
  const isUp = Math.abs(leg.b.y - leg.a.y) > Math.abs(leg.b.x - leg.a.x)
  const turn = isUp ? { transform: `rotate(-90 ${x.toFixed(2)} ${y.toFixed(2)})` } : {}
  const words = { 'font-size': tagMm, 'text-anchor': 'middle', fill: routeInk, ...halo(0.5) }
  return text(x, y, name, { ...words, ...turn, dy: -0.6 })
}

const route = (one: Route, looked: Looked, place: Place, mmPerM: number): string => {
  const seen = one.points.map((point) => drawnAt(looked.view, point))
  const wide = looked.view === 'plan' ? (one.widthM ?? 0) * mmPerM : 0
  return runsBelow(seen, cutNearM(looked))
    .map((run) => {
      const points = run.map(place)
      const join = { 'stroke-linejoin': 'round' }
      const band = { ...join, stroke: '#8fa79a', 'stroke-opacity': 0.35, 'data-route': one.id }
      const line = { ...join, stroke: routeInk, 'stroke-dasharray': '2 0.8' }
      const under = wide > 0.6 ? stroke(points, wide, band) : ''
      return `${under}${stroke(points, 0.18, line)}${routeName(one, points)}`
    })
    .join('')
}

/** The lines of the facility on paper; metres become millimetres at the stated scale. */
export const writeDrawing = (content: SheetContent, place: Place, mmPerM: number): string => {
  const { projected, rooms, doors, routes, looked, marks, shows, units } = content
  const isPlan = looked.view === 'plan'
  const around = writeRooms(rooms, doors, looked, place, mmPerM)
  const seen = rooms.filter(({ floorZ }) => floorZ < cutNearM(looked))
  const areas = { units, hasAreas: shows.has('areas') }
  return [
    around.behind,
    writeElements(marks, place, mmPerM),
    ...projected.figures.map((one) => figure(one, place)),
    ...routes.map((one) => route(one, looked, place, mmPerM)),
    around.before,
    ...(shows.has('tags') ? projected.tags.map((one) => tag(one, place, mmPerM)) : []),
    isPlan ? writeRoomNames(seen, place, mmPerM, areas) : '',
    writeMeasures(marks, place),
    writePins(marks, place),
  ].join('')
}

/** What a drawing covers on its plane, m; undefined where nothing is to be drawn. */
export const coveredBy = ({
  projected,
  marks,
  rooms,
  routes,
  looked,
}: Pick<SheetContent, 'projected' | 'marks' | 'rooms' | 'routes' | 'looked'>):
  | Bounds
  | undefined => {
  const { view } = looked
  const cut = cutNearM(looked)
  const points: Point[] = projected.figures.flatMap((one) => [...one.points])
  for (const { polygon, floorZ, heightM, open } of rooms) {
    if (view === 'plan' && floorZ >= cut) continue
    for (const { x, y } of polygon) {
      for (const z of [floorZ, floorZ + (open ? 0 : (heightM ?? 0))]) {
        const at = drawnAt(view, { x, y, z })
        points.push(at)
      }
    }
  }
  for (const { points: way } of routes) {
    const seen = way.map((point) => drawnAt(view, point))
    for (const run of runsBelow(seen, cut)) points.push(...run)
  }
  if (points.length === 0) return undefined
  for (const { from, to } of marks.measures) points.push(from, to)
  for (const { at } of marks.pins) points.push(at)
  for (const one of marks.elements) points.push(...reachOf(one))
  return boundsOf(points)
}
