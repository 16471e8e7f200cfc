import type { Bounds, Point, UnitSystem } from '#base'
import { formatQuantity } from '#base'
import type { Room } from '#model'
import type { Dimension } from '#workspace'
import type { ToolContext } from '../define'
import { anyHeight, type Heights, middleOf } from './surroundings'

type Axis = 'x' | 'y'

/** Something in one line with what is led: from where to where it reaches along an axis. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** What stands in one line with a box, west to east and south to north, in order. */
export interface Rows {
  readonly x: readonly Span[]
  readonly y: readonly Span[]
}

/** So far along a line its neighbours count. */
const reachM = 14
const most = 24
/** Nearer than this things touch, and touching is no gap. */
const leastGapM = 0.02
const sameM = 1e-3

const along = ({ minX, maxX, minY, maxY }: Bounds, axis: Axis): Span =>
  axis === 'x' ? { low: minX, high: maxX } : { low: minY, high: maxY }

/** The walls that the line through the middle crosses. */
const wallsOn = (polygon: Room['polygon'], { x, y }: Point, axis: Axis): Span[] => {
  const spans: Span[] = []
  for (const [index, a] of polygon.entries()) {
    const b = polygon[(index + 1) % polygon.length] as Point
    const [u, v, from, to, at] = axis === 'x' ? [a.y, b.y, a.x, b.x, y] : [a.x, b.x, a.y, b.y, x]
    if (u > at === v > at) continue
    const where = from + ((at - u) * (to - from)) / (v - u)
    spans.push({ low: where, high: where })
  }
  return spans
}

/** In order along the axis; of things that overlap on it the ones that begin first. */
const inOrder = (spans: readonly Span[]): Span[] => {
  const row: Span[] = []
  for (const span of [...spans].sort((a, b) => a.low - b.low || a.high - b.high)) {
    const last = row.at(-1)
    if (last && span.low < last.high - sameM) {
      row[row.length - 1] = { low: last.low, high: Math.max(last.high, span.high) }
    } else row.push(span)
  }
  return row
}

const rowOf = (
  { document, layout }: ToolContext,
  box: Bounds,
  axis: Axis,
  excluded: ReadonlySet<string>,
  { lowM, highM }: Heights,
): Span[] => {
  const { x, y } = middleOf(box)
  const band =
    axis === 'x'
      ? { minX: box.minX - reachM, maxX: box.maxX + reachM, minY: y, maxY: y }
      : { minX: x, maxX: x, minY: box.minY - reachM, maxY: box.maxY + reachM }
  const spans: Span[] = []
  for (const id of layout.index.inBand(band, 'touching')) {
    if (excluded.has(id) || document.get('equipment', id)?.inside) continue
    const extent = layout.index.extentOf([id])
    if (extent.lowM >= highM || extent.highM <= lowM) continue
    spans.push(along(extent, axis))
    // Nobody reads the gaps of a line this full.
    if (spans.length > most) return []
  }
  for (const { polygon } of document.records('rooms').values()) {
    spans.push(...wallsOn(polygon, { x, y }, axis))
  }
  return inOrder(spans)
}

/** Looks along the two lines through the middle of a box. Costs what stands on them. */
export const lookAlong = (
  context: ToolContext,
  box: Bounds,
  excluded: ReadonlySet<string>,
  heights: Heights = anyHeight,
): Rows => ({
  x: rowOf(context, box, 'x', excluded, heights),
  y: rowOf(context, box, 'y', excluded, heights),
})

const neighbours = (
  { low, high }: Span,
  row: readonly Span[],
): { readonly before: Span | undefined; readonly after: Span | undefined } => {
  const middle = (low + high) / 2
  let before: Span | undefined
  let after: Span | undefined
  for (const span of row) {
    if ((span.low + span.high) / 2 <= middle) before = span
    else after ??= span
  }
  return { before, after }
}

/** The gaps that a row has already, as the stretches between its things. */
const gapsIn = (row: readonly Span[]): Span[] =>
  row.slice(1).flatMap((span, index) => {
    const low = row[index]?.high ?? span.low
    return span.low - low > leastGapM ? [{ low, high: span.low }] : []
  })

const lengthOf = ({ low, high }: Span): number => high - low

/**
 * How far a box has to go along one axis so that the gap to its neighbour equals another gap of the
 * row, or that both its gaps are equal; nothing when neither is within reach.
 */
export const gapPull = (
  box: Bounds,
  rows: Rows,
  axis: Axis,
  withinM: number,
): number | undefined => {
  const own = along(box, axis)
  const row = rows[axis]
  const { before, after } = neighbours(own, row)
  const wanted: number[] = []
  if (before && after) {
    const gapM = (after.low - before.high - lengthOf(own)) / 2
    if (gapM > leastGapM) wanted.push(before.high + gapM)
  }
  for (const gap of gapsIn(row)) {
    // The gap that the box stands in is no pattern for it.
    if (before && after && gap.low === before.high && gap.high === after.low) continue
    if (before) wanted.push(before.high + lengthOf(gap))
    if (after) wanted.push(after.low - lengthOf(gap) - lengthOf(own))
  }
  let best: number | undefined
  for (const low of wanted) {
    const delta = low - own.low
    if (Math.abs(delta) <= Math.min(withinM, Math.abs(best ?? withinM))) best = delta
  }
  return best
}

const drawn = (gap: Span, axis: Axis, { x, y }: Point, units: UnitSystem): Dimension => ({
  from: axis === 'x' ? { x: gap.low, y } : { x, y: gap.low },
  to: axis === 'x' ? { x: gap.high, y } : { x, y: gap.high },
  text: `= ${formatQuantity(lengthOf(gap), 'm', units)}`,
  equal: true,
})

const nearest = (gaps: readonly Span[], at: number): Span | undefined => {
  let best: Span | undefined
  for (const gap of gaps) {
    const far = Math.abs((gap.low + gap.high) / 2 - at)
    if (!best || far < Math.abs((best.low + best.high) / 2 - at)) best = gap
  }
  return best
}

const equalOn = (box: Bounds, rows: Rows, axis: Axis): Span[] => {
  const own = along(box, axis)
  const row = rows[axis]
  const { before, after } = neighbours(own, row)
  const mine = [
    ...(before ? [{ low: before.high, high: own.low }] : []),
    ...(after ? [{ low: own.high, high: after.low }] : []),
  ].filter((gap) => lengthOf(gap) > leastGapM)
  const others = gapsIn(row).filter(
    (gap) => !(before && after && gap.low === before.high && gap.high === after.low),
  )
  const shown = new Set<Span>()
  for (const gap of mine) {
    const same = (other: Span) =>
      other !== gap && Math.abs(lengthOf(other) - lengthOf(gap)) <= sameM
    const twin = mine.find(same) ?? nearest(others.filter(same), own.low)
    if (twin) shown.add(gap).add(twin)
  }
  return [...shown]
}

/** The gaps around a box that equal each other or another gap of its row, to be drawn as such. */
export const equalGaps = (box: Bounds, rows: Rows, units: UnitSystem): Dimension[] =>
  (['x', 'y'] as const).flatMap((axis) =>
    equalOn(box, rows, axis).map((gap) => drawn(gap, axis, middleOf(box), units)),
  )
