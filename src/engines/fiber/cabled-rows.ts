import type { Inventory } from '#model'
import { kept } from '../kept'

/** Nothing real nests deeper than this. */
const deepestNest = 8

/**
 * Rows whose place decides how cables run, marked 1: those that data links end at, all that these
 * are mounted in, and trays.
 */
export const cabledRows = kept(
  ({ facility, rowOf, hostRow, rowsOf, count }: Inventory): Uint8Array => {
    const isCabled = new Uint8Array(count)
    const mark = (id: string) => {
      let row = rowOf.get(id) ?? -1
      for (let step = 0; step < deepestNest && row >= 0; step++) {
        isCabled[row] = 1
        row = hostRow[row] as number
      }
    }
    for (const { medium, from, to } of facility.connections) {
      if (medium !== 'data') continue
      mark(from.equipment)
      mark(to.equipment)
    }
    for (const row of rowsOf('tray')) isCabled[row] = 1
    return isCabled
  },
  { fields: [], connections: true },
)
