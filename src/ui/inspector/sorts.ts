import type { FacilityDocument } from '#document'
import type { KindId } from '#model'
import type { Selected } from './selected'

/** One sort of what is selected: a kind of equipment, or all of another table. */
export interface Sort {
  readonly key: KindId | Exclude<keyof Selected, 'equipment'>
  readonly ids: readonly string[]
}

const tables = ['rooms', 'routes', 'elements', 'dimensions', 'notes', 'connections'] as const

/** What is selected by sorts: kinds of equipment with most of them first, then all else. */
export const sortsOf = (document: FacilityDocument, selected: Selected): readonly Sort[] => {
  const kinds = new Map<KindId, string[]>()
  for (const id of selected.equipment) {
    const kind = document.get('equipment', id)?.kind
    if (kind === undefined) continue
    const ids = kinds.get(kind)
    if (ids) ids.push(id)
    else kinds.set(kind, [id])
  }
  const equipment = [...kinds].map(([key, ids]): Sort => ({ key, ids }))
  const others = tables.flatMap((key): Sort[] =>
    selected[key].length > 0 ? [{ key, ids: selected[key] }] : [],
  )
  return [...equipment.sort((a, b) => b.ids.length - a.ids.length), ...others]
}

/** Whether the inspector of equipment, which arranges by itself, is not shown, but there is something to. */
export const wantsArranging = ({ equipment, rooms, routes, elements, notes }: Selected): boolean =>
  equipment.length < 2 &&
  equipment.length + rooms.length + routes.length + elements.length + notes.length > 1
