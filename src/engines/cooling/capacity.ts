import type { Inventory } from '#model'
import { dryCoolerExtrapolation } from '#standards'
import type { Setting } from './conditions'
import { pressureRatioAt } from './formulas/air'
import { dryCoolerShare } from './formulas/exchange'
import type { Gap, Rejection } from './solution'

/** What a unit can take, kW (NaN when it cannot be told), and the values that would tell it. */
export interface Capacity {
  readonly kw: number
  readonly gaps: readonly Gap[]
}

const site = -1

/**
 * Air pressure at the site over that at sea level. A site that states no elevation counts as sea
 * level, which is what every data sheet states its figures for.
 */
export const sitePressureRatio = (inventory: Inventory): number =>
  pressureRatioAt(inventory.facility.site.elevationM ?? 0)

interface Known {
  readonly kw: number
  readonly basis: Rejection['basis']
  readonly gaps: readonly Gap[]
}

const unknown = (...gaps: readonly Gap[]): Known => ({ kw: Number.NaN, basis: 'unknown', gaps })
const rated = (kw: number): Known => ({ kw, basis: 'rated', gaps: [] })

const chillerCapacity = ({ inventory, dryBulbC }: Setting, row: number, ratedKw: number): Known => {
  const ratedAmbient = inventory.numberOf(row, 'ratedAmbientC')
  if (ratedAmbient === undefined) return rated(ratedKw)
  if (dryBulbC === undefined) return unknown({ row: site, field: 'designDryBulbC' })
  // No published curve says what is left above the ambient of the rating.
  return dryBulbC <= ratedAmbient ? rated(ratedKw) : unknown({ row, field: 'capacityKw' })
}

const towerCapacity = ({ inventory, wetBulbC }: Setting, row: number, ratedKw: number): Known => {
  const ratedWetBulb = inventory.numberOf(row, 'ratedWetBulbC')
  if (ratedWetBulb === undefined) return unknown({ row, field: 'ratedWetBulbC' })
  if (wetBulbC === undefined) return unknown({ row: site, field: 'designWetBulbC' })
  return wetBulbC <= ratedWetBulb ? rated(ratedKw) : unknown({ row, field: 'capacityKw' })
}

const dryCoolerCapacity = (
  { inventory, parameters, dryBulbC }: Setting,
  row: number,
  ratedKw: number,
): Known => {
  const ratedAmbientC = inventory.numberOf(row, 'ratedAmbientC')
  if (ratedAmbientC === undefined) return unknown({ row, field: 'ratedAmbientC' })
  if (dryBulbC === undefined) return unknown({ row: site, field: 'designDryBulbC' })
  const share = dryCoolerShare(
    {
      ratedAmbientC,
      inletC: inventory.numberOf(row, 'inletC'),
      outletC: inventory.numberOf(row, 'outletC'),
      approachK: inventory.numberOf(row, 'approachK'),
    },
    dryBulbC,
  )
  if (share === undefined) {
    // In colder air a dry cooler carries at least what it carries at its rating.
    return dryBulbC <= ratedAmbientC ? rated(ratedKw) : unknown({ row, field: 'inletC' })
  }
  const most = parameters(dryCoolerExtrapolation)
  if (share === 1) return rated(ratedKw)
  return share > most
    ? { kw: ratedKw * most, basis: 'held', gaps: [] }
    : { kw: ratedKw * share, basis: 'derived', gaps: [] }
}

/** What a chiller, dry cooler or tower can give off in the weather of the setting. */
const rejectionCapacity = (setting: Setting, row: number): Known => {
  const ratedKw = setting.inventory.numberOf(row, 'capacityKw')
  if (ratedKw === undefined) return unknown({ row, field: 'capacityKw' })
  switch (setting.inventory.kindOf(row).id) {
    case 'dry-cooler':
      return dryCoolerCapacity(setting, row, ratedKw)
    case 'cooling-tower':
      return towerCapacity(setting, row, ratedKw)
    default:
      return chillerCapacity(setting, row, ratedKw)
  }
}

/** What a sink of a loop can take, kW: an exchanger as rated, an outdoor unit in the weather. */
export const sinkCapacity = (setting: Setting, row: number): Capacity => {
  const { inventory } = setting
  if (inventory.kindOf(row).cooling === 'rejection') return rejectionCapacity(setting, row)
  const kw = inventory.numberOf(row, 'capacityKw')
  return kw === undefined
    ? { kw: Number.NaN, gaps: [{ row, field: 'capacityKw' }] }
    : { kw, gaps: [] }
}

const ambientOf = ({ inventory, dryBulbC, wetBulbC }: Setting, row: number) =>
  inventory.kindOf(row).id === 'cooling-tower'
    ? {
        ratedAmbientC: inventory.numberOf(row, 'ratedWetBulbC'),
        ambientC: wetBulbC,
      }
    : {
        ratedAmbientC: inventory.numberOf(row, 'ratedAmbientC'),
        ambientC: dryBulbC,
      }

/** A rejection unit with its published point, the weather, and what was made of them. */
export const rejectionAt = (setting: Setting, row: number, loopId: string): Rejection => {
  const { kw, basis } = rejectionCapacity(setting, row)
  return {
    row,
    loopId,
    ratedKw: setting.inventory.numberOf(row, 'capacityKw') ?? Number.NaN,
    ...ambientOf(setting, row),
    capacityKw: kw,
    basis,
  }
}
