import { planPenetrationM } from '#base'
import type { Inventory, KindId } from '#model'
import { around, type Bodies, touchM } from './bodies'

/** Kinds out of which machines are lifted. */
export const hoistedKinds: readonly KindId[] = ['immersion-tank']

/** What is above each row out of which machines are lifted. */
export interface Overhead {
  /** Per row: from its base up to the lowest thing above it; NaN for all other rows and under no known ceiling. */
  readonly clearAboveM: Float64Array
  /** Per row: what that lowest thing is; −1 for the ceiling, and where nothing is above. */
  readonly aboveRow: Int32Array
}

const sharePlan = ({ boxes }: Bodies, a: number, b: number): boolean =>
  planPenetrationM(boxes, a, b) > touchM

/** The clear height over each tank, below the ceiling and whatever hangs over it. */
export const overheadOf = (inventory: Inventory, bodies: Bodies): Overhead => {
  const clearAboveM = new Float64Array(inventory.count).fill(Number.NaN)
  const aboveRow = new Int32Array(inventory.count).fill(-1)
  const { bottom, top } = bodies.boxes
  for (const row of hoistedKinds.flatMap((kind) => inventory.rowsOf(kind))) {
    if (!bodies.solid[row]) continue
    const room = inventory.facility.rooms[inventory.roomRow[row] as number]
    const closed = room !== undefined && !room.open
    // Without a ceiling that is known, what hangs there still limits the lift.
    let lowest = closed ? room.floorZ + (room.heightM ?? Number.NaN) : Number.POSITIVE_INFINITY
    around(bodies, row, 0, (other) => {
      const under = bottom[other] as number
      if (other === row || under < (top[row] as number) - touchM) return true
      const hung = aboveRow[row] as number
      // The earlier row of two that hang as low, whatever order the grid tells them in.
      const lower = !(under >= lowest) || (under === lowest && hung >= 0 && other < hung)
      if (lower && sharePlan(bodies, row, other)) {
        lowest = under
        aboveRow[row] = other
      }
      return true
    })
    clearAboveM[row] = lowest - (bottom[row] as number)
  }
  return { clearAboveM, aboveRow }
}
