import { type Point, rotate } from '#base'
import type { FacilityDocument } from '#document'
import type { Layout, Preview, Vector, Way } from '#workspace'
import { levelStrips } from '../ground/strips'
import { recordsAmong } from './among'
import type { Pen } from './pen'

const onFloor = ({ x, y }: Point, z: number): Vector => ({ x, y, z })

const drawOutline = (pen: Pen, outline: NonNullable<Preview['outline']>): void => {
  const points = outline.polygon.map((corner) => onFloor(corner, outline.z))
  if (outline.closed && points.length > 2) pen.area(points, pen.theme.accent, 0.14)
  pen.line(points, { color: pen.theme.accent, widthPx: 2 }, outline.closed)
  for (const point of points) pen.dot(point, 3.5, pen.theme.accent)
}

const drawBand = (pen: Pen, { from, to }: NonNullable<Preview['band']>, z: number): void => {
  const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }]
  const points = corners.map((corner) => onFloor(corner, z))
  pen.area(points, pen.theme.accent, 0.1)
  pen.line(points, { color: pen.theme.accent, widthPx: 1.5, dash: [6, 4] }, true)
}

/** A line with a short stroke across each end, and its text in the middle. */
const drawDimension = (
  pen: Pen,
  { from, to, text, equal }: NonNullable<Preview['dimensions']>[number],
  z: number,
): void => {
  const a = onFloor(from, z)
  const b = onFloor(to, z)
  const color = equal ? pen.theme.shown : pen.theme.label
  pen.line([a, b], { color, widthPx: equal ? 2 : 1.25 })
  const start = pen.place(a)
  const end = pen.place(b)
  if (!start || !end) return
  pen.dot(a, 2.5, color)
  pen.dot(b, 2.5, color)
  pen.plate(text, (start.x + end.x) / 2, (start.y + end.y) / 2)
}

const middleOf = (layout: Layout, id: string): Vector | undefined => {
  if (!layout.index.has(id)) return undefined
  const { minX, minY, maxX, maxY, lowM, highM } = layout.index.extentOf([id])
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2, z: (lowM + highM) / 2 }
}

const drawLink = (
  pen: Pen,
  { from, to, allowed }: NonNullable<Preview['link']>,
  layout: Layout,
  z: number,
): void => {
  const start = middleOf(layout, from)
  const end = typeof to === 'string' ? middleOf(layout, to) : onFloor(to, z)
  if (!start || !end) return
  const color = allowed ? pen.theme.shown : pen.theme.fail
  pen.line([start, end], { color, widthPx: 2.5, ...(allowed ? {} : { dash: [3, 5] }) })
  pen.dot(start, 4, color)
  pen.dot(end, 4, color)
}

/** Rooms and routes under way: their outline at the place where they would land. */
const drawMoved = (
  pen: Pen,
  moved: NonNullable<Preview['moved']>,
  document: FacilityDocument,
): void => {
  const { about, dx, dy, dz = 0, rotationDeg } = moved
  const landed = ({ x, y }: Point, z: number): Vector => {
    const turned = rotate({ x: x - about.x, y: y - about.y }, rotationDeg)
    return { x: about.x + turned.x + dx, y: about.y + turned.y + dy, z }
  }
  const stroke = { color: pen.theme.accent, widthPx: 2 }
  for (const { polygon, floorZ } of recordsAmong(document, moved.ids, 'rooms')) {
    const corners = polygon.map((corner) => landed(corner, floorZ))
    pen.area(corners, pen.theme.accent, 0.12)
    pen.line(corners, stroke, true)
  }
  for (const { points } of recordsAmong(document, moved.ids, 'routes')) {
    pen.line(
      points.map((point) => landed(point, point.z + dz)),
      stroke,
    )
  }
}

/** A route under way: its edges where it is level, its points, and where it meets others. */
const drawWay = (pen: Pen, { points, widthM = 0, joins = [] }: Way): void => {
  const { accent, shown } = pen.theme
  const [first] = points
  if (points.length === 1 && first) pen.dot(first, 4, accent)
  for (const strip of levelStrips(points, widthM)) pen.area(strip, accent, 0.22)
  pen.line(points, { color: accent, widthPx: 2 })
  for (const point of points) pen.dot(point, 3.5, accent)
  for (const join of joins) pen.ring(join, 7, shown)
}

/** Draws what the active tool shows, but for ghosts and moved items, which are solid. */
export const drawPreview = (
  pen: Pen,
  preview: Preview,
  document: FacilityDocument,
  layout: Layout,
): void => {
  const z = preview.levelM ?? pen.view.orbit.target.z
  if (preview.moved) drawMoved(pen, preview.moved, document)
  for (const { from, to } of preview.guides ?? []) {
    const line = [onFloor(from, z), onFloor(to, z)]
    pen.line(line, { color: pen.theme.shown, widthPx: 1, dash: [5, 5] })
  }
  for (const { from, to } of preview.cords ?? []) {
    pen.line([from, to], { color: pen.theme.accent, widthPx: 1.25 })
  }
  if (preview.outline) drawOutline(pen, preview.outline)
  if (preview.band) drawBand(pen, preview.band, z)
  if (preview.link) drawLink(pen, preview.link, layout, z)
  for (const way of preview.ways ?? []) drawWay(pen, way)
  for (const dimension of preview.dimensions ?? []) {
    drawDimension(pen, dimension, dimension.z ?? z)
  }
}
