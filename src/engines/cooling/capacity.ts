import { dryCoolerExtrapolation } from '#standards'
import type { Setting } from './conditions'
import { dryCoolerAtSiteKw } from './elevation'
import { dryCoolerShare } from './formulas/exchange'
import { towerShareAt } from './formulas/tower'
import { type Condenser, chillerState } from './plant/chillers'
import { towerPointOf } from './plant/outdoors'
import type { Gap, Rejection } from './solution'

/** What a unit can take, kW (NaN when it cannot be told), and the values that would tell it. */
export interface Capacity {
  readonly kw: number
  readonly gaps: readonly Gap[]
}

const site = -1

interface Known {
  readonly kw: number
  readonly basis: Rejection['basis']
  readonly gaps: readonly Gap[]
}

const unknown = (...gaps: readonly Gap[]): Known => ({ kw: Number.NaN, basis: 'unknown', gaps })
const rated = (kw: number): Known => ({ kw, basis: 'rated', gaps: [] })

const chillerCapacity = (setting: Setting, row: number, condenser: Condenser): Known => {
  const { capacityKw, basis, gaps } = chillerState(setting, row, condenser)
  return { kw: capacityKw, basis, gaps }
}

/** Air at the condenser of a chiller that has no condenser loop. */
const airOf = ({ dryBulbC }: Setting): Condenser => ({
  kind: 'air',
  enteringC: dryBulbC,
  gaps: [{ row: site, field: 'designDryBulbC' }],
})

/** A tower that still makes the water of its rating; by its correlation where the air is wetter. */
const towerCapacity = (setting: Setting, row: number, ratedKw: number): Known => {
  const { inventory, wetBulbC } = setting
  const ratedWetBulb = inventory.numberOf(row, 'ratedWetBulbC')
  if (ratedWetBulb === undefined) return unknown({ row, field: 'ratedWetBulbC' })
  if (wetBulbC === undefined) return unknown({ row: site, field: 'designWetBulbC' })
  if (wetBulbC <= ratedWetBulb) return rated(ratedKw)
  const point = towerPointOf(setting, row)
  if (!point) return unknown({ row, field: 'approachK' })
  const share = towerShareAt(point, wetBulbC, point.wetBulbC + point.approachK)
  return share === undefined
    ? unknown({ row, field: 'capacityKw' })
    : { kw: ratedKw * share, basis: 'derived', gaps: [] }
}

const dryCoolerCapacity = (
  { inventory, parameters, dryBulbC }: Setting,
  row: number,
  publishedKw: number,
): Known => {
  const atSiteKw = dryCoolerAtSiteKw(inventory, row) ?? Number.NaN
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
  const asBuilt: Known =
    atSiteKw < publishedKw ? { kw: atSiteKw, basis: 'derived', gaps: [] } : rated(publishedKw)
  if (share === undefined) {
    // In colder air a dry cooler carries at least what it carries at its rating.
    return dryBulbC <= ratedAmbientC ? asBuilt : unknown({ row, field: 'inletC' })
  }
  const most = parameters(dryCoolerExtrapolation)
  if (share === 1) return asBuilt
  return share > most
    ? { kw: atSiteKw * most, basis: 'held', gaps: [] }
    : { kw: atSiteKw * share, basis: 'derived', gaps: [] }
}

/** What a chiller, dry cooler or tower can give off in the weather of the setting. */
const rejectionCapacity = (setting: Setting, row: number, condenser: Condenser): Known => {
  const { id } = setting.inventory.kindOf(row)
  const ratedKw = setting.inventory.numberOf(row, 'capacityKw')
  if (ratedKw === undefined) return unknown({ row, field: 'capacityKw' })
  if (id === 'dry-cooler') return dryCoolerCapacity(setting, row, ratedKw)
  return id === 'cooling-tower'
    ? towerCapacity(setting, row, ratedKw)
    : chillerCapacity(setting, row, condenser)
}

/** What a sink of a loop can take, kW: an exchanger as rated, an outdoor unit in the weather. */
export const sinkCapacity = (
  setting: Setting,
  row: number,
  condenser: Condenser = airOf(setting),
): Capacity => {
  const { inventory } = setting
  if (inventory.kindOf(row).cooling === 'rejection') {
    return rejectionCapacity(setting, row, condenser)
  }
  const kw = inventory.numberOf(row, 'capacityKw')
  return kw === undefined
    ? { kw: Number.NaN, gaps: [{ row, field: 'capacityKw' }] }
    : { kw, gaps: [] }
}

const ambientOf = (
  { inventory, dryBulbC, wetBulbC }: Setting,
  row: number,
  condenser: Condenser,
) =>
  inventory.kindOf(row).id === 'cooling-tower'
    ? {
        ratedAmbientC: inventory.numberOf(row, 'ratedWetBulbC'),
        ambientC: wetBulbC,
      }
    : {
        ratedAmbientC: inventory.numberOf(row, 'ratedAmbientC'),
        ambientC: inventory.kindOf(row).id === 'chiller' ? condenser.enteringC : dryBulbC,
      }

/** A rejection unit with its published point, the weather, and what was made of them. */
export const rejectionAt = (
  setting: Setting,
  row: number,
  loopId: string,
  condenser: Condenser,
): Rejection => {
  const { kw, basis } = rejectionCapacity(setting, row, condenser)
  return {
    row,
    loopId,
    ratedKw: setting.inventory.numberOf(row, 'capacityKw') ?? Number.NaN,
    ...ambientOf(setting, row, condenser),
    capacityKw: kw,
    basis,
  }
}
