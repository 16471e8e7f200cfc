import { BoxGrid, planDistanceM } from '#base'
import type { Inventory, KindId } from '#model'
import type { Bodies } from './bodies'
import type { Separation } from './solution'

/** Neighbours farther apart than this are no neighbours. */
const neighbourM = 30

/** So many of one are listed: a heap in one spot is told by its overlaps. */
const mostNeighbours = 64

/** Kinds whose distance from their like matters outdoors. */
export const spacedKinds: readonly KindId[] = ['transformer', 'generator']

const outdoors = (inventory: Inventory, row: number): boolean =>
  inventory.facility.rooms[inventory.roomRow[row] as number]?.open ?? true

/** Pairs of outdoor transformers, and of outdoor generators, edge to edge. */
export const separationsOf = (inventory: Inventory, { boxes, solid }: Bodies): Separation[] => {
  const found: Separation[] = []
  for (const kind of spacedKinds) {
    const rows = inventory.rowsOf(kind).filter((row) => solid[row] && outdoors(inventory, row))
    const grid = new BoxGrid(rows.length, neighbourM)
    rows.forEach((row, at) => {
      const x = boxes.x[row] as number
      const y = boxes.y[row] as number
      const spanX = boxes.spanX[row] as number
      const spanY = boxes.spanY[row] as number
      const [reachX, reachY] = [spanX + neighbourM, spanY + neighbourM]
      let left = mostNeighbours
      grid.query(x - reachX, y - reachY, x + reachX, y + reachY, (earlier) => {
        const rowA = rows[earlier] as number
        const distanceM = planDistanceM(boxes, rowA, row)
        if (distanceM > neighbourM) return true
        found.push({ rowA, rowB: row, distanceM })
        left -= 1
        return left > 0
      })
      grid.set(at, x - spanX, y - spanY, x + spanX, y + spanY)
    })
  }
  return found.sort((a, b) => a.rowA - b.rowA || a.rowB - b.rowB)
}
