import { formatQuantity, type Point } from '#base'
import { tidyM } from '#document'
import type { Preview } from '#workspace'
import type { Gesture, Step, ToolContext, ToolEvent, ToolPointer } from '../define'
import { dimension } from './distances'
import { type Entry, offsetOf } from './entry'
import { type Load, takeUp } from './load'
import { picked } from './picking'
import { snapTracked, type Tracked } from './tracking'

/** A shift in metres east, north and up. */
export interface Shift {
  readonly dx: number
  readonly dy: number
  readonly dz: number
}

/** Things that are taken somewhere by figures or from one point to another. */
export interface Relocating {
  /** What is taken; nothing while nothing is selected. */
  readonly load: Load | undefined
  readonly base: Point | undefined
  /** Where the pointer is, once it is led from the base. */
  readonly to: Point | undefined
  /** The press that set the base, while it is held: letting go elsewhere ends there. */
  readonly pressed: ToolPointer | undefined
  /** How many copies. */
  readonly times: number
  readonly tracked: Tracked
}

/** What tells a move from a copy. */
export interface Manner {
  readonly ready: string
  readonly nothing: string
  readonly typing: { readonly en: string }
  readonly repeats: boolean
  readonly show: (load: Load, shift: Shift, times: number, context: ToolContext) => Preview
  readonly finish: (load: Load, shift: Shift, times: number, context: ToolContext) => Gesture
}

/** A hand trembles: nearer than this a press is a click. */
const clickPixels = 4

const none: Shift = { dx: 0, dy: 0, dz: 0 }

const shiftFrom = (from: Point, to: Point): Shift => ({
  dx: tidyM(to.x - from.x),
  dy: tidyM(to.y - from.y),
  dz: 0,
})

/** With Shift the way runs along an axis. */
const along = (from: Point, to: Point, shift: boolean): Point => {
  if (!shift) return to
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)
    ? { x: to.x, y: from.y }
    : { x: from.x, y: to.y }
}

/** A shift in words: how far east, north and, where it rises, up. */
export const shiftText = ({ dx, dy, dz }: Shift, { units }: ToolContext): string => {
  const [x, y, z] = [dx, dy, dz].map((metres) => formatQuantity(metres, 'm', units))
  return dz === 0 ? `${x}, ${y}` : `${x}, ${y}, ${z} up`
}

const shown = (
  state: Relocating,
  manner: Manner,
  context: ToolContext,
  guides: Preview['guides'] = [],
): Step<Relocating> => {
  const { load, base, to, times } = state
  const { typing, repeats } = manner
  if (!load) return { state, preview: { hint: manner.nothing } }
  if (!base) {
    const hint = manner.ready
    const copies = times > 1 ? manner.show(load, none, times, context) : {}
    return { state, preview: { ...copies, guides, hint }, typing, repeats }
  }
  const end = to ?? base
  const preview = manner.show(load, shiftFrom(base, end), times, context)
  const dimensions = to ? [dimension(base, end, context.units)] : []
  return { state, preview: { ...preview, guides, dimensions }, typing, repeats }
}

/** Begins with what is selected. */
export const beginRelocating = (manner: Manner, context: ToolContext): Step<Relocating> => {
  const load = takeUp(context, context.selection)
  const state = { load, base: undefined, to: undefined, pressed: undefined, times: 1, tracked: [] }
  return shown(state, manner, context)
}

const led = (
  state: Relocating,
  pointer: ToolPointer,
  manner: Manner,
  context: ToolContext,
): Step<Relocating> => {
  const { load, base } = state
  if (!load) return shown(state, manner, context)
  const excluded = base ? load.set : undefined
  const { at, guides, tracked } = snapTracked(pointer, context, state.tracked, excluded)
  if (!base) return shown({ ...state, tracked }, manner, context, guides)
  const to = along(base, at, pointer.shift)
  return shown({ ...state, to, tracked }, manner, context, guides)
}

const ended = (
  state: Relocating,
  shift: Shift,
  manner: Manner,
  context: ToolContext,
): Step<Relocating> => {
  const { load, times } = state
  if (!load) return shown(state, manner, context)
  return { state, gesture: manner.finish(load, shift, times, context), done: true }
}

const pressed = (
  state: Relocating,
  pointer: ToolPointer,
  manner: Manner,
  context: ToolContext,
): Step<Relocating> | undefined => {
  if (pointer.button !== 0 || !state.load || state.base) return undefined
  const { at, tracked } = snapTracked(pointer, context, state.tracked)
  return shown({ ...state, base: at, pressed: pointer, tracked }, manner, context)
}

const released = (
  state: Relocating,
  pointer: ToolPointer,
  manner: Manner,
  context: ToolContext,
): Step<Relocating> | undefined => {
  if (pointer.button !== 0) return undefined
  if (!state.load) {
    const pick = picked(pointer, context)
    if (!pick?.select) return undefined
    const selection = new Set(pick.select)
    return { ...beginRelocating(manner, { ...context, selection }), ...pick }
  }
  const { base, pressed: down } = state
  if (!base) return undefined
  if (down) {
    const farPx = Math.hypot(pointer.screenX - down.screenX, pointer.screenY - down.screenY)
    if (farPx <= clickPixels) return shown({ ...state, pressed: undefined }, manner, context)
  }
  const { at } = snapTracked(pointer, context, state.tracked, state.load.set)
  return ended(state, shiftFrom(base, along(base, at, pointer.shift)), manner, context)
}

const entered = (
  state: Relocating,
  entry: Entry,
  manner: Manner,
  context: ToolContext,
): Step<Relocating> | undefined => {
  const { load, base, to } = state
  if (!load) return undefined
  const { repeated } = entry
  const times = manner.repeats && repeated ? repeated.times : state.times
  const figures = manner.repeats && repeated ? repeated : entry
  const towards = base && to ? { x: to.x - base.x, y: to.y - base.y } : { x: 0, y: 0 }
  const offset = offsetOf(figures, towards)
  if (offset) {
    const shift = {
      dx: tidyM(offset.x),
      dy: tidyM(offset.y),
      dz: tidyM(figures.lengthsM[2] ?? 0),
    }
    return ended({ ...state, times }, shift, manner, context)
  }
  return manner.repeats && repeated ? shown({ ...state, times }, manner, context) : undefined
}

/** What happens to things that are taken somewhere: points, figures, Escape. */
export const relocating = (
  event: ToolEvent,
  state: Relocating,
  manner: Manner,
  context: ToolContext,
): Step<Relocating> | undefined => {
  switch (event.type) {
    case 'move':
      return led(state, event, manner, context)
    case 'down':
      return pressed(state, event, manner, context)
    case 'up':
      return released(state, event, manner, context)
    case 'typed':
      return entered(state, event.entry, manner, context)
    case 'apply':
      return state.base && state.to
        ? ended(state, shiftFrom(state.base, state.to), manner, context)
        : undefined
    case 'changed':
    case 'lost':
      return beginRelocating(manner, context)
    case 'escape':
      return state.base || state.times > 1
        ? beginRelocating(manner, context)
        : { state, done: true }
    default:
      return undefined
  }
}
