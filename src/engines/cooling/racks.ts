import type { Inventory, KindId } from '#model'
import { type Aisles, airMethodOf } from './containment'
import type { Nesting } from './heat'
import type { HeatOfRows } from './heat-rows'
import type { IntakeLimits } from './intake-limits'
import type { RackDensity } from './solution'

const rackKinds: readonly KindId[] = ['rack', 'storage-rack', 'asic-rack']

/** Density, air method and intake of every rack that stands on its own. */
export const rackDensities = (
  inventory: Inventory,
  nesting: Nesting,
  aisles: Aisles,
  heat: HeatOfRows,
  intakeC: Float64Array,
  limitOf: IntakeLimits,
): readonly RackDensity[] =>
  rackKinds
    .flatMap((kind) => inventory.rowsOf(kind))
    .filter((row) => (nesting.parent[row] as number) < 0)
    .sort((a, b) => a - b)
    .map((row) => {
      const intake = intakeC[row] as number
      const intakeMaxC = limitOf(row)
      return {
        row,
        loadKw: heat.heatKw[row] as number,
        airHeatKw: heat.airKw[row] as number,
        method: airMethodOf(inventory, aisles, row),
        intakeC: Number.isNaN(intake) ? undefined : intake,
        intakeMaxC: Number.isNaN(intakeMaxC) ? undefined : intakeMaxC,
      }
    })

/** The largest known load of a rack, kW. */
export const densestOf = (racks: readonly RackDensity[]): number | undefined => {
  const known = racks.map(({ loadKw }) => loadKw).filter((loadKw) => !Number.isNaN(loadKw))
  return known.length === 0 ? undefined : known.reduce((most, kw) => Math.max(most, kw), 0)
}
