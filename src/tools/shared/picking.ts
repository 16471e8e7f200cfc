import { takenWith } from '#document'
import type { Step, ToolContext, ToolPointer } from '../define'
import { meantUnder } from './meant'

/**
 * Selects what is clicked, for a tool that works on the selection and has none yet; Shift adds.
 * Nothing when there is nothing under the pointer.
 */
export const picked = (
  pointer: ToolPointer,
  context: ToolContext,
): Pick<Step<unknown>, 'select'> | undefined => {
  const hit = meantUnder(pointer, context)
  if (!hit || hit.type === 'connection') return undefined
  const { document, selection } = context
  const meant = takenWith(document, hit.id, selection)
  return { select: pointer.shift ? [...selection, ...meant] : meant }
}
