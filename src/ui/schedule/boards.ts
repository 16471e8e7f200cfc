import type { FacilityDocument } from '#document'
import type { KindId, Library } from '#model'

/** Boards that feed by taps and outlets rather than in a rack; a PDU with a transformer is one too. */
const isBoard = (kind: KindId, library: Library): boolean =>
  kind === 'pdu' || (kind !== 'rack-pdu' && library.kinds.get(kind)?.power === 'bus')

/** Nothing real lies further below its board. */
const deepest = 12

/** Which equipment feeds which, by ids, as the power connections say. */
const feedersOf = (document: FacilityDocument): ReadonlyMap<string, ReadonlySet<string>> => {
  const feeders = new Map<string, Set<string>>()
  for (const { medium, from, to } of document.records('connections').values()) {
    if (medium !== 'power') continue
    const own = feeders.get(to.equipment)
    if (own) own.add(from.equipment)
    else feeders.set(to.equipment, new Set([from.equipment]))
  }
  return feeders
}

/**
 * Finds the boards that supply a piece of equipment: on each of its feeds the nearest bus, busway,
 * panel or PDU above it. What has no feeds of its own has those of what it is mounted in.
 */
export const boardFinder = (
  document: FacilityDocument,
  library: Library,
): ((id: string) => readonly string[]) => {
  const feeders = feedersOf(document)
  const known = new Map<string, readonly string[]>()
  const ownFeeders = (id: string): Iterable<string> => {
    let at: string | undefined = id
    for (let step = 0; step < deepest && at !== undefined; step++) {
      const found = feeders.get(at)
      if (found) return found
      at = document.get('equipment', at)?.inside?.equipment
    }
    return []
  }
  const find = (id: string, depth: number): readonly string[] => {
    const before = known.get(id)
    if (before || depth > deepest) return before ?? []
    // Ties feed both ways: what is being looked for already is no board of its own.
    known.set(id, [])
    const boards = new Set<string>()
    for (const feeder of ownFeeders(id)) {
      const kind = document.get('equipment', feeder)?.kind
      if (kind === undefined) continue
      if (isBoard(kind, library)) boards.add(feeder)
      else for (const board of find(feeder, depth + 1)) boards.add(board)
    }
    boards.delete(id)
    const found = [...boards]
    known.set(id, found)
    return found
  }
  return (id) => find(id, 0)
}
