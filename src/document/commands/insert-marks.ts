import type { Ids } from '#base'
import type { Anchor, DimensionChain, Note } from '#model'
import type { Edit } from '../document'
import { movedChain } from './chains'
import { tidyM, withFields } from './context'
import { type Movement, movedPoint } from './movement'

/** What copies of notes and dimensions need to know of the rest of the copy. */
interface CopiedInto {
  readonly ids: Ids
  /** It is pasted into the facility that it came from. */
  readonly home: boolean
  readonly movement: Movement
  /** The copy of a thing. */
  readonly copyOf: (id: string) => string | undefined
}

const isThere = (edit: Edit, id: string): boolean =>
  (edit.get('equipment', id) ??
    edit.get('rooms', id) ??
    edit.get('elements', id) ??
    edit.get('routes', id)) !== undefined

/** Copies notes; a copy is about the copy of what the note was about. Answers new ids by old ones. */
export const insertNotes = (
  edit: Edit,
  notes: readonly Note[],
  { ids, home, movement, copyOf }: CopiedInto,
): ReadonlyMap<string, string> =>
  new Map(
    notes.map((note) => {
      const id = ids()
      const old = note.about
      const stays = old !== undefined && home && isThere(edit, old) ? old : undefined
      const about = old === undefined ? undefined : (copyOf(old) ?? stays)
      const z = tidyM(note.z + (movement.dz ?? 0))
      edit.put('notes', withFields<Note>(movedPoint(note, movement), { id, z, about }))
      return [note.id, id]
    }),
  )

/**
 * Copies chains of dimensions: they measure the copies, and to walls that stay. One of which nothing
 * was copied would lie on its original and is left out. Answers new ids by old ones.
 */
export const insertDimensions = (
  edit: Edit,
  dimensions: readonly DimensionChain[],
  { ids, home, movement, copyOf }: CopiedInto,
): ReadonlyMap<string, string> => {
  const copies = new Map<string, string>()
  for (const chain of dimensions) {
    const goes = (id: string): boolean => copyOf(id) !== undefined
    const led = movedChain(edit, chain, movement, goes)
    const anchors = led.anchors.flatMap((anchor): Anchor[] => {
      if (!('of' in anchor)) return [anchor]
      const { of } = anchor as Extract<Anchor, { of: string }>
      const copy = copyOf(of)
      if (copy !== undefined) return [{ ...anchor, of: copy } as Anchor]
      return home && isThere(edit, of) ? [anchor] : []
    })
    const isCopied = chain.anchors.some((anchor) => !('of' in anchor) || goes(String(anchor.of)))
    if (!isCopied || anchors.length < 2) continue
    const id = ids()
    copies.set(chain.id, id)
    edit.put('dimensions', { ...led, id, anchors })
  }
  return copies
}
