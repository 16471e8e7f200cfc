import { boundsOf, type Point } from '#base'
import type { Room, Route, Sheet } from '#model'
import { element, escapeXml } from '../diagram/svg'
import { drawingRoom, frameMm, type PaperSize, papers, titleBlockMm } from './paper'
import { drawnAt, type Figure, type Looked, type Projected, type Tagged } from './project'
import { northArrow, scaleBar, text, titleBlock } from './title-block'

/** What a drawing sheet is written from. */
export interface SheetContent {
  readonly looked: Looked
  readonly paper: PaperSize
  readonly scale: number
  readonly projected: Projected
  readonly rooms: readonly Room[]
  readonly routes: readonly Route[]
  readonly sheet: Sheet | undefined
  readonly facility: string
  readonly title: string
  /** What stands under the drawing: what is left out, and what it rests on. */
  readonly notes: readonly string[]
  /** What the lines of the title block are called. */
  readonly labels: Readonly<Record<TitleField, string>>
  readonly scaleText: string
  readonly metre: string
}

export type TitleField =
  | 'project'
  | 'client'
  | 'drawing'
  | 'drawnBy'
  | 'checkedBy'
  | 'number'
  | 'revision'
  | 'date'
  | 'scale'

const weightsMm = { detail: 0.1, outline: 0.25, cut: 0.5 } as const
const wallM = 0.16
const tagMm = 1.9
/** Shapes smaller than this on paper are a blot, and left out. */
const leastMm = 0.35

type Place = (at: Point) => Point

const pathOf = (points: readonly Point[], place: Place, isClosed = true): string => {
  const written = points.map((point, n) => {
    const { x, y } = place(point)
    return `${n === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`
  })
  return `${written.join('')}${isClosed ? 'Z' : ''}`
}

const figure = ({ points, isRound, weight }: Figure, place: Place): string => {
  const { minX, minY, maxX, maxY } = boundsOf(points.map(place))
  if (Math.max(maxX - minX, maxY - minY) < leastMm) return ''
  const fill = weight === 'cut' ? '#d9dde2' : '#ffffff'
  const style = { fill, stroke: '#101418', 'stroke-width': weightsMm[weight] }
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
    stroke: '#ffffff',
    'stroke-width': 0.5,
    'paint-order': 'stroke',
  })
}

/** The outline of a room: its walls in a plan, its height as far as it is known elsewhere. */
const roomOutline = (
  room: Room,
  { looked }: SheetContent,
  place: Place,
  mmPerM: number,
): string => {
  const { polygon, floorZ, heightM, open } = room
  if (looked.view === 'plan') {
    return element('path', {
      d: pathOf(polygon, place),
      fill: 'none',
      stroke: '#101418',
      'stroke-width': open ? 0.25 : Math.max(wallM * mmPerM, 0.5),
      'stroke-dasharray': open ? '3 1.2' : undefined,
      'stroke-linejoin': 'miter',
    })
  }
  const us = polygon.map(({ x, y }) => drawnAt(looked.view, { x, y, z: floorZ }).x)
  const [left, right] = [Math.min(...us), Math.max(...us)]
  const top = floorZ + (open ? 0 : (heightM ?? 0))
  const ring = [
    { x: left, y: floorZ },
    { x: right, y: floorZ },
    { x: right, y: top },
    { x: left, y: top },
  ]
  return element('path', {
    d: pathOf(ring, place),
    fill: 'none',
    stroke: '#5b6570',
    'stroke-width': 0.18,
  })
}

const roomName = ({ polygon, name }: Room, place: Place, mmPerM: number): string => {
  const { minX, maxX, minY } = boundsOf(polygon)
  if ((maxX - minX) * mmPerM < name.length * 1.6) return ''
  const { x, y } = place({ x: (minX + maxX) / 2, y: minY })
  return text(x, y - 1.6, name, {
    'font-size': 2.8,
    'font-weight': 'bold',
    'text-anchor': 'middle',
    stroke: '#ffffff',
    'stroke-width': 0.8,
    'paint-order': 'stroke',
  })
}

const route = ({ points, widthM }: Route, view: Looked['view'], place: Place, mmPerM: number) => {
  const seen = points.map((point) => drawnAt(view, point))
  const wide = view === 'plan' ? (widthM ?? 0) * mmPerM : 0
  const line = { d: pathOf(seen, place, false), fill: 'none', 'stroke-linejoin': 'round' }
  const band =
    wide > 0.6
      ? element('path', {
          ...line,
          stroke: '#8fa79a',
          'stroke-width': wide,
          'stroke-opacity': 0.35,
        })
      : ''
  return `${band}${element('path', { ...line, stroke: '#3f6a55', 'stroke-width': 0.18, 'stroke-dasharray': '2 0.8' })}`
}

/** The lines of the facility on paper; metres become millimetres at the stated scale. */
const drawing = (content: SheetContent, place: Place, mmPerM: number): string => {
  const { projected, rooms, routes, looked } = content
  const isPlan = looked.view === 'plan'
  return [
    ...rooms.map((room) => roomOutline(room, content, place, mmPerM)),
    ...projected.figures.map((one) => figure(one, place)),
    ...routes.map((one) => route(one, looked.view, place, mmPerM)),
    ...projected.tags.map((one) => tag(one, place, mmPerM)),
    ...(isPlan ? rooms.map((room) => roomName(room, place, mmPerM)) : []),
  ].join('')
}

/** What a drawing covers on its plane, m; undefined where nothing is to be drawn. */
export const coveredBy = ({
  projected,
  rooms,
  routes,
  looked: { view },
}: Pick<SheetContent, 'projected' | 'rooms' | 'routes' | 'looked'>) => {
  const points: Point[] = projected.figures.flatMap((one) => [...one.points])
  for (const { polygon, floorZ, heightM, open } of rooms) {
    for (const { x, y } of polygon) {
      for (const z of [floorZ, floorZ + (open ? 0 : (heightM ?? 0))]) {
        points.push(drawnAt(view, { x, y, z }))
      }
    }
  }
  for (const one of routes) points.push(...one.points.map((point) => drawnAt(view, point)))
  return points.length === 0 ? undefined : boundsOf(points)
}

/** A drawing sheet as SVG, in millimetres of paper: printed at its own size it is true to scale. */
export const writeSheet = (content: SheetContent): string => {
  const { paper, scale, looked, sheet, notes } = content
  const { widthMm, heightMm } = papers[paper]
  const room = drawingRoom(paper)
  const mmPerM = 1000 / scale
  const covered = coveredBy(content) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 }
  const middle = {
    x: (covered.minX + covered.maxX) / 2,
    y: (covered.minY + covered.maxY) / 2,
  }
  const centreX = widthMm / 2
  const centreY = (heightMm - titleBlockMm) / 2
  const place: Place = ({ x, y }) => ({
    x: centreX + (x - middle.x) * mmPerM,
    y: centreY - (y - middle.y) * mmPerM,
  })
  const clip = {
    x: centreX - room.widthMm / 2 - 4,
    y: centreY - room.heightMm / 2 - 4,
    width: room.widthMm + 8,
    height: room.heightMm + 8,
  }
  const frame = element('rect', {
    x: frameMm,
    y: frameMm,
    width: widthMm - 2 * frameMm,
    height: heightMm - 2 * frameMm,
    fill: 'none',
    stroke: '#101418',
    'stroke-width': 0.7,
  })
  const body = [
    element('rect', { width: widthMm, height: heightMm, fill: '#ffffff' }),
    `<clipPath id="room">${element('rect', clip)}</clipPath>`,
    `<g clip-path="url(#room)" stroke-linejoin="round">${drawing(content, place, mmPerM)}</g>`,
    frame,
    titleBlock(content),
    scaleBar(scale, frameMm + 6, heightMm - frameMm - 8, content.metre),
    looked.view === 'plan'
      ? northArrow(frameMm + 14, heightMm - frameMm - 24, sheet?.northDeg ?? 0)
      : '',
    ...notes.map((note, n) =>
      text(frameMm + 30, heightMm - frameMm - 28 + n * 3.4, note, { 'font-size': 2.2 }),
    ),
  ]
  const size = `width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><title>${escapeXml(`${content.facility}: ${content.title}`)}</title>${body.join('')}</svg>`
}
