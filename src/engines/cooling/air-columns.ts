import { type Column, column } from '../quantities'
import type { RackDensity } from './solution'

/** Air through and around every row; NaN where it is not known or nothing draws air. */
export const airColumns = (count: number, racks: readonly RackDensity[]): readonly Column[] => {
  const blank = () => new Float64Array(count).fill(Number.NaN)
  const intakeC = blank()
  const intakeMaxC = blank()
  for (const rack of racks) {
    intakeC[rack.row] = rack.intakeC ?? Number.NaN
    intakeMaxC[rack.row] = rack.intakeMaxC ?? Number.NaN
  }
  return [
    column('airflowM3PerH', 'Airflow', 'm3/h', blank()),
    column('intakeC', 'Air at the intake', 'C', intakeC),
    column('intakeMaxC', 'Highest air at the intake allowed', 'C', intakeMaxC),
    column('exhaustC', 'Air behind', 'C', blank()),
    column('supplyAirC', 'Supply air', 'C', blank()),
    column('returnAirC', 'Return air', 'C', blank()),
    column('worstIntakeC', 'Air at the intake with one cooler lost', 'C', blank()),
    column('worstIntakeBy', 'Cooler whose loss warms the intake most', 'count', blank()),
  ]
}
