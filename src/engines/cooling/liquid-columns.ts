import { type Column, column } from '../quantities'
import type { Pipes } from './liquid'

/** Flow, temperature and pressure of the coolant in every row; NaN where unknown or not wetted. */
export const liquidColumns = ({ network, coolants }: Pipes, count: number): readonly Column[] => {
  const blank = () => new Float64Array(count).fill(Number.NaN)
  const supplyC = blank()
  network.loops.forEach(({ sources }, at) => {
    for (const { row } of sources) supplyC[row] = coolants[at]?.supplyC ?? Number.NaN
  })
  return [
    column('coolantFlowLPerMin', 'Coolant flow', 'L/min', blank()),
    column('coolantSupplyC', 'Coolant supply', 'C', supplyC),
    column('coolantReturnC', 'Coolant return', 'C', blank()),
    column('coolantDropKpa', 'Coolant pressure drop inside', 'kPa', blank()),
    column('coolantPathDropKpa', 'Coolant pressure drop of the way', 'kPa', blank()),
    column('coolantMarginKpa', 'Coolant pressure to spare', 'kPa', blank()),
    column('velocityMPerS', 'Coolant velocity', 'm/s', blank()),
    column('frictionPaPerM', 'Pipe friction', 'Pa/m', blank()),
    column('coolantPressureKpa', 'Coolant pressure', 'kPa', blank()),
    column('approachK', 'Approach', 'K', blank()),
  ]
}
