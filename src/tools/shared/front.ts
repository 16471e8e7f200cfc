import type { PointerHit, PointerInput } from '#workspace'

/**
 * What a person means by pointing there: a drawn connection, else a route that runs in front, else
 * what `hit` says. What is to be kept, such as a selected rack, is meant before a route over it.
 */
export const frontOf = (
  { hit, route }: Pick<PointerInput, 'hit' | 'route'>,
  kept: ReadonlySet<string> = new Set(),
): PointerHit | undefined => {
  if (!route || hit?.type === 'connection') return hit
  const isKept = hit?.type === 'equipment' && kept.has(hit.id) && !kept.has(route.id)
  return isKept ? hit : { id: route.id, type: 'route' }
}
