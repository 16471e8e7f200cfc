import { heldTogether, placementIds } from './blocks/parts'
import type { Reader } from './context'
import { groupHolding, withGroups } from './groups'

/*
 * What a person takes hold of nests: a group holds placements of blocks and single things, a placement
 * holds its parts. A click takes the outermost, unless somebody works inside of it; a double click goes
 * one step in, Escape one step out.
 */

type Ids = ReadonlySet<string>

const isAllOf = (selection: Ids, all: Ids): boolean =>
  selection.size === all.size && [...selection].every((id) => all.has(id))

const liesInside = (selection: Ids, all: Ids): boolean =>
  selection.size < all.size && [...selection].every((id) => all.has(id))

/** What something is taken hold of with, the outermost first; by itself in the end. */
const levelsOf = (reader: Reader, id: string): readonly Ids[] => {
  const own: Ids = new Set([id])
  const placed = placementIds(reader, id)
  const placement: Ids = placed ? new Set(placed) : own
  const group = groupHolding(reader, placement)
  const levels = [group ? new Set(heldTogether(reader, group)) : own, placement, own]
  return levels.filter((level, at) => level.size > (levels[at + 1]?.size ?? 0))
}

/** The innermost that a selection lies in without being all of it: somebody works in there. */
const around = (reader: Reader, selection: Ids): Ids | undefined => {
  const [first] = selection
  if (first === undefined) return undefined
  return levelsOf(reader, first).findLast((level) => liesInside(selection, level))
}

/** What taking hold of one thing means, while this is selected: as large a whole as it is part of. */
export const takenWith = (reader: Reader, id: string, selection: Ids): Ids => {
  const levels = levelsOf(reader, id)
  const inside = around(reader, selection)
  const within = inside?.has(id) ? levels.find((level) => level.size < inside.size) : undefined
  return within ?? levels[0] ?? new Set([id])
}

/** What a step into a whole selects: what holds this thing in there. Nothing where there is no inside. */
export const enteredTo = (reader: Reader, id: string, selection: Ids): Ids | undefined => {
  const levels = levelsOf(reader, id)
  const at = levels.findIndex((level) => isAllOf(selection, level))
  return levels[Math.max(0, at) + 1]
}

/** What a step out of a whole selects: all of it. Nothing where nobody works inside of one. */
export const leftTo = (reader: Reader, selection: Ids): Ids | undefined => around(reader, selection)

/** What is taken hold of with many things, such as those in a box: wholes, unless it stays inside one. */
export const takenTogether = (
  reader: Reader,
  ids: readonly string[],
  selection: Ids,
): ReadonlySet<string> => {
  const inside = around(reader, selection)
  if (inside && ids.length > 0 && ids.every((id) => inside.has(id))) return new Set(ids)
  return new Set(heldTogether(reader, withGroups(reader, ids)))
}
