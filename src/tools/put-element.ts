import type { Point } from '#base'
import { addElement, elementCorners, plainLabels, tidyDeg, tidyM } from '#document'
import type { Element, Room } from '#model'
import type { Preview } from '#workspace'
import { defineTool, type Gesture, type Step, type ToolContext, type ToolPointer } from './define'
import { dimension } from './shared/distances'
import { snapPoint } from './shared/snap'
import { lookAround, pointBounds } from './shared/surroundings'

interface State {
  /** Where the next part would stand; undefined while the pointer is elsewhere. */
  readonly spot: Spot | undefined
}

type Spot = Point & { readonly z: number; readonly rotationDeg: number }

const away: State = { spot: undefined }
const nobody: ReadonlySet<string> = new Set()
const typing = { en: 'Type a place such as 12,4.8 or a heading such as <90' }

/** A door takes to a wall that is no farther off than this. */
const wallReachM = 1.5

interface WallSpot {
  readonly at: Point
  readonly alongDeg: number
  readonly distanceM: number
  readonly ends: readonly [Point, Point]
}

/** The place on a wall that lies nearest to a point. */
const onWall = (rooms: readonly Room[], point: Point): WallSpot | undefined => {
  let best: WallSpot | undefined
  for (const { open, polygon } of rooms) {
    if (open) continue
    for (const [index, a] of polygon.entries()) {
      const b = polygon[(index + 1) % polygon.length] as Point
      const length = Math.hypot(b.x - a.x, b.y - a.y)
      if (length === 0) continue
      const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length
      const share = Math.min(Math.max(along, 0), length) / length
      const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
      const distanceM = Math.hypot(at.x - point.x, at.y - point.y)
      if (distanceM > wallReachM || (best && distanceM >= best.distanceM)) continue
      const alongDeg = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
      best = { at, alongDeg: tidyDeg(alongDeg), distanceM, ends: [a, b] }
    }
  }
  return best
}

/** Along a wall in steps of the grid from its beginning, or free with Alt. */
const stepped = ({ at, ends: [a, b] }: WallSpot, gridM: number): Point => {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const along = Math.hypot(at.x - a.x, at.y - a.y)
  const share = Math.min(Math.round(along / gridM) * gridM, length) / length
  return { x: tidyM(a.x + (b.x - a.x) * share), y: tidyM(a.y + (b.y - a.y) * share) }
}

const imagined = ({ options }: ToolContext, spot: Spot): Element => ({
  id: '',
  name: '',
  ...options.element,
  ...spot,
})

const shownAt = (context: ToolContext, spot: Spot, lines: Partial<Preview> = {}): Preview => ({
  outline: { polygon: elementCorners(imagined(context, spot)), closed: true, z: spot.z },
  hint: 'Click to put it up, R to turn, Escape to stop.',
  ...lines,
})

const led = (pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { options, units } = context
  const on = options.snapping && !pointer.alt
  const around = lookAround(context, pointBounds(pointer), nobody)
  const z = tidyM(pointer.z)
  const wall = options.element.type === 'door' && on ? onWall(around.rooms, pointer) : undefined
  if (wall) {
    const at = stepped(wall, options.gridM)
    const spot = { ...at, z, rotationDeg: wall.alongDeg }
    const dimensions = wall.ends.map((end) => dimension(end, at, units))
    return { state: { spot }, preview: shownAt(context, spot, { dimensions }), typing }
  }
  const { pixelsPerM } = pointer
  const { at, guides } = snapPoint(pointer, around, { on, gridM: options.gridM, pixelsPerM })
  const spot = { ...at, z, rotationDeg: options.headingDeg }
  return { state: { spot }, preview: shownAt(context, spot, { guides }), typing }
}

const putting = (context: ToolContext, spot: Spot): Gesture => {
  const { element } = context.options
  return {
    label: plainLabels.addElement.en,
    apply: (edit, needs) => {
      const outcome = addElement(edit, needs, { ...element, ...spot })
      return outcome.ok ? { ...outcome, value: { select: [outcome.value] } } : outcome
    },
  }
}

const turned = (state: State, context: ToolContext, byDeg: number): Step<State> => {
  const headingDeg = tidyDeg(context.options.headingDeg + byDeg)
  const spot = state.spot && { ...state.spot, rotationDeg: headingDeg }
  return {
    state: { spot },
    options: { headingDeg },
    ...(spot ? { preview: shownAt(context, spot) } : {}),
    typing,
  }
}

const typed = (state: State, context: ToolContext, lengthsM: readonly number[]) => {
  const [x, y] = lengthsM
  if (x === undefined || y === undefined) return undefined
  const z = state.spot?.z ?? 0
  const rotationDeg = state.spot?.rotationDeg ?? context.options.headingDeg
  return { state, gesture: putting(context, { x, y, z, rotationDeg }), typing }
}

export default defineTool<State>({
  id: 'put-element',
  label: 'Put up door, column, lift …',
  shortcut: 'shift+p',
  icon: 'door-open',
  hint: 'Click where it is to stand. Doors take to the nearest wall.',
  start: () => ({ state: away, typing }),
  on: (event, state, context) => {
    switch (event.type) {
      case 'move':
        return led(event, context)
      case 'down': {
        if (event.button !== 0) return undefined
        const now = led(event, context)
        const { spot } = now.state
        return spot ? { ...now, gesture: putting(context, spot) } : now
      }
      case 'key':
        if (event.key.toLowerCase() !== 'r') return undefined
        return turned(state, context, event.shift ? 15 : 90)
      case 'typed': {
        if (event.entry.angleDeg !== undefined && event.entry.lengthsM.length === 0) {
          return turned(state, context, event.entry.angleDeg - context.options.headingDeg)
        }
        return typed(state, context, event.entry.lengthsM)
      }
      case 'changed':
        return state.spot
          ? { state, preview: shownAt(context, state.spot), typing }
          : { state, typing }
      case 'leave':
      case 'lost':
        return { state: away, typing }
      case 'escape':
        return { state: away, done: true }
      default:
        return undefined
    }
  },
})
