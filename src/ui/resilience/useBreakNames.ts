import { useMemo } from 'react'
import type { FacilityDocument } from '#document'
import type { Library } from '#model'
import type { Answer } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useLibrary } from '../diagram/useLibrary'
import { nameOfAny } from '../findings/subjects'
import { say } from '../text/text'
import { showField } from './fields'
import type { BreakNames } from './names'

/** The names of one facility: its own document, its solution's loops, and the ids of its rows. */
const breakNames = (
  document: FacilityDocument,
  library: Library,
  loops: Answer['solution']['cooling']['loops'] | undefined,
  ids: readonly string[],
): BreakNames => {
  const id = (row: number) => ids[row] ?? ''
  return {
    id,
    tag: (row) => nameOfAny(document, id(row)),
    place: (place) =>
      place.type === 'loop'
        ? (loops?.find((loop) => loop.id === place.id)?.name ?? nameOfAny(document, place.id))
        : nameOfAny(document, place.id),
    field: (row, field) => {
      const item = document.get('equipment', id(row))
      const label = item && library.kind(item.kind).fields[field]?.label
      return label ? say(label) : field
    },
  }
}

/** What the rows of a cascade of the open facility are called. */
export const useBreakNames = (ids: readonly string[]): BreakNames => {
  const library = useLibrary()
  const tables = useTables('equipment', 'rooms', 'routes', 'products')
  const loops = useWorkspaceState(({ answer }) => answer?.solution.cooling.loops)
  return useMemo(
    () => breakNames(tables.document, library, loops, ids),
    [tables, library, loops, ids],
  )
}

/** What a row of the open facility states in a field, as people read it. */
export const useStated = (ids: readonly string[]): ((row: number, field: string) => string) => {
  const { store } = useWorkspace()
  const library = useLibrary()
  return useMemo(
    () => (row, field) => {
      const item = store.getState().document.get('equipment', ids[row] ?? '')
      return item ? showField(item, field, library) : ''
    },
    [store, library, ids],
  )
}
