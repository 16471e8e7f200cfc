import type { Ids } from '#base'
import type { Part, Placement } from '#model'
import type { Edit } from '../../document'
import type { Clipping } from '../clipping'
import type { Reader } from '../context'
import { type Movement, moved } from '../movement'
import { nextName } from './names'
import { PartIndex } from './parts'

/** The placements that a clipping holds whole: their copies are placements too. */
export const wholePlacements = (reader: Reader, clipping: Clipping): readonly Placement[] => {
  if (clipping.facility !== reader.head.id) return []
  const counts = new Map<string, number>()
  for (const { part } of [...clipping.equipment, ...clipping.routes]) {
    if (part) counts.set(part.of, (counts.get(part.of) ?? 0) + 1)
  }
  const placements = [...counts.keys()].flatMap((id) => reader.get('placements', id) ?? [])
  if (placements.length === 0) return []
  const index = new PartIndex(reader, new Set(placements.map(({ id }) => id)))
  return placements.filter(({ id, block }) => {
    const editing = reader.get('blocks', block)?.editing
    return counts.get(id) === index.standing(id) && editing?.of !== id
  })
}

/** Tells which part of which new placement the copy of a part is; a part alone stands by itself. */
export type PartOfCopy = (part: Part | undefined) => Part | undefined

/** Writes copies of whole placements where a movement takes them. */
export const copyPlacements = (
  edit: Edit,
  ids: Ids,
  placements: readonly Placement[],
  movement: Movement,
): PartOfCopy => {
  const copies = new Map<string, string>()
  for (const placement of placements) {
    const id = ids()
    copies.set(placement.id, id)
    const stem = edit.get('blocks', placement.block)?.name ?? placement.name
    edit.put('placements', {
      ...moved(placement, movement),
      id,
      name: nextName(edit.list('placements'), stem),
    })
  }
  return (part) => {
    const of = part && copies.get(part.of)
    return of === undefined ? undefined : ({ ...part, of } as Part)
  }
}
