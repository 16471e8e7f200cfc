import type { Channel } from './channels'

/** Links over patch panels by how many they go through. */
export interface JunctionCount {
  readonly junctions: number
  readonly links: number
  /** Machines at their ends, of many the first ones. */
  readonly rows: readonly number[]
}

const mostRows = 500

/** Counts links that go through patch panels, those through most in front. */
export const junctionCounts = (channels: readonly Channel[]): readonly JunctionCount[] => {
  const found = new Map<number, { links: number; readonly rows: Set<number> }>()
  for (const { a, b, junctions, count } of channels) {
    if (junctions === 0) continue
    let own = found.get(junctions)
    if (!own) {
      own = { links: 0, rows: new Set() }
      found.set(junctions, own)
    }
    own.links += count
    if (own.rows.size < mostRows) own.rows.add(a.row).add(b.row)
  }
  return [...found]
    .map(([junctions, { links, rows }]) => ({
      junctions,
      links,
      rows: [...rows].sort((a, b) => a - b),
    }))
    .sort((a, b) => b.junctions - a.junctions)
}
