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

/** Alt means the other one of the two; what is added to a break goes as that does. */
const modeOf = (
  { shift, alt }: Pick<ToolPointer, 'shift' | 'alt'>,
  { options, study }: ToolContext,
): 'fault' | 'planned' => {
  const { mode } = shift && study?.type === 'break' ? study.contingency : options.break
  if (!alt) return mode
  return mode === 'fault' ? 'planned' : 'fault'
}

const hintOf = (
  { id, what }: NonNullable<State['over']>,
  pointer: ToolPointer,
  context: ToolContext,
): string => {
  const { shift } = pointer
  const broken = brokenIn(context.study)
  if (shift && broken.includes(id)) return `Click to leave ${what} as it was.`
  const isFault = modeOf(pointer, context) === 'fault'
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

const plainly = { shift: false, alt: false } as const

const broken = (
  ids: readonly string[],
  held: Pick<ToolPointer, 'shift' | 'alt'>,
  context: ToolContext,
): Step<State> => {
  const { orders } = context.options.break
  const mode = modeOf(held, context)
  const isWithOrders = orders && mode === 'fault'
  return { state: idle, look: { study: breakOf(ids, mode, isWithOrders ? { orders } : {}) } }
}

/** The break that is looked at with one more thing, or one less; without any it ends. */
const added = (id: string, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { study } = context
  if (study?.type !== 'break') return broken([id], pointer, context)
  const { ids, mode: _, orders, ...more } = study.contingency
  const next = toggled(ids, id)
  const isNothing = next.length === 0 && Object.keys(more).length === 0
  const mode = modeOf(pointer, context)
  const isWithOrders = orders === true && mode === 'fault'
  const now = breakOf(next, mode, isWithOrders ? { ...more, orders } : more)
  return { state: idle, look: { study: isNothing ? undefined : now } }
}

const clicked = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { down } = state
  const held = { ...state, down: undefined }
  const away = down ? Math.hypot(pointer.screenX - down.x, pointer.screenY - down.y) : 0
  const id = under(pointer, context)
  if (away > clickPixels || id === undefined) return hovered(held, pointer, context)
  return pointer.shift ? added(id, pointer, context) : broken([id], pointer, context)
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
        return ids.length > 0 ? broken(ids, plainly, context) : undefined
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
