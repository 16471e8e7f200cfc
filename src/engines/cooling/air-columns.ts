import { type Column, column } from '../quantities'
import type { AirOfRows } from './room-balance'
import type { RackDensity } from './solution'

const limitsOf = (count: number, racks: readonly RackDensity[]): Float64Array => {
  const intakeMaxC = new Float64Array(count).fill(Number.NaN)
  for (const rack of racks) intakeMaxC[rack.row] = rack.intakeMaxC ?? Number.NaN
  return intakeMaxC
}

/** Air through and around every row; NaN where it is not known or nothing draws or moves air. */
export const airColumns = (air: AirOfRows, racks: readonly RackDensity[]): readonly Column[] => [
  column('airflowM3PerH', 'Airflow', 'm3/h', air.airflowM3PerH),
  column('intakeC', 'Air at the intake', 'C', air.intakeC),
  column(
    'intakeMaxC',
    'Highest air at the intake allowed',
    'C',
    limitsOf(air.intakeC.length, racks),
  ),
  column('exhaustC', 'Air behind', 'C', air.exhaustC),
  column('supplyAirC', 'Supply air', 'C', air.supplyAirC),
  column('returnAirC', 'Return air', 'C', air.returnAirC),
  column('worstIntakeC', 'Air at the intake with one cooler lost', 'C', air.worstIntakeC),
  column('worstIntakeBy', 'Cooler whose loss warms the intake most', 'count', air.worstIntakeBy),
]
