import { defineTool, type Step, type ToolContext, type ToolPointer } from './define'
import { breakable, breakOf, brokenIn, goingWith, toggled } from './shared/breaking'
import { frontOf } from './shared/front'

interface State {
  /** What the pointer is over, with what goes with it: looked up once, not at every move. */
  readonly over: { readonly id: string; readonly what: string } | undefined
  /** Where the button went down. */
  readonly down: { readonly x: number; readonly y: number } | undefined
}

const idle: State = { over: undefined, down: undefined }

/** A hand trembles: nearer than this a press is a click. */
const clickPixels = 4

/** Alt means the other one of the two. */
const modeOf = (alt: boolean, { options }: ToolContext): 'fault' | 'planned' => {
  const { mode } = options.break
  if (!alt) return mode
  return mode === 'fault' ? 'planned' : 'fault'
}

const hintOf = (
  { id, what }: NonNullable<State['over']>,
  { shift, alt }: ToolPointer,
  context: ToolContext,
): string => {
  const broken = brokenIn(context.study)
  if (shift && broken.includes(id)) return `Click to leave ${what} as it was.`
  const isFault = modeOf(alt, context) === 'fault'
  const too = shift && broken.length > 0 ? ' too' : ''
  return isFault ? `Click to break ${what}${too}.` : `Click to take ${what} out for work${too}.`
}

const under = (pointer: ToolPointer, { document }: ToolContext): string | undefined => {
  const { hit, route } = pointer
  // A drawn connection is no thing of its own here: what lies behind it is meant.
  const meant = hit?.type === 'connection' ? route : frontOf(pointer)
  return meant && breakable(document, [meant.id])[0]
}

const hovered = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const id = under(pointer, context)
  const { over } = state
  if (id === undefined) return { state: { ...state, over: undefined } }
  const what = over?.id === id ? over.what : goingWith(context.document, context.layout, id)
  if (what === undefined) return { state: { ...state, over: undefined } }
  const now = { id, what }
  return { state: { ...state, over: now }, preview: { hint: hintOf(now, pointer, context) } }
}

const broken = (ids: readonly string[], alt: boolean, context: ToolContext): Step<State> => {
  const { orders } = context.options.break
  const mode = modeOf(alt, context)
  const isWithOrders = orders && mode === 'fault'
  const study = breakOf(ids, mode, isWithOrders ? { orders } : {})
  return { state: idle, look: { study: ids.length > 0 ? study : undefined } }
}

const clicked = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { down } = state
  const held = { ...state, down: undefined }
  const away = down ? Math.hypot(pointer.screenX - down.x, pointer.screenY - down.y) : 0
  const id = under(pointer, context)
  if (away > clickPixels || id === undefined) return hovered(held, pointer, context)
  const { shift, alt } = pointer
  return broken(shift ? toggled(brokenIn(context.study), id) : [id], alt, context)
}

export default defineTool<State>({
  id: 'break',
  label: 'Break',
  shortcut: 'b',
  icon: 'hammer',
  hint: 'Click what breaks; Shift adds to it, Alt takes it out for work.',
  meansRoutes: true,
  start: () => ({ state: idle }),
  on: (event, state, context) => {
    switch (event.type) {
      case 'move':
        return hovered(state, event, context)
      case 'leave':
      case 'lost':
        return { state: idle }
      case 'down': {
        if (event.button !== 0) return undefined
        const at = { x: event.screenX, y: event.screenY }
        return { ...hovered(state, event, context), state: { ...state, down: at } }
      }
      case 'up':
        return event.button === 0 ? clicked(state, event, context) : undefined
      case 'apply': {
        const ids = breakable(context.document, context.selection)
        return ids.length > 0 ? broken(ids, false, context) : undefined
      }
      case 'changed':
        return { state: idle }
      case 'escape':
        return context.study === undefined
          ? { state: idle, done: true }
          : { state: idle, look: { study: undefined } }
      default:
        return undefined
    }
  },
})
