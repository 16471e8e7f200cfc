import type { Focus } from '../batch/near-choice'
import { placeFloats, type Rows } from '../batch/rows'
import type { FitOut } from './fit-out'

/** How many triangles of machines a frame can carry, and how many sorts of fit-out, each one draw. */
export const openBudget = { triangles: 220_000, sorts: 8 }

export interface Opening {
  readonly rows: ReadonlyMap<FitOut, readonly number[]>
  /** The radius within which everything that can be is open. */
  readonly radiusM: number
}

/**
 * Which of the rows drawn in detail stand open: those within a disc, the nearest to its middle first,
 * as far as the budget goes.
 */
export const chooseOpen = (
  { placing, fitOuts }: Rows,
  near: Iterable<readonly number[]>,
  { x, y, radiusM }: Focus,
): Opening => {
  const found: { row: number; fitOut: FitOut; away: number }[] = []
  for (const group of near) {
    for (const row of radiusM > 0 ? group : []) {
      const fitOut = fitOuts[row]
      if (!fitOut) continue
      const dx = (placing[row * placeFloats] as number) - x
      const dy = (placing[row * placeFloats + 1] as number) - y
      const away = Math.hypot(dx, dy)
      if (away <= radiusM) found.push({ row, fitOut, away })
    }
  }
  found.sort((a, b) => a.away - b.away)
  const rows = new Map<FitOut, number[]>()
  let triangles = 0
  let reachM = radiusM
  for (const { row, fitOut, away } of found) {
    triangles += fitOut.triangles
    if (triangles > openBudget.triangles) {
      reachM = away
      break
    }
    const group = rows.get(fitOut)
    if (group) group.push(row)
    else if (rows.size < openBudget.sorts) rows.set(fitOut, [row])
  }
  return { rows, radiusM: reachM }
}
