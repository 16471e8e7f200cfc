import type { FacilityDocument } from '#document'

/** What is selected, by what it is; each list in the order of selection. */
export interface Selected {
  readonly equipment: readonly string[]
  readonly rooms: readonly string[]
  readonly connections: readonly string[]
  readonly routes: readonly string[]
  readonly elements: readonly string[]
  readonly notes: readonly string[]
  readonly dimensions: readonly string[]
}

const tables = [
  'equipment',
  'rooms',
  'connections',
  'routes',
  'elements',
  'notes',
  'dimensions',
] as const

/** Sorts a selection by what its ids are. Ids of nothing are left out. */
export const sortSelection = (
  document: FacilityDocument,
  selection: ReadonlySet<string>,
): Selected => {
  const found = {
    equipment: [] as string[],
    rooms: [] as string[],
    connections: [] as string[],
    routes: [] as string[],
    elements: [] as string[],
    notes: [] as string[],
    dimensions: [] as string[],
  }
  for (const id of selection) {
    const table = tables.find((name) => document.get(name, id))
    if (table) found[table].push(id)
  }
  return found
}
