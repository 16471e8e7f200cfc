import { type Bounds, boundsOf, type Point } from '#base'
import type { Room } from '#model'
import { isShown } from '#workspace'
import type { ToolContext } from '../define'

/** What stands around a place, as far as snapping and distances look. */
export interface Surroundings {
  /** Rectangles around the equipment near by. */
  readonly boxes: readonly Bounds[]
  /** Rooms that reach here. */
  readonly rooms: readonly Room[]
  /** Corners that the pointer came by: lines through them pull however far away they are. */
  readonly points?: readonly Point[]
}

/** From where to where a thing reaches upwards. */
export interface Heights {
  readonly lowM: number
  readonly highM: number
}

/** As wide as the sky. */
export const anyHeight: Heights = {
  lowM: Number.NEGATIVE_INFINITY,
  highM: Number.POSITIVE_INFINITY,
}

/** How far around a thing its neighbours count, near first: a dense hall is full at arm's length. */
const reachesM = [1.5, 6] as const
const enough = 24
const most = 200
const largestM = 15
/** Walls are few and long: rooms align across a yard. */
const wallReachM = 20

const grown = ({ minX, minY, maxX, maxY }: Bounds, byM: number): Bounds => ({
  minX: minX - byM,
  minY: minY - byM,
  maxX: maxX + byM,
  maxY: maxY + byM,
})

/** Whether two rectangles meet. */
const boundsMeet = (a: Bounds, b: Bounds): boolean =>
  a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY

/** Shifts a rectangle. */
export const shifted = ({ minX, minY, maxX, maxY }: Bounds, dx: number, dy: number): Bounds => ({
  minX: minX + dx,
  minY: minY + dy,
  maxX: maxX + dx,
  maxY: maxY + dy,
})

/** The middle of a rectangle. */
export const middleOf = ({ minX, minY, maxX, maxY }: Bounds): Point => ({
  x: (minX + maxX) / 2,
  y: (minY + maxY) / 2,
})

/** A rectangle of no extent. */
export const pointBounds = ({ x, y }: Point): Bounds => ({ minX: x, minY: y, maxX: x, maxY: y })

/**
 * Where to look for neighbours: all around a small thing; along the edges of a large one, whose
 * inside would cost as much as it holds and pulls at nothing that people see.
 */
const bandsAround = (box: Bounds, reachM: number): Bounds[] => {
  const outer = grown(box, reachM)
  if (Math.max(box.maxX - box.minX, box.maxY - box.minY) <= largestM) return [outer]
  return [
    { ...outer, maxX: box.minX },
    { ...outer, minX: box.maxX },
    { minX: box.minX, maxX: box.maxX, minY: outer.minY, maxY: box.minY },
    { minX: box.minX, maxX: box.maxX, minY: box.maxY, maxY: outer.maxY },
  ]
}

const boxesNear = (
  { document, layout, visibility }: ToolContext,
  box: Bounds,
  excluded: ReadonlySet<string>,
  { lowM, highM }: Heights,
): Bounds[] => {
  let boxes: Bounds[] = []
  for (const reachM of reachesM) {
    boxes = []
    for (const band of bandsAround(box, reachM)) {
      for (const id of layout.index.inBand(band, 'touching')) {
        // What is mounted fills its host: the host's edges are the ones that people see.
        if (excluded.has(id) || document.get('equipment', id)?.inside) continue
        if (!isShown(document, visibility, id)) continue
        const extent = layout.index.extentOf([id])
        // A busway overhead is no neighbour of the racks below it.
        if (extent.lowM >= highM || extent.highM <= lowM) continue
        boxes.push(extent)
        if (boxes.length === most) return boxes
      }
    }
    if (boxes.length >= enough) return boxes
  }
  return boxes
}

/**
 * Looks around a rectangle at the heights that it fills, leaving out what is being moved. Costs
 * what is near, not what exists.
 */
export const lookAround = (
  context: ToolContext,
  box: Bounds,
  excluded: ReadonlySet<string>,
  heights: Heights = anyHeight,
): Surroundings => {
  const rooms: Room[] = []
  for (const room of context.document.records('rooms').values()) {
    if (!isShown(context.document, context.visibility, room.id)) continue
    if (!excluded.has(room.id) && boundsMeet(boundsOf(room.polygon), grown(box, wallReachM)))
      rooms.push(room)
  }
  return { boxes: boxesNear(context, box, excluded, heights), rooms }
}
