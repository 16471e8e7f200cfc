import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { FacilityDocument, Operation } from '#document'
import { useWorkspaceState } from './context'

type Watched = Operation['table']

/** How often each table of a document has changed, so that a view sleeps through other tables' edits. */
class TableClock {
  readonly counts = new Map<Watched, number>()

  constructor(document: FacilityDocument) {
    document.subscribe(({ operations }) => {
      const touched = new Set(operations.map((operation) => operation.table))
      for (const table of touched) this.counts.set(table, this.of(table) + 1)
    })
  }

  of(table: Watched): number {
    return this.counts.get(table) ?? 0
  }
}

const clocks = new WeakMap<FacilityDocument, TableClock>()

const clockOf = (document: FacilityDocument): TableClock => {
  let clock = clocks.get(document)
  if (!clock) {
    clock = new TableClock(document)
    clocks.set(document, clock)
  }
  return clock
}

/**
 * The open document, in an object that is a new one whenever one of the named tables has changed:
 * name it as the dependency of what is computed from those tables.
 */
export const useTables = (
  ...tables: readonly Watched[]
): { readonly document: FacilityDocument; readonly version: number } => {
  const document = useWorkspaceState((state) => state.document)
  const clock = clockOf(document)
  const subscribe = useCallback((tell: () => void) => document.subscribe(tell), [document])
  const version = useSyncExternalStore(subscribe, () =>
    tables.reduce((sum, table) => sum + clock.of(table), 0),
  )
  return useMemo(() => ({ document, version }), [document, version])
}
