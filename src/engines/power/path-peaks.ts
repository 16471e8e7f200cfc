import { type Baseline, nodeKwWithout } from './losses'
import type { PeakLoad } from './solution'
import type { Wiring } from './wiring'

/**
 * The most that each busway carries when any one named path is lost, by row; its own path's loss
 * left out. Loads whose draw nobody stated are not in it.
 */
export const buswayPeaksOf = (wiring: Wiring, base: Baseline): PeakLoad[] => {
  const { network } = base
  const { inventory, nodeOfRow } = wiring
  const rows = inventory.rowsOf('busway').filter((row) => (nodeOfRow[row] as number) >= 0)
  if (rows.length === 0) return []
  const peaks = new Map<number, PeakLoad>()
  network.paths.forEach((name, path) => {
    const lost: number[] = []
    network.nodePath.forEach((own, node) => {
      if (own === path) lost.push(node)
    })
    if (lost.length === 0) return
    const kw = nodeKwWithout(base, lost)
    for (const row of rows) {
      const node = nodeOfRow[row] as number
      const loadKw = kw[node] as number
      const known = peaks.get(row)
      if (network.nodePath[node] === path || (known && !(loadKw > known.loadKw))) continue
      const utilisation = loadKw / (network.ratingKw[node] as number)
      peaks.set(row, { row, loadKw, utilisation, without: name })
    }
  })
  return [...peaks.values()].sort((a, b) => a.row - b.row)
}
