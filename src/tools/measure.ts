import { formatQuantity, type Point } from '#base'
import { defineTool, type Step, type ToolContext, type ToolPointer } from './define'
import { dimension } from './shared/distances'
import { snapTracked, type Tracked } from './shared/tracking'

interface State {
  readonly from: Point | undefined
  /** The far end, once it is fixed. */
  readonly to: Point | undefined
  readonly tracked: Tracked
}

const start: Step<State> = { state: { from: undefined, to: undefined, tracked: [] } }

/** With Shift the line runs along an axis. */
const held = (from: Point, to: Point, shift: boolean): Point => {
  if (!shift) return to
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)
    ? { x: to.x, y: from.y }
    : { x: from.x, y: to.y }
}

const line = (from: Point, to: Point, context: ToolContext) => {
  const { units } = context
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)].map((metres) =>
    formatQuantity(metres, 'm', units),
  )
  const measured = dimension(from, to, units)
  return {
    dimensions: [measured],
    hint: `${measured.text}: ${dx} east to west, ${dy} north to south.`,
  }
}

const moved = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { from, to } = state
  if (from && to) return { state, preview: line(from, to, context) }
  const { at, guides, tracked } = snapTracked(pointer, context, state.tracked)
  if (!from) return { state: { ...state, tracked }, preview: { guides } }
  return {
    state: { ...state, tracked },
    preview: { ...line(from, held(from, at, pointer.shift), context), guides },
  }
}

const clicked = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { at, tracked } = snapTracked(pointer, context, state.tracked)
  const { from, to } = state
  if (!from || to) {
    return {
      state: { from: at, to: undefined, tracked },
      preview: { hint: 'Click the other end.' },
    }
  }
  const end = held(from, at, pointer.shift)
  return { state: { from, to: end, tracked }, preview: line(from, end, context) }
}

export default defineTool<State>({
  id: 'measure',
  label: 'Measure',
  shortcut: 'u',
  icon: 'ruler',
  hint: 'Click one end of the distance.',
  start: () => start,
  on: (event, state, context) => {
    switch (event.type) {
      case 'move':
        return moved(state, event, context)
      case 'up':
        return event.button === 0 ? clicked(state, event, context) : undefined
      case 'escape':
        return state.from ? start : { ...start, done: true }
      default:
        return undefined
    }
  },
})
