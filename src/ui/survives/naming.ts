import { useMemo } from 'react'
import type { FacilityDocument } from '#document'
import type { Equipment, Library } from '#model'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { say, words } from '../text/text'

/** What equipment and rooms are called and belong to, as the document has them. */
export interface Naming {
  readonly item: (id: string) => Pick<Equipment, 'tag' | 'path' | 'kind'> | undefined
  readonly kindName: (kind: Equipment['kind']) => string
  readonly idsOfPath: (path: string) => readonly string[]
  /** Rooms of a fire compartment, which a room that states none is by itself. */
  readonly roomsOf: (
    compartment: string,
  ) => readonly { readonly id: string; readonly name: string }[]
}

/** Reads names from a document. */
export const namingOf = (document: FacilityDocument, library: Library): Naming => ({
  item: (id) => document.get('equipment', id),
  kindName: (kind) => say(library.kinds.get(kind)?.name ?? { en: kind }),
  idsOfPath: (path) =>
    document.list('equipment').flatMap((item) => (item.path === path ? [item.id] : [])),
  roomsOf: (compartment) =>
    document
      .list('rooms')
      .filter(({ id, fireCompartment }) => id === compartment || fireCompartment === compartment),
})

/** The names of the open document; new ones whenever equipment or rooms changed. */
export const useNaming = (): Naming => {
  const { library } = useWorkspace()
  const tables = useTables('equipment', 'rooms')
  return useMemo(() => namingOf(tables.document, library), [tables, library])
}

const mostNamed = 3

/** Tags of a few, and how many more there are: `UPS-01, UPS-02, UPS-03 and 4 more`. */
export const namesOf = (
  rows: readonly number[],
  ids: readonly string[],
  { item }: Naming,
): string => {
  if (rows.length === 0) return words.common.none
  const tagOf = (row: number): string => {
    const id = ids[row] ?? ''
    return item(id)?.tag ?? id
  }
  const named = rows.slice(0, mostNamed).map(tagOf).join(', ')
  return rows.length > mostNamed ? `${named} ${words.common.more(rows.length - mostNamed)}` : named
}
