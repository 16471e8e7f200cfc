import type { Step, ToolContext, ToolPointer } from '../define'
import { frontOf } from './front'

/**
 * Selects what is clicked, for a tool that works on the selection and has none yet; Shift adds.
 * Nothing when there is nothing under the pointer.
 */
export const picked = (
  pointer: ToolPointer,
  { selection }: ToolContext,
): Pick<Step<unknown>, 'select'> | undefined => {
  const hit = frontOf(pointer)
  if (!hit || hit.type === 'connection') return undefined
  return { select: pointer.shift ? [...selection, hit.id] : [hit.id] }
}
