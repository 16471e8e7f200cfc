import type { Site } from './site'

/** New equipment that the space check finds fault with: it overlaps, is in the way or out of its room. */
export const misplaced = (site: Site, ids: readonly string[]): readonly string[] => {
  const rows = new Set(ids.map((id) => site.rowOf(id)))
  const { overlaps, clearanceFaults, outside, throughWalls, tooTall } = site.solution.space
  const bad = new Set<number>()
  const blame = (...candidates: readonly (number | undefined)[]) => {
    for (const row of candidates) if (row !== undefined && rows.has(row)) bad.add(row)
  }
  for (const { rowA, rowB } of overlaps) blame(rowA, rowB)
  for (const { row, byRow } of clearanceFaults) blame(row, byRow)
  blame(...outside, ...throughWalls, ...tooTall)
  return [...bad].map((row) => site.idOf(row)).sort()
}
