import { formatQuantity, type Point, type Polygon, polygonAreaM2 } from '#base'
import { addRoom, done, plainLabels, polygonProblem, rectangle, tidyPolygon } from '#document'
import type { Preview } from '#workspace'
import {
  defineTool,
  type Gesture,
  type Step,
  type ToolContext,
  type ToolEvent,
  type ToolPointer,
} from './define'
import { dimension } from './shared/distances'
import { type Entry, offsetOf } from './shared/entry'
import { snapPoint } from './shared/snap'
import { lookAround, pointBounds } from './shared/surroundings'

interface State {
  readonly corners: readonly Point[]
  /** Where the next corner would be. */
  readonly cursor: Point | undefined
  readonly z: number
  readonly pixelsPerM: number
}

const start: State = { corners: [], cursor: undefined, z: 0, pixelsPerM: 1 }
const nobody: ReadonlySet<string> = new Set()

/** Nearer than this to the first corner, a click closes the ring; nearer to the last, it is no drag. */
const closePixels = 10

const words = {
  first: { en: 'Click the first corner, or type its place such as 0,0.' },
  second: { en: 'Click the opposite corner, or type width and depth such as 12,8.' },
  next: {
    en: 'Click corners, type a length such as 3.6 or 3.6<90. Enter closes, Backspace takes one back.',
  },
} as const

const isRectangle = ({ options }: ToolContext): boolean => options.room.shape === 'rectangle'

const waiting = (state: State, context: ToolContext) => {
  if (state.corners.length === 0) return words.first
  return isRectangle(context) ? words.second : words.next
}

const outlineOf = ({ corners, cursor }: State, context: ToolContext): Polygon => {
  const [first] = corners
  if (!first || !cursor) return corners
  return isRectangle(context) ? rectangle(first, cursor) : [...corners, cursor]
}

/** What the outline measures: both sides of a rectangle, or the wall in hand. */
const measures = ({ corners, cursor }: State, polygon: Polygon, context: ToolContext) => {
  const last = corners.at(-1)
  if (!cursor || !last) return []
  const [a, b, c] = polygon
  return isRectangle(context) && a && b && c
    ? [dimension(a, b, context.units), dimension(b, c, context.units)]
    : [dimension(last, cursor, context.units)]
}

const shown = (state: State, context: ToolContext, guides: Preview['guides'] = []): Step<State> => {
  const typing = waiting(state, context)
  const polygon = outlineOf(state, context)
  if (polygon.length < 2) return { state, preview: { guides, hint: typing.en }, typing }
  const closed = isRectangle(context)
  const area = formatQuantity(polygonAreaM2(polygon), 'm2', context.units)
  const hint = polygon.length < 3 ? typing.en : `${area}. ${typing.en}`
  const outline = { polygon, closed, z: state.z }
  const dimensions = measures(state, polygon, context)
  return { state, preview: { outline, dimensions, guides, hint }, typing }
}

/** With Shift, walls run at right angles to the axes. */
const squared = (last: Point | undefined, pointer: ToolPointer): Point => {
  if (!last || !pointer.shift) return pointer
  const flat = Math.abs(pointer.x - last.x) >= Math.abs(pointer.y - last.y)
  return flat ? { x: pointer.x, y: last.y } : { x: last.x, y: pointer.y }
}

const meets = (a: Point, b: Point, { pixelsPerM }: State): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) * pixelsPerM <= closePixels

const led = (state: State, pointer: ToolPointer, context: ToolContext) => {
  const { snapping, gridM } = context.options
  const { pixelsPerM, alt } = pointer
  const last = isRectangle(context) ? undefined : state.corners.at(-1)
  const point = squared(last, pointer)
  const near = lookAround(context, pointBounds(point), nobody)
  // New walls align with the corners that stand already.
  const own = isRectangle(context) ? [] : state.corners.map(pointBounds)
  const around = { ...near, boxes: [...near.boxes, ...own] }
  const snap = snapPoint(point, around, { on: snapping && !alt, gridM, pixelsPerM })
  // A wall held square stays square, whatever pulls at its end.
  const cursor = last && pointer.shift ? squared(last, { ...pointer, ...snap.at }) : snap.at
  const z = state.corners.length === 0 ? pointer.z : state.z
  const now = { ...state, cursor, z, pixelsPerM }
  const [first] = state.corners
  const closing = first && last && state.corners.length >= 3 && meets(first, pointer, now)
  return closing
    ? { state: { ...now, cursor: first }, guides: [] }
    : { state: now, guides: snap.guides }
}

const drawing = (polygon: Polygon, z: number, { options }: ToolContext): Gesture => ({
  label: plainLabels.drawRoom.en,
  apply: (edit, context) => {
    const { use, heightM } = options.room
    const height = heightM === undefined ? {} : { heightM }
    const outcome = addRoom(edit, context, { polygon, use, floorZ: z, ...height })
    return outcome.ok ? done({ select: [outcome.value.id] }) : outcome
  },
})

/** Closes the ring; corners that make no room stay, with the reason. */
const finished = (state: State, polygon: Polygon, context: ToolContext): Step<State> => {
  const problem = polygonProblem(tidyPolygon(polygon))
  if (!problem) return { ...shown(start, context), gesture: drawing(polygon, state.z, context) }
  const step = shown(state, context)
  return { ...step, preview: { ...step.preview, hint: problem.en } }
}

/** Takes a corner: the second of a rectangle, or the first met again, closes the ring. */
const cornered = (state: State, corner: Point, context: ToolContext): Step<State> => {
  const { corners } = state
  const [first] = corners
  const at = { ...state, cursor: corner }
  if (first && isRectangle(context)) return finished(at, rectangle(first, corner), context)
  if (first && corners.length >= 3 && meets(first, corner, state)) {
    return finished(at, corners, context)
  }
  return shown({ ...at, corners: [...corners, corner] }, context)
}

const pressed = (state: State, pointer: ToolPointer, context: ToolContext) => {
  const now = led(state, pointer, context)
  const { cursor, corners } = now.state
  // The first corner of a rectangle is taken on the way down, so that it can be drawn in one drag.
  if (pointer.button !== 0 || !cursor) return undefined
  return isRectangle(context) && corners.length === 0
    ? cornered(now.state, cursor, context)
    : shown(now.state, context, now.guides)
}

const released = (state: State, pointer: ToolPointer, context: ToolContext) => {
  const { state: now } = led(state, pointer, context)
  const { cursor, corners } = now
  if (pointer.button !== 0 || !cursor) return undefined
  if (!isRectangle(context)) return cornered(now, cursor, context)
  const [first] = corners
  if (!first || meets(first, cursor, now)) return shown(now, context)
  return cornered(now, cursor, context)
}

const typed = (state: State, entry: Entry, context: ToolContext): Step<State> | undefined => {
  const last = state.corners.at(-1)
  const [x, y] = entry.lengthsM
  if (x === undefined) return undefined
  if (!last) return y === undefined ? undefined : cornered(state, { x, y }, context)
  const towards = {
    x: (state.cursor?.x ?? last.x) - last.x,
    y: (state.cursor?.y ?? last.y) - last.y,
  }
  if (isRectangle(context)) {
    if (y === undefined || entry.angleDeg !== undefined) return undefined
    // Sizes grow towards the pointer, and to the north-east while it says nothing else.
    const way = { x: towards.x < 0 ? -1 : 1, y: towards.y < 0 ? -1 : 1 }
    return cornered(state, { x: last.x + x * way.x, y: last.y + y * way.y }, context)
  }
  const offset = offsetOf(entry, towards)
  return offset && cornered(state, { x: last.x + offset.x, y: last.y + offset.y }, context)
}

const closed = (state: State, context: ToolContext): Step<State> | undefined =>
  isRectangle(context) || state.corners.length === 0
    ? undefined
    : finished(state, state.corners, context)

const keyed = (
  { key }: Extract<ToolEvent, { type: 'key' }>,
  state: State,
  context: ToolContext,
): Step<State> | undefined =>
  key === 'Backspace' && state.corners.length > 0
    ? shown({ ...state, corners: state.corners.slice(0, -1) }, context)
    : undefined

export default defineTool<State>({
  id: 'draw-room',
  label: 'Draw room',
  shortcut: 'd',
  icon: 'square-dashed',
  hint: words.first.en,
  start: (context) => shown(start, context),
  on: (event, state, context) => {
    switch (event.type) {
      case 'down':
        return pressed(state, event, context)
      case 'move': {
        const now = led(state, event, context)
        return shown(now.state, context, now.guides)
      }
      case 'up':
        return released(state, event, context)
      case 'double':
      case 'apply':
        return closed(state, context)
      case 'typed':
        return typed(state, event.entry, context)
      case 'key':
        return keyed(event, state, context)
      case 'changed':
        return shown(state, context)
      case 'lost':
        // One press is lost; corners that were clicked before it stand.
        return shown({ ...(isRectangle(context) ? start : state), cursor: undefined }, context)
      case 'escape':
        return state.corners.length > 0 ? shown(start, context) : { state: start, done: true }
      default:
        return undefined
    }
  },
})
