import { formatQuantity, type Point } from '#base'
import {
  addDimension,
  anchoredId,
  anchorPlace,
  done,
  measuresOf,
  plainLabels,
  tidyM,
} from '#document'
import type { Anchor, DimensionChain } from '#model'
import type { Preview } from '#workspace'
import { defineTool, type Step, type ToolContext, type ToolPointer } from './define'
import { anchorUnder } from './shared/chains'

type Chain = Pick<DimensionChain, 'axis' | 'anchors' | 'offsetM' | 'z'>

interface State {
  readonly anchors: readonly Anchor[]
  /** Where the pointer was last: Enter puts the line there. */
  readonly last: ToolPointer | undefined
}

const nothing: State = { anchors: [], last: undefined }

/** The axis that an anchor measures along by itself: that of its side or across its wall. */
const ownAxis = (anchor: Anchor, { document }: ToolContext): 'x' | 'y' | undefined => {
  const id = anchoredId(anchor)
  if (id === undefined || !('side' in anchor)) return undefined
  const { side, wall } = anchor
  if (typeof wall === 'number') {
    const { polygon } = document.get('rooms', id) ?? { polygon: [] }
    const [a, b] = [polygon[wall], polygon[(wall + 1) % polygon.length]]
    if (!a || !b) return undefined
    return Math.abs(a.x - b.x) <= Math.abs(a.y - b.y) ? 'x' : 'y'
  }
  if (side === 'min-x' || side === 'max-x') return 'x'
  return side === 'min-y' || side === 'max-y' ? 'y' : undefined
}

const chainOf = (
  anchors: readonly Anchor[],
  pointer: ToolPointer,
  context: ToolContext,
): Chain | undefined => {
  const { document, layout } = context
  const places = anchors.flatMap((anchor) => anchorPlace(document, layout.library, anchor) ?? [])
  const [a, b] = places
  if (!a || !b) return undefined
  const own = anchors.flatMap((anchor) => ownAxis(anchor, context) ?? [])[0]
  const longer = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y) ? 'x' : 'y'
  const axis = pointer.shift ? 'aligned' : (own ?? longer)
  return {
    axis,
    anchors: [...anchors],
    offsetM: tidyM(offsetAt(axis, a, b, pointer)),
    z: pointer.z,
  }
}

const offsetAt = (axis: Chain['axis'], a: Point, b: Point, at: Point): number => {
  if (axis === 'x') return at.y - a.y
  if (axis === 'y') return at.x - a.x
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  return length === 0 ? 0 : ((b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x)) / length
}

const drawn = (chain: Chain, { document, layout, units }: ToolContext): Preview => ({
  dimensions: measuresOf(document, layout.library, chain).map(({ from, to, valueM }) => ({
    from,
    to,
    text: formatQuantity(valueM, 'm', units),
    z: chain.z,
  })),
})

const hintOf = (count: number): string => {
  if (count === 0) return 'Click a side, a wall or a place to measure from.'
  return count === 1
    ? 'Click what to measure to.'
    : 'Click more, or beside them to put the line there. Shift measures straight across.'
}

const led = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { anchors } = state
  const next = anchorUnder(pointer, context)
  const isHeld = anchoredId(next) !== undefined
  const shown = isHeld || anchors.length < 2 ? [...anchors, next] : anchors
  const chain = chainOf(shown, pointer, context)
  const place = anchorPlace(context.document, context.layout.library, next)
  // A short stroke says what the pointer would take hold of.
  const markM = 6 / pointer.pixelsPerM
  const guides =
    isHeld && place
      ? [
          { from: { x: place.x - markM, y: place.y }, to: { x: place.x + markM, y: place.y } },
          { from: { x: place.x, y: place.y - markM }, to: { x: place.x, y: place.y + markM } },
        ]
      : []
  const lines = chain ? drawn(chain, context) : {}
  return {
    state: { anchors, last: pointer },
    preview: { ...lines, guides, hint: hintOf(anchors.length) },
  }
}

const put = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> | undefined => {
  const chain = chainOf(state.anchors, pointer, context)
  if (!chain) return undefined
  return {
    state: nothing,
    preview: { hint: hintOf(0) },
    gesture: {
      label: plainLabels.addDimension.en,
      apply: (edit, needs) => {
        const outcome = addDimension(edit, needs, chain)
        return outcome.ok ? done({ select: [outcome.value.id] }) : outcome
      },
    },
  }
}

const clicked = (
  state: State,
  pointer: ToolPointer,
  context: ToolContext,
): Step<State> | undefined => {
  const next = anchorUnder(pointer, context)
  if (anchoredId(next) === undefined && state.anchors.length >= 2) {
    return put(state, pointer, context)
  }
  const last = state.anchors.at(-1)
  if (last && JSON.stringify(last) === JSON.stringify(next)) return undefined
  return led({ anchors: [...state.anchors, next], last: pointer }, pointer, context)
}

export default defineTool<State>({
  id: 'dimension',
  label: 'Dimension',
  shortcut: 'shift+d',
  icon: 'move-horizontal',
  hint: hintOf(0),
  start: () => ({ state: nothing, preview: { hint: hintOf(0) } }),
  on: (event, state, context) => {
    switch (event.type) {
      case 'move':
        return led(state, event, context)
      case 'up':
        return event.button === 0 ? clicked(state, event, context) : undefined
      case 'apply':
        return state.last ? put(state, state.last, context) : undefined
      case 'key': {
        if (event.key !== 'Backspace' || state.anchors.length === 0 || !state.last) return undefined
        return led({ ...state, anchors: state.anchors.slice(0, -1) }, state.last, context)
      }
      case 'lost':
      case 'leave':
        return { state, preview: { hint: hintOf(state.anchors.length) } }
      case 'escape':
        return state.anchors.length > 0
          ? { state: nothing, preview: { hint: hintOf(0) } }
          : { state: nothing, done: true }
      default:
        return undefined
    }
  },
})
