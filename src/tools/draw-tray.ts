import { formatQuantity, type Point } from '#base'
import { addRoute, done, plainLabels, tidyM, tidyWay, wayProblem } from '#document'
import type { Preview, TrayOptions, Vector } from '#workspace'
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
import { roomUnder, trayHeightM } from './shared/levels'
import { snapPoint } from './shared/snap'
import { lookAround, pointBounds } from './shared/surroundings'
import { dataRoutes, joinsOf, snapToWays, wayLengthM } from './shared/ways'

interface State {
  readonly points: readonly Vector[]
  /** Where the next point would be. */
  readonly cursor: Vector | undefined
  readonly floorZ: number
  /** The level that is drawn on, once the first point or the pointer has told the floor. */
  readonly levelM: number | undefined
  /** The height that was chosen when it was last looked at. */
  readonly chosenM: number | undefined
  /** A direction that was typed for the next run. */
  readonly heldDeg: number | undefined
  readonly pixelsPerM: number
}

const start: State = {
  points: [],
  cursor: undefined,
  floorZ: 0,
  levelM: undefined,
  chosenM: undefined,
  heldDeg: undefined,
  pixelsPerM: 1,
}
const nobody: ReadonlySet<string> = new Set()

/** Nearer than this to the last point, a click is the second of a double click. */
const samePixels = 10
const reachPixels = 12
const farthestM = 0.6

const stepM = 0.1

const words = {
  first: { en: 'Click where the tray begins, or type its place such as 0,0.' },
  next: {
    en: 'Click points, type 3.6 or 3.6,2.4 or <90. Page Up and Down change the level, Enter ends.',
  },
} as const

const trayOf = ({ options }: ToolContext): TrayOptions => options.tray

/** A tray not begun yet, at the height that the panel has. */
const begun = (context: ToolContext): State => ({ ...start, chosenM: trayOf(context).heightM })

/** Sets the level. Points that are drawn already get a riser to it. */
const levelled = (state: State, levelM: number): State => {
  const { points, cursor } = state
  const last = points.at(-1)
  const moved = { ...state, levelM, cursor: cursor && { ...cursor, z: levelM } }
  if (!last || last.z === levelM) return moved
  const before = points.at(-2)
  const isRiser = before && before.x === last.x && before.y === last.y
  const kept = isRiser ? points.slice(0, -1) : points
  return { ...moved, points: tidyWay([...kept, { ...last, z: levelM }]) }
}

const wayOf = ({ points, cursor }: State): readonly Vector[] =>
  cursor ? tidyWay([...points, cursor]) : points

const metres = (value: number, { units }: ToolContext): string => formatQuantity(value, 'm', units)

const hintOf = (state: State, names: readonly string[], context: ToolContext): string => {
  const { points, floorZ, levelM } = state
  if (points.length === 0) return words.first.en
  const level = levelM === undefined ? '' : `, ${metres(levelM - floorZ, context)} up`
  const joined = names.length === 0 ? '' : ` Joins ${names.slice(0, 3).join(', ')}.`
  return `${metres(wayLengthM(wayOf(state)), context)}${level}.${joined} ${words.next.en}`
}

const shown = (state: State, context: ToolContext, guides: Preview['guides'] = []): Step<State> => {
  const { cursor, levelM, points } = state
  const typing = points.length === 0 ? words.first : words.next
  const way = wayOf(state)
  const joins = joinsOf(dataRoutes(context.document), way)
  const names = [...new Set(joins.map(({ route }) => route.name))]
  const last = points.at(-1)
  const { widthM } = trayOf(context)
  const preview: Preview = {
    guides,
    hint: hintOf(state, names, context),
    ways: [
      {
        points: way,
        joins: joins.map(({ at }) => at),
        ...(widthM === undefined ? {} : { widthM }),
      },
    ],
    ...(last && cursor
      ? { dimensions: [{ ...dimension(last, cursor, context.units), z: cursor.z }] }
      : {}),
    ...(levelM === undefined ? {} : { levelM }),
  }
  return { state, preview, typing }
}

/** With Shift a run keeps to the axes, after a typed angle to that. */
const squared = (last: Point | undefined, to: Point, shift: boolean, heldDeg?: number): Point => {
  if (!last) return to
  if (heldDeg !== undefined) {
    const turn = (heldDeg * Math.PI) / 180
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const far = (to.x - last.x) * cos + (to.y - last.y) * sin
    return { x: tidyM(last.x + far * cos), y: tidyM(last.y + far * sin) }
  }
  if (!shift) return to
  const isFlat = Math.abs(to.x - last.x) >= Math.abs(to.y - last.y)
  return isFlat ? { x: to.x, y: last.y } : { x: last.x, y: to.y }
}

const isSame = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 1e-6

/** The level under the pointer: it goes with the floor until the first point is set. */
const grounded = (state: State, pointer: ToolPointer, context: ToolContext): State => {
  if (state.points.length > 0) return state
  const room = roomUnder(context, pointer, state.levelM ?? pointer.z)
  const floorZ = room?.floorZ ?? (state.levelM === undefined ? pointer.z : state.floorZ)
  return { ...state, floorZ, levelM: tidyM(floorZ + trayHeightM(room, trayOf(context))) }
}

const led = (before: State, pointer: ToolPointer, context: ToolContext) => {
  const { snapping, gridM } = context.options
  const { pixelsPerM, alt, shift } = pointer
  const state = grounded({ ...before, pixelsPerM }, pointer, context)
  const { points, levelM = 0, heldDeg } = state
  const last = points.at(-1)
  const held = (to: Point) => squared(last, to, shift, heldDeg)
  const on = snapping && !alt
  const near = lookAround(context, pointBounds(held(pointer)), nobody)
  const around = { ...near, boxes: [...near.boxes, ...points.map(pointBounds)] }
  const snap = snapPoint(held(pointer), around, { on, gridM, pixelsPerM })
  const reachM = Math.min(farthestM, reachPixels / pixelsPerM)
  const found = on
    ? snapToWays(dataRoutes(context.document), held(snap.at), { reachM, levelM })
    : undefined
  // A run held to its direction stays in it, whatever pulls at its end.
  const joined = found && isSame(held(found.at), found.at) ? found.at : undefined
  const cursor = { z: levelM, ...held(snap.at), ...joined }
  return { state: { ...state, cursor }, guides: joined ? [] : snap.guides }
}

const drawing = (points: readonly Vector[], tray: TrayOptions): Gesture => ({
  label: plainLabels.drawTray.en,
  apply: (edit, context) => {
    const { heightM: _, ...fields } = tray
    const outcome = addRoute(edit, context, { carries: 'data', points, ...fields })
    return outcome.ok ? done({ select: [outcome.value.id] }) : outcome
  },
})

/** Ends the tray; points that make none stay, with the reason. */
const finished = (state: State, context: ToolContext): Step<State> => {
  const points = tidyWay(state.points)
  const problem = wayProblem(points)
  if (!problem)
    return { ...shown(begun(context), context), gesture: drawing(points, trayOf(context)) }
  const step = shown(state, context)
  return { ...step, preview: { ...step.preview, hint: problem.en } }
}

/** Takes a point. One that lies on a tray at another level is reached by a riser. */
const taken = (state: State, to: Vector, context: ToolContext): Step<State> => {
  const { levelM = to.z, points } = state
  const last = points.at(-1)
  const foot = last && last.z !== to.z && !isSame(last, to) ? [{ ...to, z: last.z }] : []
  const next = tidyWay([...points, ...foot, to])
  const [first] = next
  const now = { ...state, points: next, cursor: undefined, heldDeg: undefined, levelM: to.z }
  // A tray that begins on another one runs on at that one's level.
  const floorZ = roomUnder(context, to, levelM)?.floorZ ?? state.floorZ
  const grounds = points.length === 0 ? { ...now, floorZ } : now
  const isRing = first && next.length > 3 && isSame(first, to) && first.z === to.z
  return isRing ? finished(grounds, context) : shown(grounds, context)
}

const released = (before: State, pointer: ToolPointer, context: ToolContext) => {
  if (pointer.button !== 0) return undefined
  const { state } = led(before, pointer, context)
  const { cursor, points } = state
  const last = points.at(-1)
  if (!cursor) return undefined
  const px = last ? Math.hypot(cursor.x - last.x, cursor.y - last.y) * state.pixelsPerM : samePixels
  return px < samePixels ? shown(state, context) : taken(state, cursor, context)
}

const typed = (state: State, entry: Entry, context: ToolContext): Step<State> | undefined => {
  const { lengthsM, angleDeg } = entry
  const [x, y, dz] = lengthsM
  const last = state.points.at(-1)
  if (!last) {
    if (x === undefined || y === undefined) return undefined
    const room = roomUnder(context, { x, y }, Number.POSITIVE_INFINITY)
    const floorZ = room?.floorZ ?? state.floorZ
    const z = tidyM(floorZ + (dz ?? trayHeightM(room, trayOf(context))))
    return taken({ ...state, floorZ, levelM: z }, { x, y, z }, context)
  }
  if (x === undefined) {
    return angleDeg === undefined ? undefined : shown({ ...state, heldDeg: angleDeg }, context)
  }
  const held = state.heldDeg
  const aimed = angleDeg ?? (y === undefined ? held : undefined)
  const offset = offsetOf(aimed === undefined ? entry : { ...entry, angleDeg: aimed }, {
    x: (state.cursor?.x ?? last.x) - last.x,
    y: (state.cursor?.y ?? last.y) - last.y,
  })
  if (!offset) return undefined
  const to = { x: last.x + offset.x, y: last.y + offset.y, z: last.z + (dz ?? 0) }
  // Three figures lead there straight, as a ramp does.
  const points = tidyWay([...state.points, to])
  const end = points.at(-1) ?? to
  const now = { ...state, points, levelM: end.z, cursor: undefined, heldDeg: undefined }
  return shown(now, context)
}

const lifted = (state: State, way: number, context: ToolContext): Step<State> => {
  const { floorZ, levelM = floorZ + trayHeightM(undefined, trayOf(context)) } = state
  const next = tidyM(levelM + way)
  const tray = { ...trayOf(context), heightM: tidyM(next - floorZ) }
  const options = { ...context.options, tray }
  const now = levelled({ ...state, chosenM: tray.heightM }, next)
  return { ...shown(now, { ...context, options }), options: { tray } }
}

const keyed = (
  { key, shift }: Extract<ToolEvent, { type: 'key' }>,
  state: State,
  context: ToolContext,
): Step<State> | undefined => {
  const step = shift ? 1 : stepM
  if (key === 'PageUp') return lifted(state, step, context)
  if (key === 'PageDown') return lifted(state, -step, context)
  if (key !== 'Backspace' || state.points.length === 0) return undefined
  const points = state.points.slice(0, -1)
  return shown({ ...state, points, levelM: points.at(-1)?.z ?? state.levelM }, context)
}

/** The panel's height may have changed: what is drawn already gets a riser to it. */
const changed = (state: State, context: ToolContext): Step<State> => {
  const { heightM } = trayOf(context)
  if (heightM === state.chosenM) return shown(state, context)
  const now = { ...state, chosenM: heightM }
  if (heightM === undefined || state.levelM === undefined) return shown(now, context)
  return shown(levelled(now, tidyM(state.floorZ + heightM)), context)
}

export default defineTool<State>({
  id: 'draw-tray',
  label: 'Draw tray',
  shortcut: 'y',
  icon: 'route',
  hint: words.first.en,
  start: (context) => shown(begun(context), context),
  on: (event, state, context) => {
    switch (event.type) {
      case 'down':
      case 'move': {
        const now = led(state, event, context)
        return shown(now.state, context, now.guides)
      }
      case 'up':
        return released(state, event, context)
      case 'double':
      case 'apply':
        return state.points.length === 0 ? undefined : finished(state, context)
      case 'typed':
        return typed(state, event.entry, context)
      case 'key':
        return keyed(event, state, context)
      case 'changed':
        return changed(state, context)
      case 'lost':
        return shown({ ...state, cursor: undefined }, context)
      case 'escape':
        return state.points.length > 0 ? shown(begun(context), context) : { state, done: true }
      default:
        return undefined
    }
  },
})
