import type { Inventory } from '#model'
import { yorkBounds } from '#standards'
import type { Setting } from '../conditions'
import { dryCoolerAtSiteKw } from '../elevation'
import { towerRatioOf, yorkApproachK } from '../formulas/tower'
import type { LiquidNetwork } from '../network'
import { dryCoolerRatedK, towerPointOf } from './outdoors'

/**
 * What the loops of an outdoor unit are to be supplied at, °C: the coolest that the set points of
 * their exchangers ask for, less the approaches between. Undefined unless all state one.
 */
const askedC = (
  inventory: Inventory,
  { loops, loopsInto }: LiquidNetwork,
  row: number,
): number | undefined => {
  const sources = (loopsInto.get(row) ?? []).flatMap((at) => loops[at]?.sources ?? [])
  const asked = sources.map(
    (source) =>
      (inventory.numberOf(source.row, 'supplyC') ?? Number.NaN) -
      (inventory.numberOf(source.row, 'approachK') ?? Number.NaN),
  )
  const coolest = Math.min(...asked)
  return asked.length === 0 || Number.isNaN(coolest) ? undefined : coolest
}

/** What an outdoor unit is published to supply, °C. */
const publishedC = (setting: Setting, row: number): number | undefined => {
  if (setting.inventory.kindOf(row).id === 'cooling-tower') {
    const point = towerPointOf(setting, row)
    return point && point.wetBulbC + point.approachK
  }
  const ratedC = setting.inventory.numberOf(row, 'ratedAmbientC')
  const ratedK = dryCoolerRatedK(setting.inventory, row)
  return ratedC === undefined || ratedK === undefined ? undefined : ratedC + ratedK
}

/**
 * What the controlled fans of an outdoor unit hold, °C: what the set points of its loops ask for or,
 * without any, what it is published to supply. Undefined where its fans are not controlled.
 */
export const fanSetPointC = (
  setting: Setting,
  network: LiquidNetwork,
  row: number,
): number | undefined =>
  setting.inventory.valueOf(row, 'fansControlled')?.value === true
    ? (askedC(setting.inventory, network, row) ?? publishedC(setting, row))
    : undefined

/** Heat that a dry cooler takes is as its air, which errs to the side of the fans: coils do better. */
const dryCoolerSpeed = (
  { inventory, dryBulbC }: Setting,
  row: number,
  dutyRatio: number,
  heldC: number | undefined,
): number => {
  const ratedC = inventory.numberOf(row, 'ratedAmbientC') ?? Number.NaN
  const ratedK = dryCoolerRatedK(inventory, row) ?? Number.NaN
  const leftK = (heldC ?? ratedC + ratedK) - (dryBulbC ?? Number.NaN)
  return leftK <= 0 ? 1 : (dutyRatio * ratedK) / leftK
}

const towerSpeed = (
  setting: Setting,
  row: number,
  dutyRatio: number,
  heldC: number | undefined,
): number => {
  const { wetBulbC } = setting
  const point = towerPointOf(setting, row)
  const ratio = point && towerRatioOf(point)
  if (!point || ratio === undefined || wetBulbC === undefined) return Number.NaN
  const leftK = (heldC ?? point.wetBulbC + point.approachK) - wetBulbC
  const rangeK = Math.max(yorkBounds.rangeK[0], point.rangeK * dutyRatio)
  // Less air means more water to each part of it, and a wider approach.
  const approachAt = (speed: number): number | undefined =>
    yorkApproachK(wetBulbC, rangeK, ratio / speed)
  return leastSpeed((speed) => {
    const approachK = approachAt(speed)
    return approachK === undefined ? undefined : approachK <= leftK
  })
}

/** Speeds are tried in these steps, and then ever closer. */
const speedStep = 0.05

/**
 * The least speed that suffices, from full speed down; NaN where that cannot be told at any. Near
 * full speed a tower may do better than its correlation reaches: then lower speeds are tried.
 */
const leastSpeed = (suffices: (speed: number) => boolean | undefined): number => {
  let [fails, holds] = [0, Number.NaN]
  for (let speed = 1; speed > speedStep / 2; speed -= speedStep) {
    const held = suffices(speed)
    if (held === false) {
      if (Number.isNaN(holds)) return 1
      fails = speed
      break
    }
    if (held) holds = speed
    else if (!Number.isNaN(holds)) {
      fails = speed
      break
    }
  }
  if (Number.isNaN(holds)) return Number.NaN
  for (let step = 0; step < 30; step++) {
    const middle = (fails + holds) / 2
    if (suffices(middle)) holds = middle
    else fails = middle
  }
  return holds
}

/**
 * Speed over the rated one at which the controlled fans of an outdoor unit hold the supply that the
 * set points of its loops ask for or, without any, that it is published for: 1 at most. NaN where
 * its published point does not tell.
 */
export const outdoorFanSpeed = (
  setting: Setting,
  network: LiquidNetwork,
  row: number,
  heatKw: number,
): number => {
  const { inventory } = setting
  const isTower = inventory.kindOf(row).id === 'cooling-tower'
  const capacityKw = isTower
    ? inventory.numberOf(row, 'capacityKw')
    : dryCoolerAtSiteKw(inventory, row)
  const dutyRatio = heatKw / (capacityKw ?? Number.NaN)
  const heldC = askedC(inventory, network, row)
  const speed = isTower
    ? towerSpeed(setting, row, dutyRatio, heldC)
    : dryCoolerSpeed(setting, row, dutyRatio, heldC)
  return Math.min(1, speed)
}
