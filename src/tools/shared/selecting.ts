import { calledOf, enteredTo, takenWith } from '#document'
import type { ToolContext, ToolPointer } from '../define'
import { frontOf } from './front'
import { meantUnder } from './meant'

type Context = Pick<ToolContext, 'document' | 'selection'>
type Clicked = Context & Pick<ToolContext, 'layout' | 'visibility'>

/** What a click on something means: the whole that it is part of, unless somebody works inside that. */
export const meantBy = (id: string, { document, selection }: Context): ReadonlySet<string> =>
  takenWith(document, id, selection)

/** What is selected after a click; with Shift what was clicked comes in or goes out. */
const clicked = (down: ToolPointer, context: Clicked): ReadonlySet<string> => {
  const hit = meantUnder(down, context)
  const meant = hit ? meantBy(hit.id, context) : new Set<string>()
  if (!down.shift) return meant
  const next = new Set(context.selection)
  if (!hit) return next
  const isOut = next.has(hit.id)
  for (const id of meant) {
    if (isOut) next.delete(id)
    else next.add(id)
  }
  return next
}

/** A double click on a whole goes one step into it, to what is under the pointer. */
export const entered = (
  pointer: ToolPointer,
  { document, selection }: Context,
): ReadonlySet<string> | undefined => {
  const hit = frontOf(pointer)
  return hit && enteredTo(document, hit.id, selection)
}

/**
 * An Alt click goes through what overlaps: it takes the thing behind the one that is selected, and
 * begins anew behind the last. Nothing where there is but one.
 */
const cycled = (
  { alt, behind }: ToolPointer,
  { document, selection }: Context,
): { readonly select: readonly string[]; readonly hint: string } | undefined => {
  const all = alt ? (behind?.() ?? []) : []
  if (all.length < 2) return undefined
  const [chosen] = selection.size === 1 ? selection : []
  const at = (all.findIndex(({ id }) => id === chosen) + 1) % all.length
  const next = all[at]
  if (!next) return undefined
  const item = document.get('equipment', next.id)
  const name = item ? calledOf(item) : (document.get('rooms', next.id)?.name ?? '')
  const hint = `${name}, ${at + 1} of ${all.length} here. Alt click takes the next.`
  return { select: [next.id], hint }
}

/** What a click leaves: a selection, and a word where there was more than one thing to take. */
export const selected = (
  down: ToolPointer,
  context: Clicked,
): { readonly select: Iterable<string>; readonly preview?: { readonly hint: string } } => {
  const through = cycled(down, context)
  return through
    ? { select: through.select, preview: { hint: through.hint } }
    : { select: clicked(down, context) }
}
