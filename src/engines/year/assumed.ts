import { type Parameters, yearBelowDesignK } from '#standards'
import type { Solution } from '../solution'
import type { AssumedYear } from './solution'
import { figure, type YearPlant } from './state'

const known = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value)

/**
 * What the design point lets one say of the year: nobody's climate is made up. The facility is
 * solved at the design ambient less a planning figure, which is none until somebody sets it; then
 * it is the design day itself, and no cooler hour draws more.
 */
export const assumedYear = (
  plant: YearPlant,
  parameters: Parameters,
  solution: Solution,
): AssumedYear => {
  const belowDesignK = parameters(yearBelowDesignK)
  const { designDryBulbC, designWetBulbC } = plant.inventory.facility.site
  const lowered = (designC: number | undefined) =>
    designC === undefined ? undefined : designC - belowDesignK
  const [dryBulbC, wetBulbC] = [lowered(designDryBulbC), lowered(designWetBulbC)]
  const told = { belowDesignK, dryBulbC, wetBulbC }
  // Without a design ambient there is nothing to be cooler than.
  if (dryBulbC === undefined) {
    return { ...told, pue: belowDesignK === 0 ? solution.pue : undefined, wueLPerKwh: undefined }
  }
  const { figures } = plant.allRunning({ dryBulbC, wetBulbC: wetBulbC ?? Number.NaN })
  const itKw = figures[figure.itKw] as number
  const pue =
    belowDesignK === 0 ? solution.pue : known((figures[figure.utilityKw] as number) / itKw)
  return {
    ...told,
    pue: solution.pue === undefined ? undefined : pue,
    wueLPerKwh: itKw > 0 ? known((figures[figure.waterLPerH] as number) / itKw) : undefined,
  }
}
