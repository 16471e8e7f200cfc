import type { Bounds, Point, Polygon } from '#base'
import { boundsOf } from '#base'
import { gapPull, type Rows } from './gaps'
import { middleOf, pointBounds, type Surroundings } from './surroundings'

/** A line that others align with: at a coordinate of one axis, from and to along the other. */
interface Line {
  readonly at: number
  readonly from: number
  readonly to: number
  /** Middles align with middles, edges with edges. */
  readonly middle: boolean
}

type Axis = 'x' | 'y'

/** What is around, with the rows whose gaps may be matched. */
export type Near = Surroundings & { readonly rows?: Rows }

/** How the pointer snaps. */
export interface SnapManner {
  /** Off while Alt is held, or by choice. */
  readonly on: boolean
  readonly gridM: number
  readonly pixelsPerM: number
}

/** Where a thing snaps to, as a correction of where it was led, with the lines that say why. */
export interface Snap {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly { readonly from: Point; readonly to: Point }[]
}

/** What the eye takes for the same place, and what is still the same place zoomed far out. */
const reachPixels = 10
const farthestM = 0.4

const boxLines = (box: Bounds, axis: Axis): Line[] => {
  const [low, high, from, to] =
    axis === 'x'
      ? [box.minX, box.maxX, box.minY, box.maxY]
      : [box.minY, box.maxY, box.minX, box.maxX]
  return [
    { at: low, from, to, middle: false },
    { at: high, from, to, middle: false },
    { at: (low + high) / 2, from, to, middle: true },
  ]
}

const wallLines = (polygon: Polygon, axis: Axis): Line[] => {
  const lines: Line[] = []
  for (const [index, a] of polygon.entries()) {
    const b = polygon[(index + 1) % polygon.length] as Point
    const [at, end, from, to] = axis === 'x' ? [a.x, b.x, a.y, b.y] : [a.y, b.y, a.x, b.x]
    if (at === end) {
      lines.push({ at, from: Math.min(from, to), to: Math.max(from, to), middle: false })
    }
  }
  const middle = boxLines(boundsOf(polygon), axis)[2]
  return middle ? [...lines, middle] : lines
}

const pointLine = ({ x, y }: Point, axis: Axis): Line =>
  axis === 'x' ? { at: x, from: y, to: y, middle: false } : { at: y, from: x, to: x, middle: false }

const linesOf = ({ boxes, rooms, points = [] }: Surroundings, axis: Axis): Line[] => [
  ...boxes.flatMap((box) => boxLines(box, axis)),
  ...rooms.flatMap(({ polygon }) => wallLines(polygon, axis)),
  ...points.map((point) => pointLine(point, axis)),
]

interface Pull {
  readonly delta: number
  readonly line: Line
}

const strongest = (
  own: readonly Line[],
  others: readonly Line[],
  reachM: number,
): Pull | undefined => {
  let best: Pull | undefined
  let least = reachM
  for (const line of others) {
    for (const { at, middle } of own) {
      if (middle !== line.middle) continue
      const delta = line.at - at
      // Edges win over middles where both are equally near.
      if (Math.abs(delta) > least || (Math.abs(delta) === least && best && line.middle)) continue
      best = { delta, line }
      least = Math.abs(delta)
    }
  }
  return best
}

const toGrid = (low: number, gridM: number): number => Math.round(low / gridM) * gridM - low

const guideOf = ({ line }: Pull, axis: Axis, box: Bounds) => {
  const [low, high] = axis === 'x' ? [box.minY, box.maxY] : [box.minX, box.maxX]
  const from = Math.min(line.from, low)
  const to = Math.max(line.to, high)
  return axis === 'x'
    ? { from: { x: line.at, y: from }, to: { x: line.at, y: to } }
    : { from: { x: from, y: line.at }, to: { x: to, y: line.at } }
}

/** Along one axis: to a line, to an equal gap where that is nearer, else to the grid. */
const pulledAlong = (box: Bounds, near: Near, axis: Axis, manner: SnapManner) => {
  const reachM = Math.min(farthestM, reachPixels / manner.pixelsPerM)
  const line = strongest(boxLines(box, axis), linesOf(near, axis), reachM)
  const gap = near.rows && gapPull(box, near.rows, axis, reachM)
  if (gap !== undefined && (!line || Math.abs(gap) < Math.abs(line.delta) - 1e-9)) {
    return { delta: gap, line: undefined }
  }
  const low = axis === 'x' ? box.minX : box.minY
  return { delta: line?.delta ?? toGrid(low, manner.gridM), line }
}

/**
 * Snaps a rectangle: on each axis to the nearest edge or middle around it or to where its gap equals
 * another one, else with its lower edge to the grid. What is farther away than the eye resolves does
 * not pull.
 */
export const snapBox = (box: Bounds, around: Near, manner: SnapManner): Snap => {
  if (!manner.on) return { dx: 0, dy: 0, guides: [] }
  const { delta: dx, line: x } = pulledAlong(box, around, 'x', manner)
  const { delta: dy, line: y } = pulledAlong(box, around, 'y', manner)
  const settled = {
    minX: box.minX + dx,
    maxX: box.maxX + dx,
    minY: box.minY + dy,
    maxY: box.maxY + dy,
  }
  const guides = [
    ...(x ? [guideOf(x, 'x', settled)] : []),
    ...(y ? [guideOf(y, 'y', settled)] : []),
  ]
  return { dx, dy, guides }
}

/** Snaps a point to the edges, middles and walls around it, else to the grid. */
export const snapPoint = (
  point: Point,
  around: Surroundings,
  manner: SnapManner,
): { readonly at: Point; readonly guides: Snap['guides'] } => {
  const { dx, dy, guides } = snapBox(pointBounds(point), around, manner)
  const { x, y } = middleOf(pointBounds({ x: point.x + dx, y: point.y + dy }))
  return { at: { x: Math.round(x * 1e4) / 1e4, y: Math.round(y * 1e4) / 1e4 }, guides }
}
