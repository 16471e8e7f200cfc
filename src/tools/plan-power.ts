import { applyChanges, done, labels } from '#document'
import type { Connection, Equipment } from '#model'
import type { PlanWish, Preview, Proposed } from '#workspace'
import { defineTool, type Gesture, type Step, type ToolContext, type ToolPointer } from './define'

interface State {
  readonly proposed: Proposed | undefined
  readonly preview: Preview
}

/** More lines than this hide what they join. */
const mostCords = 2000

const wishNames: Readonly<Record<PlanWish, string>> = {
  connect: 'connect',
  'n+1': 'N+1',
  '2n': '2N',
  '4-to-make-3': '4-to-make-3',
  '3-to-make-2': '3-to-make-2',
  catcher: 'reserve',
}

const sizeOf = ({ layout }: ToolContext, item: Equipment) => {
  const metres = (field: string): number => {
    const value = layout.library.valueOf(item, field)?.value
    return typeof value === 'number' ? value : 0.5
  }
  return { widthM: metres('widthM'), depthM: metres('depthM'), heightM: metres('heightM') }
}

/** Where each end of new cords is: in the middle of what it is on, there already or not yet. */
const cordsOf = (
  context: ToolContext,
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
  return rows.slice(0, mostCords).flatMap(({ from, to }) => {
    const [start, end] = [middle(from.equipment), middle(to.equipment)]
    return start && end ? [{ from: start, to: end }] : []
  })
}

const isCurrent = (context: ToolContext, proposed: Proposed | undefined): proposed is Proposed =>
  proposed !== undefined && proposed.revision === context.document.revision

const previewOf = (context: ToolContext, proposed: Proposed | undefined): Preview => {
  if (!isCurrent(context, proposed)) return {}
  const { add, change } = proposed.plan
  return {
    ghosts: add.equipment.map((item) => ({
      kind: item.kind,
      product: item.product,
      x: item.x,
      y: item.y,
      z: item.z,
      rotationDeg: item.rotationDeg,
      size: sizeOf(context, item),
    })),
    cords: cordsOf(context, add.equipment, [...add.connections, ...change.connections]),
  }
}

const stepOf = (context: ToolContext): Step<State> => {
  const { proposed } = context.options.plan
  const preview = previewOf(context, proposed)
  return { state: { proposed, preview }, preview }
}

const pick = (state: State, pointer: ToolPointer, { selection }: ToolContext): Step<State> => {
  const { hit } = pointer
  const step = { state, preview: state.preview }
  if (hit?.type !== 'equipment') return step
  if (!pointer.ctrl && !pointer.shift) return { ...step, select: [hit.id] }
  const others = [...selection].filter((id) => id !== hit.id)
  return { ...step, select: selection.has(hit.id) ? others : [...others, hit.id] }
}

const gestureOf = ({ wish, plan }: Proposed): Gesture => ({
  label: labels.plan.en(wishNames[wish]),
  apply: (edit, context) => {
    const outcome = applyChanges(edit, context, plan)
    if (!outcome.ok) return outcome
    return done(outcome.value.length > 0 ? { select: outcome.value } : {})
  },
})

const apply = (context: ToolContext): Step<State> => {
  const { plan } = context.options
  const step = stepOf(context)
  if (!isCurrent(context, plan.proposed)) return step
  const options = { plan: { wish: plan.wish, proposed: undefined } }
  return { ...step, options, gesture: gestureOf(plan.proposed), done: true }
}

/** Shows what planning proposes for the selection, and carries it out in one step. */
export default defineTool<State>({
  id: 'plan-power',
  label: 'Plan power',
  shortcut: 'e',
  icon: 'zap',
  hint: 'Select what to feed or to make redundant.',
  start: stepOf,
  on: (event, state, context) => {
    switch (event.type) {
      case 'changed':
        return stepOf(context)
      case 'up':
        return event.button === 0 ? pick(state, event, context) : undefined
      case 'apply':
        return apply(context)
      case 'escape':
        return { ...stepOf(context), done: true }
      default:
        return undefined
    }
  },
})
