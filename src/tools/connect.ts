import type { Text } from '#base'
import {
  type CheckedConnection,
  calledOf,
  connect,
  done,
  plainLabels,
  possibleConnections,
} from '#document'
import type { Choice, Preview } from '#workspace'
import { defineTool, type Gesture, type Step, type ToolContext, type ToolPointer } from './define'
import type { Entry } from './shared/entry'

interface State {
  /** The equipment that the connection starts from. */
  readonly from: string | undefined
  /** What the pointer was over last, with what that means: asked once, not at every move. */
  readonly over: { readonly id: string; readonly reason: Text | undefined } | undefined
  /** Several ways to join the two: one has to be picked. */
  readonly offers: readonly CheckedConnection[]
}

const start: State = { from: undefined, over: undefined, offers: [] }
const typing = { en: 'Type how many cords or links to join at once' }

const nameOf = ({ document }: ToolContext, id: string): string => {
  const item = document.get('equipment', id)
  return item ? calledOf(item) : 'something that is gone'
}

const possible = (from: string, to: string, { document, layout, options }: ToolContext) =>
  possibleConnections(document, { library: layout.library }, { from, to }, options.connectCount)

const waiting = (context: ToolContext, state: State): Step<State> => {
  if (state.from === undefined) return { state, typing }
  const count = context.options.connectCount
  const many = count === 1 ? '' : ` ${count} at once.`
  const hint = `From ${nameOf(context, state.from)}: click where it goes.${many}`
  return { state, preview: { hint }, typing }
}

const portLabel = ({ document, layout }: ToolContext, end: CheckedConnection['from']): string => {
  const item = document.get('equipment', end.equipment)
  const port = item && layout.library.kind(item.kind).ports.find(({ id }) => id === end.port)
  return item && port ? `${calledOf(item)}, ${port.label.en}` : end.port
}

const choicesOf = (offers: readonly CheckedConnection[], context: ToolContext): Choice[] =>
  offers.map(({ from, to }, index) => ({
    id: String(index),
    label: { en: `${portLabel(context, from)} → ${portLabel(context, to)}` },
  }))

const linkOf = (offer: CheckedConnection): Preview['link'] => ({
  from: offer.from.equipment,
  to: offer.to.equipment,
  allowed: true,
})

const joining = (offer: CheckedConnection, context: ToolContext): Gesture => ({
  label: plainLabels.connect.en,
  apply: (edit, needs) => {
    const outcome = connect(edit, needs, offer)
    if (!outcome.ok) return outcome
    const [from, to] = [offer.from, offer.to].map(({ equipment }) => nameOf(context, equipment))
    return done({ say: { en: `Connected ${from} to ${to}.` } }, outcome.warnings)
  },
})

const joined = (offer: CheckedConnection, context: ToolContext, next: State): Step<State> => ({
  ...waiting(context, next),
  gesture: joining(offer, context),
})

const offering = (
  from: string,
  offers: readonly CheckedConnection[],
  context: ToolContext,
): Step<State> => {
  const [first] = offers
  const link = first && linkOf(first)
  return {
    state: { from, over: undefined, offers },
    preview: {
      choices: choicesOf(offers, context),
      ...(link ? { link } : {}),
      hint: 'Pick the ports to join; Enter takes the first.',
    },
    typing,
  }
}

const joinTo = (from: string, to: string, context: ToolContext, keep: boolean): Step<State> => {
  const found = possible(from, to, context)
  if (!found.ok) {
    return { state: { ...start, from }, preview: { hint: found.reason.en }, typing }
  }
  const [only, second] = found.value
  if (!only || second) return offering(from, found.value, context)
  return joined(only, context, keep ? { ...start, from } : start)
}

const over = (state: State, to: string, context: ToolContext): NonNullable<State['over']> => {
  if (state.over?.id === to) return state.over
  const found = possible(state.from ?? '', to, context)
  return { id: to, reason: found.ok ? undefined : found.reason }
}

const moved = (
  state: State,
  pointer: ToolPointer,
  context: ToolContext,
): Step<State> | undefined => {
  const { from, offers } = state
  if (from === undefined || offers.length > 0) return undefined
  const { hit, x, y } = pointer
  if (hit?.type !== 'equipment' || hit.id === from) {
    const step = waiting(context, state)
    return { ...step, preview: { ...step.preview, link: { from, to: { x, y }, allowed: true } } }
  }
  const now = over(state, hit.id, context)
  const link = { from, to: hit.id, allowed: now.reason === undefined }
  const hint =
    now.reason?.en ?? `Click to connect ${nameOf(context, from)} to ${nameOf(context, hit.id)}.`
  return { state: { ...state, over: now }, preview: { link, hint }, typing }
}

const released = (
  state: State,
  pointer: ToolPointer,
  context: ToolContext,
): Step<State> | undefined => {
  const { from } = state
  if (pointer.button !== 0 || from === undefined) return undefined
  const { hit, shift } = pointer
  if (hit?.type !== 'equipment') return waiting(context, start)
  return hit.id === from
    ? waiting(context, { ...start, from })
    : joinTo(from, hit.id, context, shift)
}

/** What was selected before the tool was taken up is where it starts: one end, or both. */
const startFrom = (context: ToolContext): Step<State> => {
  const chosen = [...context.selection].filter((id) => context.document.get('equipment', id))
  const [from, to, third] = chosen
  if (from === undefined || third !== undefined) return waiting(context, start)
  if (to === undefined) return waiting(context, { ...start, from })
  const found = possible(from, to, context)
  return found.ok
    ? offering(from, found.value, context)
    : { state: start, preview: { hint: found.reason.en }, typing }
}

const counted = (
  state: State,
  { numbers }: Entry,
  context: ToolContext,
): Step<State> | undefined => {
  const [connectCount, more] = numbers
  if (connectCount === undefined || more !== undefined) return undefined
  if (!Number.isInteger(connectCount) || connectCount < 1 || connectCount > 1_000_000) {
    return { state, preview: { hint: 'A count is a whole number from 1 on.' }, typing }
  }
  const options = { ...context.options, connectCount }
  const next = { ...state, over: undefined, offers: [] }
  return { ...waiting({ ...context, options }, next), options: { connectCount } }
}

/** An end may have gone since it was picked, with an undo. */
const checked = (state: State, context: ToolContext): Step<State> | undefined => {
  const { from, offers } = state
  const ends = offers.flatMap((offer) => [offer.from.equipment, offer.to.equipment])
  const all = from === undefined ? ends : [from, ...ends]
  if (all.every((id) => context.document.get('equipment', id))) {
    return offers.length > 0 ? undefined : waiting(context, { ...state, over: undefined })
  }
  return waiting(context, start)
}

export default defineTool<State>({
  id: 'connect',
  label: 'Connect',
  shortcut: 'c',
  icon: 'cable',
  hint: 'Click what feeds, then what is fed. Shift keeps the first for more.',
  start: startFrom,
  on: (event, state, context) => {
    switch (event.type) {
      case 'down': {
        const { hit, button } = event
        if (button !== 0 || state.from !== undefined || hit?.type !== 'equipment') return undefined
        return waiting(context, { ...start, from: hit.id })
      }
      case 'move':
        return moved(state, event, context)
      case 'up':
        return released(state, event, context)
      case 'choose': {
        const offer = state.offers[Number(event.id)]
        return offer && joined(offer, context, start)
      }
      case 'apply': {
        const [offer] = state.offers
        return offer && joined(offer, context, start)
      }
      case 'typed':
        return counted(state, event.entry, context)
      case 'changed':
        return checked(state, context)
      case 'escape':
        return state.from === undefined ? { state: start, done: true } : waiting(context, start)
      default:
        return undefined
    }
  },
})
