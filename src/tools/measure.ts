import { formatQuantity, type Point } from '#base'
import { defineTool, type Step, type ToolContext, type ToolPointer } from './define'
import { dimension } from './shared/distances'
import { snapPoint } from './shared/snap'
import { lookAround, pointBounds } from './shared/surroundings'

interface State {
  readonly from: Point | undefined
  /** The far end, once it is fixed. */
  readonly to: Point | undefined
}

const start: Step<State> = { state: { from: undefined, to: undefined } }
const nobody: ReadonlySet<string> = new Set()

const snapped = (pointer: ToolPointer, context: ToolContext) => {
  const { snapping, gridM } = context.options
  const around = lookAround(context, pointBounds(pointer), nobody)
  const { pixelsPerM } = pointer
  return snapPoint(pointer, around, { on: snapping && !pointer.alt, gridM, pixelsPerM })
}

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
  const { at, guides } = snapped(pointer, context)
  if (!from) return { state, preview: { guides } }
  return { state, preview: { ...line(from, held(from, at, pointer.shift), context), guides } }
}

const clicked = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { at } = snapped(pointer, context)
  const { from, to } = state
  if (!from || to) {
    return { state: { from: at, to: undefined }, preview: { hint: 'Click the other end.' } }
  }
  const end = held(from, at, pointer.shift)
  return { state: { from, to: end }, preview: line(from, end, context) }
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
