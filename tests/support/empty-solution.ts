import { type Solution, solveFiber, solveSpace } from '#engines'
import { parametersOf } from '#standards'
import { inventoryOf } from './plan'
import { emptyPower } from './power/empty'

const total = { value: 0, unknownCount: 0 }

/** A solution of nothing: for tests of what is made of solutions. */
export const emptySolution: Solution = {
  power: emptyPower,
  cooling: {
    columns: [],
    rooms: [],
    loops: [],
    approaches: [],
    rejections: [],
    racks: [],
    densestRackKw: undefined,
    splitGaps: [],
    unconnectedRows: [],
    balance: { sourceKw: 0, rejectedKw: 0, unassignedKw: 0, unknownCount: 0 },
    mechanicalKw: total,
  },
  fiber: solveFiber(inventoryOf({}), parametersOf({})),
  space: solveSpace(inventoryOf({}), parametersOf({})),
  resilience: { places: [], losses: [] },
  pue: undefined,
  rounds: 1,
}
