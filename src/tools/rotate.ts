import type { Point } from '#base'
import { done, labels, rotateItems, tidyDeg } from '#document'
import { defineTool, type Gesture, type Step, type ToolContext, type ToolPointer } from './define'
import type { Entry } from './shared/entry'
import { type Load, takeUp } from './shared/load'
import { turnOf } from './shared/nudge'
import { picked } from './shared/picking'
import { snapTracked, type Tracked } from './shared/tracking'

/** Things that turn: first about their middle, then about a point that was clicked. */
interface State {
  readonly load: Load | undefined
  readonly centre: Point | undefined
  /** The direction that turns with the pointer, once it was clicked. */
  readonly from: Point | undefined
  readonly turnDeg: number
  readonly tracked: Tracked
}

const nothing = 'Click what to turn.'
const typing = { en: 'An angle such as 30 or -15, anticlockwise' }

/** Angles that a hand means, while things snap; and with Shift. */
const stepDeg = 1
const shiftStepDeg = 15

const shown = (state: State, guides: TrackedGuides = []): Step<State> => {
  const { load, centre, from, turnDeg } = state
  if (!load) return { state, preview: { hint: nothing } }
  const about = centre ?? load.middle
  const hints = centre
    ? from
      ? `Turned by ${signed(turnDeg)}°. Click to turn so, Shift turns by 15°, or type the angle.`
      : 'Type the angle, or click a point that turns with it.'
    : 'Type the angle, such as 30, to turn about the middle, or click another centre.'
  const moved = { ids: load.shown, dx: 0, dy: 0, rotationDeg: turnDeg, about }
  return {
    state,
    preview: {
      ...(turnDeg === 0 ? {} : { moved }),
      guides: [...guides, ...cross(about)],
      hint: hints,
    },
    typing,
  }
}

type TrackedGuides = ReturnType<typeof snapTracked>['guides']

const crossM = 0.4

/** Marks the point that stays where it is. */
const cross = ({ x, y }: Point): TrackedGuides => [
  { from: { x: x - crossM, y }, to: { x: x + crossM, y } },
  { from: { x, y: y - crossM }, to: { x, y: y + crossM } },
]

/** Anticlockwise counts up, and nobody turns by more than half a turn. */
const signed = (deg: number): number => {
  const turned = tidyDeg(deg)
  return turned > 180 ? tidyDeg(turned) - 360 : turned
}

const begun = (context: ToolContext): Step<State> => {
  const load = takeUp(context, context.selection)
  return shown({ load, centre: undefined, from: undefined, turnDeg: 0, tracked: [] })
}

const bearing = (from: Point, to: Point): number =>
  (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI

/** How far the pointer turns things; undefined while it is on the centre. */
const turnTo = (
  { centre, from }: State,
  at: Point,
  { shift, alt }: ToolPointer,
  { options }: ToolContext,
): number | undefined => {
  if (!centre || !from || (at.x === centre.x && at.y === centre.y)) return undefined
  const raw = bearing(centre, at) - bearing(centre, from)
  const step = shift ? shiftStepDeg : options.snapping && !alt ? stepDeg : 1e-4
  return signed(Math.round(raw / step) * step)
}

const led = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { load, from } = state
  if (!load) return shown(state)
  // Once it turns, the angle snaps and not the point.
  if (from) return shown({ ...state, turnDeg: turnTo(state, pointer, pointer, context) ?? 0 })
  const { guides, tracked } = snapTracked(pointer, context, state.tracked)
  return shown({ ...state, tracked }, guides)
}

const turned = ({ ids, middle }: Load, turnDeg: number, centre: Point | undefined): Gesture => ({
  label: labels.rotate.en(ids.length),
  apply: (edit) => {
    rotateItems(edit, ids, turnDeg, centre ?? middle)
    const items = ids.length === 1 ? '1 item' : `${ids.length.toLocaleString('en-US')} items`
    return done({ say: { en: `Turned ${items} by ${signed(turnDeg)}°.` } })
  },
})

const clicked = (
  state: State,
  pointer: ToolPointer,
  context: ToolContext,
): Step<State> | undefined => {
  const { load, centre, from } = state
  if (pointer.button !== 0) return undefined
  if (!load) {
    const pick = picked(pointer, context)
    if (!pick?.select) return undefined
    return { ...begun({ ...context, selection: new Set(pick.select) }), ...pick }
  }
  if (centre && from) {
    const turnDeg = turnTo(state, pointer, pointer, context)
    if (turnDeg === undefined) return shown(state)
    return { state, gesture: turned(load, turnDeg, centre), done: true }
  }
  const { at, tracked } = snapTracked(pointer, context, state.tracked)
  if (!centre) return shown({ ...state, centre: at, tracked })
  return at.x === centre.x && at.y === centre.y
    ? shown(state)
    : shown({ ...state, from: at, tracked })
}

const entered = (
  { load, centre, ...state }: State,
  { numbers, angleDeg }: Entry,
): Step<State> | undefined => {
  const turnDeg = angleDeg ?? (numbers.length === 1 ? numbers[0] : undefined)
  if (!load || turnDeg === undefined) return undefined
  return { state: { ...state, load, centre }, gesture: turned(load, turnDeg, centre), done: true }
}

export default defineTool<State>({
  id: 'rotate',
  label: 'Rotate by figures',
  shortcut: 'q',
  icon: 'rotate-cw',
  hint: nothing,
  meansRoutes: true,
  start: begun,
  on: (event, state, context) => {
    switch (event.type) {
      case 'move':
        return led(state, event, context)
      case 'up':
        return clicked(state, event, context)
      case 'typed':
        return entered(state, event.entry)
      case 'key': {
        const turnDeg = turnOf(event.key, event.shift)
        if (turnDeg === 0 || !state.load || event.ctrl || event.alt) return undefined
        return { state, gesture: turned(state.load, turnDeg, state.centre), done: true }
      }
      case 'changed':
      case 'lost':
        return begun(context)
      case 'escape':
        return state.centre ? begun(context) : { state, done: true }
      default:
        return undefined
    }
  },
})
