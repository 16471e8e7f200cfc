import { column } from '../quantities'
import type { RoomAir } from './air'
import { airColumns } from './air-columns'
import type { Setting } from './conditions'
import type { HeatOfRows } from './heat-rows'
import type { Flowing, Pipes } from './liquid'
import { liquidColumns } from './liquid-columns'
import type { SolvedLoop } from './loops'
import type { AirOfRows } from './room-balance'
import type { CoolingSolution } from './solution'

/** What the columns are filled from. */
interface ColumnsFrame {
  readonly setting: Setting
  readonly pipes: Pipes
  readonly heat: HeatOfRows
  readonly airs: readonly RoomAir[]
  readonly flowing: Flowing
  readonly drawKw: Float64Array
}

/** Load and capacity of everything that takes heat: air coolers, exchangers, outdoor units, tanks. */
const dutiesOf = (
  { setting, pipes, heat, airs, flowing }: ColumnsFrame,
  loops: readonly SolvedLoop[],
) => {
  const { inventory } = setting
  const loadKw = new Float64Array(inventory.count).fill(Number.NaN)
  const capacityKw = new Float64Array(inventory.count).fill(Number.NaN)
  for (const { row, load, capacity } of airs.flatMap((air) => [...air.coolers, ...air.doors])) {
    loadKw[row] = load.figure
    capacityKw[row] = capacity.kw
  }
  for (const [row, capacity] of pipes.capacities) {
    loadKw[row] = flowing.rolled.taken.get(row)?.figure ?? 0
    capacityKw[row] = capacity.kw
  }
  for (const { loop } of loops) {
    for (const { row, capacityKw: now } of loop.units) if (!Number.isNaN(now)) capacityKw[row] = now
  }
  for (const row of inventory.rowsOf('immersion-tank')) {
    loadKw[row] = heat.heatKw[row] as number
    capacityKw[row] = inventory.numbers('heatCapacityKw')[row] as number
  }
  const utilisation = loadKw.map((kw, row) => kw / (capacityKw[row] as number))
  return { loadKw, capacityKw, utilisation }
}

/** Columns of the heat network but for humidity, which the rooms tell. */
export const columnsOf = (
  frame: ColumnsFrame,
  air: AirOfRows,
  loops: readonly SolvedLoop[],
  racks: CoolingSolution['racks'],
): CoolingSolution['columns'] => {
  const { setting, pipes, heat, flowing, drawKw } = frame
  const { inventory } = setting
  const duties = dutiesOf(frame, loops)
  return [
    column('heatKw', 'Heat', 'kW', heat.heatKw),
    column('airHeatKw', 'Heat into air', 'kW', heat.airKw),
    column('liquidHeatKw', 'Heat into liquid', 'kW', heat.liquidKw),
    column('dielectricHeatKw', 'Heat into dielectric', 'kW', heat.dielectricKw),
    column('coolingLoadKw', 'Cooling load', 'kW', duties.loadKw),
    column('coolingCapacityKw', 'Cooling capacity', 'kW', duties.capacityKw),
    column('coolingUtilisation', 'Cooling utilisation', 'ratio', duties.utilisation),
    column('mechanicalKw', 'Draw of cooling plant', 'kW', drawKw),
    ...airColumns(air, racks),
    ...liquidColumns({ setting, pipes, loops, flowing, loadKw: duties.loadKw }),
    column(
      'coolantSupplyMaxC',
      'Highest coolant supply allowed',
      'C',
      inventory.numbers('coolantSupplyMaxC'),
    ),
  ]
}
