import { boundsOf, type Point } from '#base'
import { addPlacement, done, plainLabels, poseOut, tidyDeg, tidyM } from '#document'
import type { Block, Equipment } from '#model'
import type { Ghost, Preview } from '#workspace'
import { defineTool, type Gesture, type Step, type ToolContext, type ToolPointer } from './define'
import { clearDistances } from './shared/distances'
import { collisionOf, uprightBounds } from './shared/overlap'
import { snapBox } from './shared/snap'
import { lookAround, shifted } from './shared/surroundings'

type Spot = Point & { readonly z: number }

interface State {
  /** Where the block's own origin is led; absent while the pointer is elsewhere. */
  readonly spot: Spot | undefined
  readonly pressed: boolean
}

const away: State = { spot: undefined, pressed: false }
const nobody: ReadonlySet<string> = new Set()
const typing = { en: 'Type a place such as 12,4.8 or a heading such as <90' }

/** More are not checked on the way: that is the business of the rules. */
const mostChecked = 60

/** The block that is placed: the one that was chosen, or the only one there is. */
const chosen = ({ document, options }: ToolContext): Block | undefined => {
  const { block } = options
  const found = block === undefined ? undefined : document.get('blocks', block)
  return found ?? document.list('blocks').at(-1)
}

const standing = (block: Block, spot: Spot, headingDeg: number): Equipment[] => {
  const frame = { ...spot, rotationDeg: headingDeg }
  return block.equipment.flatMap((member) => (member.inside ? [] : [poseOut(frame, member)]))
}

const ghostsAt = (context: ToolContext, block: Block, spot: Spot): Ghost[] =>
  standing(block, spot, context.options.headingDeg).map((item, index) => {
    const at = context.layout.placeOf(item)
    const blocked = index < mostChecked && collisionOf(context, at, nobody) !== undefined
    const { kind, product, x, y, z, rotationDeg } = item
    const size = { widthM: at.widthM, depthM: at.depthM, heightM: at.heightM }
    return { kind, product, x, y, z, rotationDeg, size, ...(blocked ? { blocked } : {}) }
  })

const shownAt = (
  context: ToolContext,
  block: Block,
  spot: Spot,
  lines: Pick<Preview, 'guides' | 'dimensions'> = {},
): Preview => {
  const ghosts = ghostsAt(context, block, spot)
  const frame = { ...spot, rotationDeg: context.options.headingDeg }
  const ways = block.routes.map(({ points, widthM }) => ({
    points: points.map((point) => poseOut(frame, { ...point, rotationDeg: 0 })),
    ...(widthM === undefined ? {} : { widthM }),
  }))
  const hint = ghosts.some(({ blocked }) => blocked)
    ? `Some of ${block.name} would stand in other things.`
    : `Click to place ${block.name}, R to turn, Escape to stop.`
  return { ghosts, ways, ...lines, hint }
}

const boxOf = (context: ToolContext, block: Block, spot: Spot) => {
  const boxes = standing(block, spot, context.options.headingDeg).map((item) =>
    uprightBounds(context.layout.placeOf(item)),
  )
  return boundsOf(
    boxes.length === 0
      ? [spot]
      : boxes.flatMap(({ minX, minY, maxX, maxY }) => [
          { x: minX, y: minY },
          { x: maxX, y: maxY },
        ]),
  )
}

const start = (context: ToolContext): Step<State> => {
  const block = chosen(context)
  const hint = block
    ? `Point at the place where ${block.name} should stand.`
    : 'Make a block first: select what it consists of and press Ctrl+B.'
  return { state: away, preview: { hint }, ...(block ? { typing } : {}) }
}

const led = (pointer: ToolPointer, context: ToolContext, pressed: boolean): Step<State> => {
  const block = chosen(context)
  if (!block) return start(context)
  const box = boxOf(context, block, pointer)
  const around = lookAround(context, box, nobody)
  const { snapping, gridM } = context.options
  const on = snapping && !pointer.alt
  const { dx, dy, guides } = snapBox(box, around, { on, gridM, pixelsPerM: pointer.pixelsPerM })
  const spot = { x: tidyM(pointer.x + dx), y: tidyM(pointer.y + dy), z: pointer.z }
  const dimensions = clearDistances(shifted(box, dx, dy), around, context.units)
  return {
    state: { spot, pressed },
    preview: shownAt(context, block, spot, { guides, dimensions }),
    typing,
  }
}

const placing = (block: Block, spot: Spot, rotationDeg: number): Gesture => ({
  label: plainLabels.placeBlock.en,
  apply: (edit, needs) => {
    const outcome = addPlacement(edit, needs, { block: block.id, ...spot, rotationDeg })
    return outcome.ok ? done({ select: outcome.value.added }, outcome.warnings) : outcome
  },
})

/** Puts one down and waits for the next. */
const put = (state: State, context: ToolContext, at = state.spot): Step<State> | undefined => {
  const block = chosen(context)
  if (!block || !at) return undefined
  const { x, y, z } = at
  return {
    state: { spot: at, pressed: false },
    preview: { hint: `Placed ${block.name}. Click to place another, Escape to stop.` },
    gesture: placing(block, { x, y, z }, context.options.headingDeg),
    typing,
  }
}

const shownStill = (state: State, context: ToolContext): Step<State> => {
  const block = chosen(context)
  if (!block || !state.spot) return start(context)
  return { state, preview: shownAt(context, block, state.spot), typing }
}

const turned = (state: State, byDeg: number, context: ToolContext): Step<State> => {
  const options = { headingDeg: tidyDeg(context.options.headingDeg + byDeg) }
  const now = { ...context, options: { ...context.options, ...options } }
  return { ...shownStill(state, now), options }
}

export default defineTool<State>({
  id: 'place-block',
  label: 'Place block',
  shortcut: 'shift+s',
  icon: 'boxes',
  hint: 'Point at the place where the block should stand.',
  start,
  on: (event, state, context) => {
    switch (event.type) {
      case 'down':
        return event.button === 0 ? led(event, context, true) : undefined
      case 'move':
        return led(event, context, state.pressed)
      case 'up':
        return state.pressed ? put(state, context) : undefined
      case 'apply':
        return put(state, context)
      case 'typed': {
        const [x, y] = event.entry.lengthsM
        if (x !== undefined && y !== undefined) {
          return put(state, context, { x, y, z: state.spot?.z ?? 0 })
        }
        const { angleDeg } = event.entry
        return angleDeg === undefined
          ? undefined
          : turned(state, angleDeg - context.options.headingDeg, context)
      }
      case 'key':
        if (event.ctrl || event.alt || event.key.toLowerCase() !== 'r') return undefined
        return turned(state, event.shift ? 15 : 90, context)
      case 'changed':
        return shownStill(state, context)
      case 'leave':
      case 'lost':
        return start(context)
      case 'escape':
        return { state: away, done: true }
      default:
        return undefined
    }
  },
})
