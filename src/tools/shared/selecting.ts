import { enteredGroup, groupOf, withGroups } from '#document'
import type { ToolContext, ToolPointer } from '../define'
import { chainUnder } from './chains'
import { frontOf } from './front'

type Context = Pick<ToolContext, 'document' | 'selection'>
type Clicked = Pick<ToolContext, 'document' | 'selection' | 'layout'>

/** What a click on something means: its group as a whole, unless somebody works inside it. */
export const meantBy = (id: string, { document, selection }: Context): ReadonlySet<string> =>
  enteredGroup(document, selection)?.members.includes(id)
    ? new Set([id])
    : withGroups(document, [id])

/** What is selected after a click; with Shift what was clicked comes in or goes out. */
export const clicked = (down: ToolPointer, context: Clicked): ReadonlySet<string> => {
  const front = frontOf(down)
  // A floor fills the view: the line of a dimension on it is what is meant.
  const isFloor = front === undefined || front.type === 'room'
  const chain = isFloor ? chainUnder(down, context) : undefined
  const hit = chain ?? front
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

/** A double click on a group goes into it: what is under the pointer is selected alone. */
export const entered = (
  pointer: ToolPointer,
  { document }: Pick<ToolContext, 'document'>,
): readonly string[] | undefined => {
  const hit = frontOf(pointer)
  return hit && groupOf(document, hit.id) ? [hit.id] : undefined
}
