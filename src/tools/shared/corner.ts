import type { Point, Polygon } from '#base'
import { done, plainLabels, setRoomPolygon } from '#document'
import type { Room } from '#model'
import type { Preview } from '#workspace'
import type { Gesture, ToolContext, ToolPointer } from '../define'
import { dimension } from './distances'
import { snapPoint } from './snap'
import { lookAround, pointBounds } from './surroundings'

/** A corner of a room on its way. */
export interface Corner {
  readonly room: string
  readonly index: number
  readonly at: Point
}

const reachPixels = 10

/** The corner of the only selected room that the pointer is on. */
export const cornerUnder = (
  { document, selection }: ToolContext,
  { x, y, pixelsPerM }: ToolPointer,
): Corner | undefined => {
  const [id] = selection
  const room = selection.size === 1 && id !== undefined && document.get('rooms', id)
  if (!room) return undefined
  const reachM = reachPixels / pixelsPerM
  const index = room.polygon.findIndex((at) => Math.hypot(at.x - x, at.y - y) <= reachM)
  return index < 0 ? undefined : { room: room.id, index, at: { x, y } }
}

const withCorner = ({ polygon }: Room, { index, at }: Corner): Polygon =>
  polygon.map((corner, place) => (place === index ? { ...corner, ...at } : corner))

/** Leads a corner to where the pointer is. Answers undefined once the room is gone. */
export const dragCorner = (
  before: Corner,
  pointer: ToolPointer,
  context: ToolContext,
): { readonly corner: Corner; readonly preview: Preview } | undefined => {
  const room = context.document.get('rooms', before.room)
  if (!room) return undefined
  const { snapping, gridM } = context.options
  const around = lookAround(context, pointBounds(pointer), new Set([room.id]))
  const manner = { on: snapping && !pointer.alt, gridM, pixelsPerM: pointer.pixelsPerM }
  const { at, guides } = snapPoint(pointer, around, manner)
  const corner = { ...before, at }
  const polygon = withCorner(room, corner)
  const sides = [-1, 1].map((step) =>
    dimension(at, polygon.at((corner.index + step) % polygon.length) as Point, context.units),
  )
  const outline = { polygon, closed: true, z: room.floorZ }
  return { corner, preview: { outline, guides, dimensions: sides } }
}

/** Puts a corner down. A room that its walls would cross is refused. */
export const putCorner = (corner: Corner): Gesture => ({
  label: plainLabels.moveCorner.en,
  apply: (edit) => {
    const room = edit.get('rooms', corner.room)
    const outcome = setRoomPolygon(edit, corner.room, room ? withCorner(room, corner) : [])
    return outcome.ok ? done({}) : outcome
  },
})
