import type { Point } from '#base'
import type { ToolContext, ToolPointer } from '../define'
import { type Snap, snapPoint } from './snap'
import { lookAround, pointBounds, type Surroundings } from './surroundings'

/** Corners that the pointer came by, the last one first: lines through them pull from afar. */
export type Tracked = readonly Point[]

/** More lines than these are a thicket. */
const mostTracked = 3
const sameM = 1e-3

const isSame = (a: Point, b: Point): boolean =>
  Math.abs(a.x - b.x) < sameM && Math.abs(a.y - b.y) < sameM

const isCorner = ({ boxes, rooms }: Surroundings, at: Point): boolean =>
  rooms.some(({ polygon }) => polygon.some((corner) => isSame(corner, at))) ||
  boxes.some(({ minX, minY, maxX, maxY }) =>
    [minX, maxX].some((x) => [minY, maxY].some((y) => isSame({ x, y }, at))),
  )

/** Where a pointer snaps to, with the corners to remember for the next time. */
export interface TrackedPoint {
  readonly at: Point
  readonly guides: Snap['guides']
  readonly tracked: Tracked
}

/**
 * Snaps the pointer to what is around it, to lines through the corners that it came by, else to the
 * grid. A corner that it comes to now is remembered.
 */
export const snapTracked = (
  pointer: ToolPointer,
  context: ToolContext,
  tracked: Tracked,
  excluded: ReadonlySet<string> = new Set(),
): TrackedPoint => {
  const { snapping, gridM } = context.options
  const { pixelsPerM } = pointer
  const around = lookAround(context, pointBounds(pointer), excluded)
  const manner = { on: snapping && !pointer.alt, gridM, pixelsPerM }
  const { at, guides } = snapPoint(pointer, { ...around, points: tracked }, manner)
  if (!manner.on || !isCorner(around, at)) return { at, guides, tracked }
  const others = tracked.filter((point) => !isSame(point, at))
  return { at, guides, tracked: [at, ...others].slice(0, mostTracked) }
}
