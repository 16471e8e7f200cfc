import type { Text } from '#base'

/** The ids of what a copy wrote. */
export interface Copied {
  readonly equipment: readonly string[]
  readonly connections: readonly string[]
  readonly rooms: readonly string[]
  readonly routes: readonly string[]
  readonly elements: readonly string[]
  readonly notes: readonly string[]
  readonly dimensions: readonly string[]
}

/** The copies that stand somewhere: what is selected after copying. */
export const copiedIds = (copied: Copied): readonly string[] => [
  ...copied.equipment,
  ...copied.rooms,
  ...copied.routes,
  ...copied.elements,
  ...copied.notes,
  ...copied.dimensions,
]

/** Several copies as one. */
export const joined = (copies: readonly Copied[]): Copied => ({
  equipment: copies.flatMap((copy) => copy.equipment),
  connections: copies.flatMap((copy) => copy.connections),
  rooms: copies.flatMap((copy) => copy.rooms),
  routes: copies.flatMap((copy) => copy.routes),
  elements: copies.flatMap((copy) => copy.elements),
  notes: copies.flatMap((copy) => copy.notes),
  dimensions: copies.flatMap((copy) => copy.dimensions),
})

/** Why a dimension alone cannot be copied. */
export const withoutThings: Text = {
  en: 'A dimension is copied together with what it measures: select that as well.',
}

/** What is said of dimensions whose things were not copied. */
export const leftBehind = (wanted: number, { dimensions }: Copied): readonly Text[] => {
  const left = wanted - dimensions.length
  if (left <= 0) return []
  const what = left === 1 ? '1 dimension was' : `${left.toLocaleString('en-US')} dimensions were`
  return [{ en: `${what} not copied: what is measured was not selected.` }]
}
