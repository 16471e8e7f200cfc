import type { Equipment } from '#model'
import type { Reader } from './context'

/** What is mounted in what: the equipment inside each host, by the host's id. One pass. */
export const contentsByHost = (equipment: Iterable<Equipment>): Map<string, Equipment[]> => {
  const contents = new Map<string, Equipment[]>()
  for (const item of equipment) {
    if (!item.inside) continue
    const mates = contents.get(item.inside.equipment)
    if (mates) mates.push(item)
    else contents.set(item.inside.equipment, [item])
  }
  return contents
}

/** The given equipment with everything mounted in it, at any depth. Ids of other things fall away. */
export const withContents = (reader: Reader, ids: Iterable<string>): Set<string> => {
  const found = new Set<string>()
  for (const id of ids) if (reader.get('equipment', id)) found.add(id)
  if (found.size === 0) return found
  const contents = contentsByHost(reader.list('equipment'))
  // A Set visits what is added while it is walked, so contents of contents are reached too.
  for (const id of found) for (const item of contents.get(id) ?? []) found.add(item.id)
  return found
}

/** What people call a piece of equipment: its tag, or its kind while it has none. */
export const calledOf = ({ tag, kind }: Equipment): string => (tag === '' ? kind : tag)

/** The equipment whose place holds for this one: its outermost host, or itself. */
export const standingOf = (reader: Reader, item: Equipment): Equipment => {
  let at = item
  // Files may nest wrongly; eight levels are more than anyone mounts.
  for (let step = 0; step < 8; step++) {
    const host = at.inside && reader.get('equipment', at.inside.equipment)
    if (!host || host === at) return at
    at = host
  }
  return at
}
