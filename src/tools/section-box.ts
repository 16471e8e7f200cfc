import { boundsOf, formatQuantity } from '#base'
import type { SectionBox } from '#workspace'
import { defineTool, type Step, type ToolContext, type ToolPointer } from './define'
import { alongAxis, type Face, facesOf, faceUnder, movedFace } from './shared/section-faces'

/** A face of the box under the pointer, or held by it. */
interface State {
  readonly hot: Face | undefined
  readonly held:
    | { readonly face: Face; readonly before: SectionBox; readonly startM: number }
    | undefined
}

const still: State = { hot: undefined, held: undefined }

/** Room around what is cut out, so that nothing is cut by the box that is made for it. */
const marginM = 0.4
const tallRoomM = 4
const emptyM = 10

const typing = { en: 'How far the face moves outwards, such as 1.2 or -0.5' }

/** The box around what is selected; without a selection, around everything. */
export const boxAround = ({ document, layout, selection }: ToolContext): SectionBox => {
  const chosen = [...selection].filter(
    (id) => document.get('equipment', id) ?? document.get('rooms', id),
  )
  const isChosen = chosen.length > 0
  const equipment = isChosen ? chosen : document.records('equipment').keys()
  let { minX, minY, maxX, maxY, lowM, highM } = layout.index.extentOf(equipment)
  for (const room of document.records('rooms').values()) {
    if (isChosen && !selection.has(room.id)) continue
    const bounds = boundsOf(room.polygon)
    minX = Math.min(minX, bounds.minX)
    minY = Math.min(minY, bounds.minY)
    maxX = Math.max(maxX, bounds.maxX)
    maxY = Math.max(maxY, bounds.maxY)
    lowM = Math.min(lowM, room.floorZ)
    highM = Math.max(highM, room.floorZ + (room.heightM ?? tallRoomM))
  }
  if (!Number.isFinite(minX)) {
    return { minX: -emptyM, minY: -emptyM, minZ: -1, maxX: emptyM, maxY: emptyM, maxZ: tallRoomM }
  }
  const m = marginM
  return {
    minX: minX - m,
    minY: minY - m,
    minZ: lowM - m,
    maxX: maxX + m,
    maxY: maxY + m,
    maxZ: highM + m,
  }
}

const hintOf = ({ hot, held }: State, section: SectionBox, { units }: ToolContext): string => {
  const face = held?.face ?? hot
  if (!face) return 'Drag a handle to move a face of the section. Delete takes the section away.'
  const size = section[`max${face.axis}`] - section[`min${face.axis}`]
  return `${face.name}: the section is ${formatQuantity(size, 'm', units)} ${face.across}.`
}

const shown = (
  state: State,
  context: ToolContext,
  section: SectionBox | undefined,
  cut?: Step<State>['cut'],
): Step<State> => {
  if (!section) return { state: still, done: true, ...(cut ? { cut } : {}) }
  const marked = state.held?.face.key ?? state.hot?.key
  return {
    state,
    preview: {
      handles: facesOf(section).map(({ face, at }) => ({ at, isHeld: face.key === marked })),
      hint: hintOf(state, section, context),
    },
    ...(state.held || state.hot ? { typing } : {}),
    ...(cut ? { cut } : {}),
  }
}

const start = (context: ToolContext): Step<State> => {
  const section = context.section ?? boxAround(context)
  return shown(still, context, section, { section })
}

const pressed = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { section } = context
  const face = section && pointer.ray && faceUnder(section, pointer)
  if (!section || !face || pointer.button !== 0) return shown(state, context, section)
  const startM = alongAxis(section, face, pointer.ray)
  if (startM === undefined) return shown(state, context, section)
  return shown({ hot: face, held: { face, before: section, startM } }, context, section)
}

const moved = (state: State, pointer: ToolPointer, context: ToolContext): Step<State> => {
  const { held } = state
  const { section } = context
  if (!held || !section) {
    const hot = section && pointer.ray ? faceUnder(section, pointer) : undefined
    return shown({ hot, held: undefined }, context, section)
  }
  const nowM = alongAxis(held.before, held.face, pointer.ray)
  if (nowM === undefined) return shown(state, context, section)
  const stepM = context.options.snapping && !pointer.alt ? context.options.gridM : 0
  const next = movedFace(held.before, held.face, nowM - held.startM, stepM)
  return shown(state, context, next, { section: next })
}

export default defineTool<State>({
  id: 'section-box',
  label: 'Section box',
  shortcut: 'x',
  icon: 'scissors',
  hint: 'Drag a handle to move a face of the section. Delete takes the section away.',
  start,
  on: (event, state, context) => {
    const { section } = context
    switch (event.type) {
      case 'down':
        return pressed(state, event, context)
      case 'move':
        return moved(state, event, context)
      case 'up':
        return shown({ hot: state.hot, held: undefined }, context, section)
      case 'typed': {
        const face = state.held?.face ?? state.hot
        const byM = event.entry.lengthsM[0]
        if (!face || !section || byM === undefined) return undefined
        const next = movedFace(state.held?.before ?? section, face, byM * face.outwards, 0)
        return shown({ hot: face, held: undefined }, context, next, { section: next })
      }
      case 'key': {
        if (event.key !== 'Delete' && event.key !== 'Backspace') return undefined
        return shown(still, context, undefined, { section: undefined })
      }
      case 'escape':
      case 'lost': {
        if (!state.held) return event.type === 'lost' ? undefined : { state: still, done: true }
        const { before } = state.held
        return shown(still, context, before, { section: before })
      }
      case 'apply':
        return { state: still, done: true }
      case 'changed':
        return shown(state, context, section)
      default:
        return undefined
    }
  },
})
