import {
  type ArrayBlock,
  type ArraySpec,
  arrayBlock,
  arrayItems,
  arrayMovements,
  arrayProblem,
  clip,
  copiedIds,
  done,
  labels,
  type Movement,
  makeBlock,
  movedEquipment,
  movedPoint,
  partIds,
  plainLabels,
  rowSpacing,
  standsFree,
  takenWith,
} from '#document'
import type { Equipment } from '#model'
import type { Ghost, Way } from '#workspace'
import { defineTool, type Step, type ToolContext } from './define'
import type { Entry } from './shared/entry'
import { outlineOf } from './shared/outlines'
import { collisionOf } from './shared/overlap'

/** What is repeated: gathered when the selection changes, not at every turn of a figure. */
interface State {
  readonly ids: readonly string[]
  readonly standing: readonly Equipment[]
  /** Routes, parts of the building and notes, as lines. */
  readonly lines: readonly Way[]
  readonly items: number
  readonly block: ArrayBlock | undefined
}

const nobody: ReadonlySet<string> = new Set()
const typing = { en: 'Type rows and columns such as 4,10' }

/** More ghosts tell no more, and each one has to be drawn and checked. */
const mostGhosts = 2000
const mostChecked = 400

const gathered = ({ document, layout, selection }: ToolContext): State => {
  const clipping = clip(document, selection)
  const { equipment, routes, elements, notes, dimensions } = clipping
  const standing = equipment.filter((item) => standsFree(document, item))
  const marks = [...elements, ...notes]
  const lines = [
    ...routes.map(({ points, widthM }) => ({
      points,
      ...(widthM === undefined ? {} : { widthM }),
    })),
    ...marks.flatMap(({ id }) => ({ points: outlineOf(document, id) ?? [] })),
  ]
  return {
    ids: [...selection],
    standing,
    lines,
    items: equipment.length + routes.length + marks.length + dimensions.length,
    block: arrayBlock(document, layout.library, standing, clipping),
  }
}

const ghostOf = (item: Equipment, movement: Movement): Ghost => {
  const { kind, product, x, y, z, rotationDeg } = movedEquipment(item, movement)
  return { kind, product, x, y, z, rotationDeg }
}

const ghostsOf = (spec: ArraySpec, { standing, block }: State, context: ToolContext): Ghost[] => {
  if (!block) return []
  const ghosts: Ghost[] = []
  for (const movement of arrayMovements(spec, block)) {
    for (const item of standing) {
      if (ghosts.length === mostGhosts) return ghosts
      const ghost = ghostOf(item, movement)
      const at =
        ghosts.length < mostChecked &&
        context.layout.placeOf({ ...item, ...ghost, product: item.product })
      const blocked = at && collisionOf(context, at, nobody)
      ghosts.push(blocked ? { ...ghost, blocked: true } : ghost)
    }
  }
  return ghosts
}

const waysOf = (spec: ArraySpec, { lines, block }: State): Way[] => {
  if (!block || lines.length === 0) return []
  const ways: Way[] = []
  for (const movement of arrayMovements(spec, block)) {
    for (const line of lines) {
      if (ways.length === mostGhosts) return ways
      ways.push({ ...line, points: line.points.map((point) => movedPoint(point, movement)) })
    }
  }
  return ways
}

const summary = (spec: ArraySpec, { items, block }: State, ghosts: readonly Ghost[]): string => {
  const total = (spec.rows * spec.columns * items).toLocaleString('en-US')
  const built = `${spec.rows} × ${spec.columns}, ${total} items. Enter builds it.`
  if (block && spec.columns > 1 && Math.abs(spec.columnPitchM) < block.widthM - 1e-3) {
    return `${built} The columns overlap.`
  }
  return ghosts.some(({ blocked }) => blocked)
    ? `${built} Some would stand in other things.`
    : built
}

const shown = (state: State, context: ToolContext): Step<State> => {
  const { array } = context.options
  const problem = arrayProblem(array, state.items)
  if (problem) return { state, preview: { hint: problem.en }, typing }
  if (!state.block) {
    return { state, preview: { hint: 'Mounted equipment is repeated with its host: select that.' } }
  }
  const ghosts = ghostsOf(array, state, context)
  const ways = waysOf(array, state)
  return { state, preview: { ghosts, ways, hint: summary(array, state, ghosts) }, typing }
}

/** The columns of a new array touch, and its rows leave a cold aisle between them. */
const fitted = (context: ToolContext, { block }: State): ArraySpec => {
  const { array } = context.options
  if (!block) return array
  return {
    ...array,
    columnPitchM: Math.round(block.widthM * 1000) / 1000,
    rowPitchM: Math.round((block.depthM + array.coldAisleM) * 1000) / 1000,
  }
}

const counted = (
  state: State,
  { numbers }: Entry,
  context: ToolContext,
): Step<State> | undefined => {
  const [rows, columns, more] = numbers
  if (rows === undefined || columns === undefined || more !== undefined) return undefined
  const array = { ...context.options.array, rows, columns }
  const problem = arrayProblem(array, state.items)
  if (problem) {
    const step = shown(state, context)
    return { ...step, preview: { ...step.preview, hint: problem.en } }
  }
  const options = { ...context.options, array }
  return { ...shown(state, { ...context, options }), options: { array } }
}

/** The same as rows and columns of a block: count and distances can be changed later. */
const keptAsRow = (state: State, { options: { array } }: ToolContext): Step<State> => ({
  state,
  done: true,
  gesture: {
    label: plainLabels.makeRow.en,
    apply: (edit, needs) => {
      const outcome = makeBlock(edit, needs, state.ids, rowSpacing(array, state.block))
      if (!outcome.ok) return outcome
      const { block, placement } = outcome.value
      const name = edit.get('blocks', block)?.name ?? ''
      return done({
        select: partIds(edit, [placement]),
        say: { en: `Kept as a row of ${name}: change its count and distances at the right.` },
      })
    },
  },
})

const built = (state: State, context: ToolContext): Step<State> => {
  const { array, keepRow } = context.options
  if (arrayProblem(array, state.items)) return shown(state, context)
  if (keepRow) return keptAsRow(state, context)
  return {
    state,
    done: true,
    gesture: {
      label: labels.array.en(array.rows * array.columns * state.items),
      apply: (edit, needs) => {
        const outcome = arrayItems(edit, needs, state.ids, array)
        if (!outcome.ok) return outcome
        const select = [...state.ids, ...copiedIds(outcome.value)]
        return done({ select }, outcome.warnings)
      },
    },
  }
}

export default defineTool<State>({
  id: 'array',
  label: 'Array',
  shortcut: 'a',
  icon: 'grid-3x3',
  hint: 'Select what to repeat first.',
  start: (context) => {
    const state = gathered(context)
    const array = fitted(context, state)
    const options = { ...context.options, array }
    return { ...shown(state, { ...context, options }), options: { array } }
  },
  on: (event, state, context) => {
    switch (event.type) {
      case 'changed':
        return shown(gathered(context), context)
      case 'typed':
        return counted(state, event.entry, context)
      case 'apply':
        return built(state, context)
      case 'up': {
        // A click picks what is repeated: the selection stays the only answer to "what".
        const { hit } = event
        if (event.button !== 0 || !hit || hit.type === 'room' || hit.type === 'connection') {
          return undefined
        }
        const select = takenWith(context.document, hit.id, new Set())
        return { ...shown(gathered({ ...context, selection: select }), context), select }
      }
      case 'escape':
        return { state, done: true }
      default:
        return undefined
    }
  },
})
