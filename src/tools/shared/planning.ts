import { applyChanges, done, type RecordChanges } from '#document'
import type { Connection, Equipment, Route } from '#model'
import type { Preview, ToolOptions, Vector, Way } from '#workspace'
import type { Gesture, Step, ToolContext, ToolEvent, ToolPointer } from '../define'

/** A plan for one state of the document. */
interface Planned {
  readonly revision: number
  readonly plan: RecordChanges
}

/** Where a planning tool finds its proposal, and what it does once that is carried out. */
export interface PlanningTool<P extends Planned> {
  readonly proposedIn: (options: ToolOptions) => P | undefined
  /** The options without the proposal. */
  readonly cleared: (options: ToolOptions) => Partial<ToolOptions>
  readonly label: (proposed: P) => string
}

export interface PlanningState<P> {
  readonly proposed: P | undefined
  readonly preview: Preview
}

/** More lines than this hide what they join: then none are drawn. */
const mostCords = 400

const sizeOf = ({ layout }: Pick<ToolContext, 'layout'>, item: Equipment) => {
  const metres = (field: string): number => {
    const value = layout.library.valueOf(item, field)?.value
    return typeof value === 'number' ? value : 0.5
  }
  return { widthM: metres('widthM'), depthM: metres('depthM'), heightM: metres('heightM') }
}

const wayOf = ({ points, widthM }: Route): Way =>
  widthM === undefined ? { points } : { points, widthM }

const rackUnitM = 0.04445

/** New equipment with what is mounted in a new rack lifted to its units. */
const lifted = (added: readonly Equipment[]): readonly Equipment[] => {
  const byId = new Map(added.map((item) => [item.id, item]))
  return added.map((item) => {
    const host = item.inside && byId.get(item.inside.equipment)
    return host ? { ...item, z: host.z + (item.inside?.slotU ?? 0) * rackUnitM } : item
  })
}

/** Where each end of new cords is: in the middle of what it is on, there already or not yet. */
const cordsOf = (
  context: Pick<ToolContext, 'layout'>,
  added: readonly Equipment[],
  rows: readonly Connection[],
) => {
  const { index } = context.layout
  const places = new Map(
    added.map((item) => {
      const { x, y, z } = item
      return [item.id, { x, y, z: z + sizeOf(context, item).heightM / 2 }]
    }),
  )
  const middle = (id: string) => {
    const place = places.get(id)
    if (place || !index.has(id)) return place
    const { minX, minY, maxX, maxY, lowM, highM } = index.extentOf([id])
    return { x: (minX + maxX) / 2, y: (minY + maxY) / 2, z: (lowM + highM) / 2 }
  }
  // Cords between the same two places lie on each other: one of them is drawn.
  const cords = new Map<string, { readonly from: Vector; readonly to: Vector }>()
  for (const { from, to } of rows) {
    if (cords.size > mostCords) break
    const [start, end] = [middle(from.equipment), middle(to.equipment)]
    if (!start || !end) continue
    const key = [start, end].map(({ x, y, z }) => `${x} ${y} ${z}`).join(' ')
    cords.set(key, { from: start, to: end })
  }
  return cords.size > mostCords ? [] : [...cords.values()]
}

const isCurrent = <P extends Planned>(
  context: ToolContext,
  proposed: P | undefined,
): proposed is P => proposed !== undefined && proposed.revision === context.document.revision

const previewOf = (context: ToolContext, proposed: Planned | undefined): Preview =>
  isCurrent(context, proposed) ? previewOfPlan(context, proposed.plan) : {}

/** What changes would add, as ghosts, ways and cords. */
export const previewOfPlan = (
  context: Pick<ToolContext, 'layout'>,
  { add, change }: Pick<RecordChanges, 'add' | 'change'>,
): Preview => {
  const added = lifted(add.equipment)
  return {
    ghosts: added.map((item) => {
      const { x, y, z, rotationDeg, ...size } = context.layout.placeOf(item)
      return { kind: item.kind, product: item.product, x, y, z, rotationDeg, size }
    }),
    ...(add.routes && add.routes.length > 0 ? { ways: add.routes.map(wayOf) } : {}),
    cords: cordsOf(context, added, [...add.connections, ...change.connections]),
  }
}

const stepOf = <P extends Planned>(
  { proposedIn }: PlanningTool<P>,
  context: ToolContext,
): Step<PlanningState<P>> => {
  const proposed = proposedIn(context.options)
  const preview = previewOf(context, proposed)
  return { state: { proposed, preview }, preview }
}

const pick = <P>(
  state: PlanningState<P>,
  pointer: ToolPointer,
  { selection }: ToolContext,
): Step<PlanningState<P>> => {
  const { hit } = pointer
  const step = { state, preview: state.preview }
  if (hit?.type !== 'equipment') return step
  if (!pointer.ctrl && !pointer.shift) return { ...step, select: [hit.id] }
  const others = [...selection].filter((id) => id !== hit.id)
  return { ...step, select: selection.has(hit.id) ? others : [...others, hit.id] }
}

const gestureOf = <P extends Planned>({ label }: PlanningTool<P>, proposed: P): Gesture => ({
  label: label(proposed),
  apply: (edit, context) => {
    const outcome = applyChanges(edit, context, proposed.plan)
    if (!outcome.ok) return outcome
    return done(outcome.value.length > 0 ? { select: outcome.value } : {})
  },
})

const apply = <P extends Planned>(
  tool: PlanningTool<P>,
  context: ToolContext,
): Step<PlanningState<P>> => {
  const proposed = tool.proposedIn(context.options)
  const step = stepOf(tool, context)
  if (!isCurrent(context, proposed)) return step
  const options = tool.cleared(context.options)
  return { ...step, options, gesture: gestureOf(tool, proposed), done: true }
}

/** Shows what is proposed, lets the selection be changed, and carries the proposal out in one step. */
export const planning = <P extends Planned>(tool: PlanningTool<P>) => ({
  start: (context: ToolContext) => stepOf(tool, context),
  on: (event: ToolEvent, state: PlanningState<P>, context: ToolContext) => {
    switch (event.type) {
      case 'changed':
        return stepOf(tool, context)
      case 'up':
        return event.button === 0 ? pick(state, event, context) : undefined
      case 'apply':
        return apply(tool, context)
      case 'escape':
        return { ...stepOf(tool, context), done: true }
      default:
        return undefined
    }
  },
})
