import type { Point, Polygon } from '#base'
import { done, plainLabels, setRoomPolygon } from '#document'
import type { Room } from '#model'
import type { Preview } from '#workspace'
import type { Gesture, ToolContext, ToolPointer } from '../define'
import { dimension } from './distances'
import { snapPoint } from './snap'
import { lookAround, pointBounds } from './surroundings'

/** A corner or a wall of a room on its way. */
export interface Grip {
  readonly room: string
  readonly part: 'corner' | 'wall'
  /** The corner, or the one that its wall begins at. */
  readonly index: number
  /** A place on what was taken, as it stood. */
  readonly start: Point
  /** Where that place is led. */
  readonly at: Point
}

const cornerPixels = 10
const wallPixels = 5

const along = (polygon: Polygon, index: number): readonly [Point, Point] => [
  polygon[index] as Point,
  polygon[(index + 1) % polygon.length] as Point,
]

/** The place of a wall that is nearest to a point. */
const nearestOn = ([a, b]: readonly [Point, Point], point: Point): Point => {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const squared = dx * dx + dy * dy
  const share = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared
  const t = Math.min(1, Math.max(0, share))
  return { x: a.x + t * dx, y: a.y + t * dy }
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** The corner or wall of the only selected room that the pointer is on. Equipment goes before. */
export const gripUnder = (
  { document, selection }: ToolContext,
  pointer: ToolPointer,
): Grip | undefined => {
  const [id] = selection
  const room = selection.size === 1 && id !== undefined && document.get('rooms', id)
  if (!room || pointer.hit?.type === 'equipment') return undefined
  const { polygon } = room
  const grip = (part: Grip['part'], index: number, start: Point): Grip => ({
    room: room.id,
    part,
    index,
    start,
    at: start,
  })
  const corner = polygon.findIndex((at) => apart(at, pointer) * pointer.pixelsPerM <= cornerPixels)
  if (corner >= 0) return grip('corner', corner, polygon[corner] as Point)
  for (const index of polygon.keys()) {
    const start = nearestOn(along(polygon, index), pointer)
    if (apart(start, pointer) * pointer.pixelsPerM <= wallPixels) return grip('wall', index, start)
  }
  return undefined
}

/** A wall moves along its normal and takes both its corners with it. */
const wallShift = (polygon: Polygon, { index, start, at }: Grip): Point => {
  const [a, b] = along(polygon, index)
  const length = apart(a, b)
  if (length === 0) return { x: 0, y: 0 }
  const normal = { x: (b.y - a.y) / length, y: (a.x - b.x) / length }
  const far = (at.x - start.x) * normal.x + (at.y - start.y) * normal.y
  return { x: normal.x * far, y: normal.y * far }
}

const reshaped = ({ polygon }: Room, grip: Grip): Polygon => {
  const { index } = grip
  if (grip.part === 'corner') {
    return polygon.map((corner, place) => (place === index ? { ...corner, ...grip.at } : corner))
  }
  const shift = wallShift(polygon, grip)
  const end = (index + 1) % polygon.length
  return polygon.map((corner, place) =>
    place === index || place === end
      ? { ...corner, x: corner.x + shift.x, y: corner.y + shift.y }
      : corner,
  )
}

/** The two walls whose length changes. */
const changedWalls = (polygon: Polygon, { part, index }: Grip) => {
  const { length } = polygon
  const walls = part === 'corner' ? [index - 1, index] : [index - 1, index + 1]
  return walls.map((wall) => along(polygon, (wall + length) % length))
}

/** Leads a corner or wall to where the pointer is. Answers undefined once the room is gone. */
export const dragGrip = (
  before: Grip,
  pointer: ToolPointer,
  context: ToolContext,
): { readonly grip: Grip; readonly preview: Preview } | undefined => {
  const room = context.document.get('rooms', before.room)
  if (!room || before.index >= room.polygon.length) return undefined
  const { snapping, gridM } = context.options
  const around = lookAround(context, pointBounds(pointer), new Set([room.id]))
  const manner = { on: snapping && !pointer.alt, gridM, pixelsPerM: pointer.pixelsPerM }
  const { at, guides } = snapPoint(pointer, around, manner)
  const grip = { ...before, at }
  const polygon = reshaped(room, grip)
  const dimensions = changedWalls(polygon, grip).map(([a, b]) => dimension(a, b, context.units))
  const outline = { polygon, closed: true, z: room.floorZ }
  return { grip, preview: { outline, guides, dimensions } }
}

/** Puts a corner or wall down. A room whose walls would cross is refused. */
export const putGrip = (grip: Grip): Gesture => ({
  label: (grip.part === 'corner' ? plainLabels.moveCorner : plainLabels.moveWall).en,
  apply: (edit) => {
    const room = edit.get('rooms', grip.room)
    const outcome = setRoomPolygon(edit, grip.room, room ? reshaped(room, grip) : [])
    return outcome.ok ? done({}) : outcome
  },
})
