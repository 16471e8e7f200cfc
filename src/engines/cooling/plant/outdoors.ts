import type { Inventory } from '#model'
import { towerRangeK } from '#standards'
import type { Setting } from '../conditions'
import { dryCoolerAtSiteKw } from '../elevation'
import { type TowerPoint, towerApproachK } from '../formulas/tower'
import type { Gap } from '../solution'
import type { Approach } from './approaches'

const missing = (...gaps: readonly Gap[]): Approach => ({ known: false, gaps })

/** Published approach of a dry cooler: as stated, or its leaving fluid above the air of its rating. */
export const dryCoolerRatedK = (inventory: Inventory, row: number): number | undefined => {
  const stated = inventory.numberOf(row, 'approachK')
  if (stated !== undefined) return stated
  const outlet = inventory.numberOf(row, 'outletC')
  const ambient = inventory.numberOf(row, 'ratedAmbientC')
  return outlet === undefined || ambient === undefined ? undefined : outlet - ambient
}

/**
 * Approach of a dry cooler at a duty, K. At constant flows of air and fluid all its temperature
 * differences follow the duty, in whatever air it stands.
 */
export const dryCoolerApproach = (inventory: Inventory, row: number, dutyKw: number): Approach => {
  const ratedK = dryCoolerRatedK(inventory, row)
  const capacityKw = dryCoolerAtSiteKw(inventory, row)
  if (ratedK === undefined) return missing({ row, field: 'approachK' })
  if (capacityKw === undefined) return missing({ row, field: 'capacityKw' })
  const approachK = dutyKw === 0 ? 0 : (ratedK * dutyKw) / capacityKw
  return Number.isFinite(approachK) ? { known: true, approachK, ratedK } : missing()
}

/** A tower's published point, its range as planned where unstated; undefined where a part is missing. */
export const towerPointOf = (
  { inventory, parameters }: Setting,
  row: number,
): TowerPoint | undefined => {
  const wetBulbC = inventory.numberOf(row, 'ratedWetBulbC')
  const rangeK = inventory.numberOf(row, 'rangeK') ?? parameters(towerRangeK)
  const approachK = inventory.numberOf(row, 'approachK')
  return wetBulbC === undefined || approachK === undefined
    ? undefined
    : { wetBulbC, rangeK, approachK }
}

/**
 * Approach of a tower at a duty in the wet bulb of the setting, K, by the York correlation. Where
 * the correlation does not reach, the published approach holds up to the published duty.
 */
export const towerApproach = (setting: Setting, row: number, dutyKw: number): Approach => {
  const { inventory, wetBulbC } = setting
  const ratedK = inventory.numberOf(row, 'approachK')
  const capacityKw = inventory.numberOf(row, 'capacityKw')
  const ratedWetBulbC = inventory.numberOf(row, 'ratedWetBulbC')
  if (ratedK === undefined) return missing({ row, field: 'approachK' })
  if (wetBulbC === undefined) return missing({ row: -1, field: 'designWetBulbC' })
  if (capacityKw === undefined) return missing({ row, field: 'capacityKw' })
  if (ratedWetBulbC === undefined) return missing({ row, field: 'ratedWetBulbC' })
  const point = towerPointOf(setting, row)
  const approachK = point && towerApproachK(point, wetBulbC, dutyKw / capacityKw)
  if (approachK !== undefined) return { known: true, approachK, ratedK }
  return dutyKw <= capacityKw ? { known: true, approachK: ratedK, ratedK } : missing()
}
