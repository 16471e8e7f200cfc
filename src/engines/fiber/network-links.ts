import type { Inventory } from '#model'

/** A link from end to end: one cable, or several with patch panels between them. */
export interface NetworkLink {
  readonly a: number
  readonly b: number
  readonly count: number
  /** Its cables, as indices into the facility's connections. */
  readonly segments: readonly number[]
  /** Rows of the panels that it passes. */
  readonly panels: readonly number[]
}

/** Every data link between two pieces that are there. */
export const networkLinks = (inventory: Inventory): readonly NetworkLink[] => {
  const { rowOf, facility } = inventory
  return facility.connections.flatMap(({ medium, from, to, count }, index) => {
    const [a, b] = [rowOf.get(from.equipment), rowOf.get(to.equipment)]
    if (medium !== 'data' || a === undefined || b === undefined || a === b) return []
    return [{ a, b, count, segments: [index], panels: [] }]
  })
}
