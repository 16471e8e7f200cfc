import type { PointerHit } from '#workspace'
import type { ToolContext, ToolPointer } from '../define'
import { chainUnder } from './chains'
import { frontOf } from './front'

/** What a pointer can be over, chains of dimensions too. */
type Meant = Pick<PointerHit, 'id'> & { readonly type: PointerHit['type'] | 'dimension' }

/**
 * What a person means by pointing there. A floor fills the view: the line of a dimension on it is
 * meant before it.
 */
export const meantUnder = (
  pointer: ToolPointer,
  context: Pick<ToolContext, 'document' | 'layout' | 'visibility'>,
  kept?: ReadonlySet<string>,
): Meant | undefined => {
  const front = frontOf(pointer, kept)
  if (front && front.type !== 'room') return front
  const chain = chainUnder(pointer, context)
  return chain ? { id: chain.id, type: 'dimension' } : front
}
