import type { Point } from '#base'
import { leftTo, takenTogether, tidyM } from '#document'
import { itemsInBand, shownOf } from '#workspace'
import { defineTool, type Step, type ToolContext, type ToolEvent, type ToolPointer } from './define'
import { type Drag, drag, putDown, shownDrag, typedDrag } from './shared/dragging'
import { dragGrip, type Grip, gripUnder, putGrip } from './shared/grip'
import { liftOfKey } from './shared/lift'
import { takeUp } from './shared/load'
import { meantUnder } from './shared/meant'
import { nudged, turnOf } from './shared/nudge'
import {
  doubledOn,
  dragRouteGrip,
  liftedGrip,
  putRouteGrip,
  type RouteGrip,
  routeGripUnder,
  shownRouteGrip,
  withoutPoint,
} from './shared/route-grip'
import { entered, meantBy, selected } from './shared/selecting'

type State =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pressed'; readonly down: ToolPointer }
  /** `before` is what was selected, should the drag be called off. */
  | {
      readonly phase: 'dragging'
      readonly drag: Drag
      readonly before: ReadonlySet<string>
      readonly last: ToolPointer
    }
  | { readonly phase: 'banding'; readonly down: ToolPointer; readonly to: Point }
  | {
      readonly phase: 'gripping'
      readonly grip: Grip
      readonly down: ToolPointer
      readonly moved: boolean
    }
  /** A point of a route is held. */
  | {
      readonly phase: 'bending'
      readonly grip: RouteGrip
      readonly down: ToolPointer
      readonly moved: boolean
    }

const idle: Step<State> = { state: { phase: 'idle' } }

/** A hand trembles: nearer than this a press is a click. */
const clickPixels = 4

const hasLeft = (down: ToolPointer, now: ToolPointer): boolean =>
  Math.hypot(now.screenX - down.screenX, now.screenY - down.screenY) > clickPixels

const typing = { en: 'Type a distance, two shifts such as 1.2,0, or an angle such as <30' }

const dragged = (
  before: Drag,
  pointer: ToolPointer,
  selected: ReadonlySet<string>,
  context: ToolContext,
): Step<State> => {
  const { drag: now, preview } = drag(before, pointer, context)
  return {
    state: { phase: 'dragging', drag: now, before: selected, last: pointer },
    preview,
    typing,
  }
}

/** What can be dragged by pressing on it: a room's floor is where boxes are drawn instead. */
const holds = <T extends { readonly type: string }>(hit: T | undefined): hit is T =>
  hit !== undefined && hit.type !== 'room' && hit.type !== 'connection'

const beginDrag = (down: ToolPointer, now: ToolPointer, context: ToolContext): Step<State> => {
  const { selection } = context
  const hit = meantUnder(down, context, selection)
  if (!holds(hit)) return banded(down, now)
  const selected = selection.has(hit.id) ? selection : meantBy(hit.id, context)
  const load = takeUp(context, selected)
  if (!load) {
    return {
      ...idle,
      select: selected,
      preview: { hint: 'What is mounted stands where its host stands: move the host.' },
    }
  }
  const lift = now.ctrl ? { screenY: down.screenY, fromM: 0 } : undefined
  const still = { load, dx: 0, dy: 0, dz: 0, turnDeg: 0, lift }
  // A route is led on its own level, from the very place that was taken hold of.
  const at = hit.type === 'route' && load.canRise ? down.route?.at : undefined
  const start: Drag = at
    ? { ...still, start: { x: at.x, y: at.y }, levelM: at.z }
    : { ...still, start: { x: down.x, y: down.y } }
  return { ...dragged(start, now, selection, context), select: selected }
}

const banded = (down: ToolPointer, { x, y }: Point): Step<State> => ({
  state: { phase: 'banding', down, to: { x, y } },
  preview: { band: { from: { x: down.x, y: down.y }, to: { x, y } } },
})

/** Drawn to the right a box takes what lies inside; drawn to the left also what it touches. */
const caught = (down: ToolPointer, up: ToolPointer, context: ToolContext): Step<State> => {
  const { document, layout, selection, visibility } = context
  const mode = up.screenX >= down.screenX ? 'inside' : 'touching'
  const caughtIds = itemsInBand(document, layout.library, down, up, mode)
  const found = shownOf(document, visibility, caughtIds).filter(
    (id) => !document.get('equipment', id)?.inside,
  )
  const whole = takenTogether(document, found, selection)
  return { ...idle, select: down.shift ? new Set([...selection, ...whole]) : whole }
}

type Dragging = Extract<State, { phase: 'dragging' }>

const onDragging = (
  event: ToolEvent,
  state: Dragging,
  context: ToolContext,
): Step<State> | undefined => {
  const { before, last } = state
  switch (event.type) {
    case 'move':
      return dragged(state.drag, event, before, context)
    case 'up': {
      // A quick hand lets go before it has moved on the level of what it holds.
      const { levelM } = state.drag
      const now = levelM === undefined ? state.drag : drag(state.drag, event, context).drag
      return { ...idle, gesture: putDown(now) }
    }
    case 'key': {
      const dz = state.drag.load.canRise ? liftOfKey(event.key, event.shift) : 0
      if (dz !== 0) {
        const now: Drag = { ...state.drag, dz: tidyM(state.drag.dz + dz), lift: undefined }
        return { state: { ...state, drag: now }, preview: shownDrag(now, context), typing }
      }
      const turnDeg = state.drag.turnDeg + turnOf(event.key, event.shift)
      if (turnDeg === state.drag.turnDeg) return undefined
      return dragged({ ...state.drag, turnDeg }, last, before, context)
    }
    case 'typed': {
      const now = typedDrag(state.drag, event.entry)
      if (event.entry.lengthsM.length > 0) return { ...idle, gesture: putDown(now) }
      return { state: { ...state, drag: now }, preview: shownDrag(now, context), typing }
    }
    case 'apply':
      return { ...idle, gesture: putDown(state.drag) }
    case 'escape':
    case 'lost':
      return { ...idle, select: before }
    default:
      return undefined
  }
}

const onGripping = (
  event: ToolEvent,
  state: Extract<State, { phase: 'gripping' }>,
  context: ToolContext,
): Step<State> | undefined => {
  switch (event.type) {
    case 'move': {
      if (!state.moved && !hasLeft(state.down, event)) return undefined
      const now = dragGrip(state.grip, event, context)
      return now ? { state: { ...state, grip: now.grip, moved: true }, preview: now.preview } : idle
    }
    case 'up':
      return state.moved
        ? { ...idle, gesture: putGrip(state.grip) }
        : { ...idle, ...selected(state.down, context) }
    case 'escape':
    case 'lost':
      return idle
    default:
      return undefined
  }
}

const onBending = (
  event: ToolEvent,
  state: Extract<State, { phase: 'bending' }>,
  context: ToolContext,
): Step<State> | undefined => {
  const { grip, down, moved } = state
  switch (event.type) {
    case 'move': {
      if (!moved && !hasLeft(down, event)) return undefined
      const now = dragRouteGrip(grip, event, context)
      return now ? { state: { ...state, grip: now.grip, moved: true }, preview: now.preview } : idle
    }
    case 'up': {
      const now = moved ? dragRouteGrip(grip, event, context) : undefined
      return now
        ? { ...idle, gesture: putRouteGrip(now.grip) }
        : { ...idle, ...selected(down, context) }
    }
    case 'key': {
      if (event.key === 'Delete' || event.key === 'Backspace') {
        return grip.isNew ? idle : { ...idle, gesture: withoutPoint(grip.route, grip.index) }
      }
      const upM = liftOfKey(event.key, event.shift)
      if (upM === 0) return undefined
      const now = liftedGrip(grip, upM)
      const preview = shownRouteGrip(now, context)
      return preview ? { state: { ...state, grip: now, moved: true }, preview } : idle
    }
    case 'escape':
    case 'lost':
      return idle
    default:
      return undefined
  }
}

const into = (event: ToolPointer, context: ToolContext): Step<State> | undefined => {
  const select = entered(event, context)
  return select && { ...idle, select }
}

const onIdle = (event: ToolEvent, context: ToolContext): Step<State> | undefined => {
  switch (event.type) {
    case 'down': {
      if (event.button !== 0) return undefined
      const bent = routeGripUnder(context, event)
      if (bent) return { state: { phase: 'bending', grip: bent, down: event, moved: false } }
      const grip = gripUnder(context, event)
      if (grip) return { state: { phase: 'gripping', grip, down: event, moved: false } }
      return { state: { phase: 'pressed', down: event } }
    }
    case 'double': {
      const { route } = event
      const isOnly = route && context.selection.size === 1 && context.selection.has(route.id)
      return isOnly ? { ...idle, gesture: doubledOn(route) } : into(event, context)
    }
    case 'key': {
      const gesture = nudged(event, context)
      return gesture && { ...idle, gesture }
    }
    case 'escape':
      // Out of a block or group first; then nothing is selected.
      return { ...idle, select: leftTo(context.document, context.selection) ?? [] }
    default:
      return undefined
  }
}

const onHeld = (
  event: ToolEvent,
  state: Extract<State, { phase: 'pressed' | 'banding' }>,
  context: ToolContext,
): Step<State> | undefined => {
  switch (event.type) {
    case 'move':
      if (state.phase === 'banding') return banded(state.down, event)
      return hasLeft(state.down, event) ? beginDrag(state.down, event, context) : undefined
    case 'up':
      return state.phase === 'banding'
        ? caught(state.down, event, context)
        : { ...idle, ...selected(state.down, context) }
    case 'escape':
    case 'lost':
      return idle
    default:
      return undefined
  }
}

export default defineTool<State>({
  id: 'select',
  label: 'Select and move',
  shortcut: 'v',
  icon: 'mouse-pointer-2',
  hint: 'Click to select, drag to move, drag over the floor to select many.',
  meansRoutes: true,
  start: () => idle,
  on: (event, state, context) => {
    switch (state.phase) {
      case 'idle':
        return onIdle(event, context)
      case 'dragging':
        return onDragging(event, state, context)
      case 'gripping':
        return onGripping(event, state, context)
      case 'bending':
        return onBending(event, state, context)
      default:
        return onHeld(event, state, context)
    }
  },
})
