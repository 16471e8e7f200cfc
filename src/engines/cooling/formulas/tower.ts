import { yorkApproach, yorkBounds } from '#standards'

const within = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low && value <= high

const polynomial = (wetBulbC: number, rangeK: number, waterToAir: number): number => {
  const c = yorkApproach.coefficients
  let sum = 0
  for (let ratio = 0, at = 0; ratio < 3; ratio++) {
    for (let range = 0; range < 3; range++) {
      for (let wet = 0; wet < 3; wet++, at++) {
        sum += (c[at] as number) * wetBulbC ** wet * rangeK ** range * waterToAir ** ratio
      }
    }
  }
  return sum
}

/**
 * Approach of a cooling tower to the wet bulb, K, by the York correlation: `waterToAir` is the
 * ratio of water to air over that of the correlation's own design. Undefined outside its bounds.
 */
export const yorkApproachK = (
  wetBulbC: number,
  rangeK: number,
  waterToAir: number,
): number | undefined => {
  const inside =
    within(wetBulbC, yorkBounds.wetBulbC) &&
    within(rangeK, yorkBounds.rangeK) &&
    waterToAir > 0 &&
    waterToAir <= yorkBounds.mostWaterToAir
  if (!inside) return undefined
  const approachK = polynomial(wetBulbC, rangeK, waterToAir)
  return within(approachK, yorkBounds.approachK) ? approachK : undefined
}

/** A tower's published point. */
export interface TowerPoint {
  readonly wetBulbC: number
  readonly rangeK: number
  readonly approachK: number
}

/**
 * The water-to-air ratio at which the correlation shows a tower's published point: its size, so to
 * speak. Undefined when it shows it nowhere within its bounds.
 */
export const towerRatioOf = ({ wetBulbC, rangeK, approachK }: TowerPoint): number | undefined => {
  let low = 0.01
  let high: number = yorkBounds.mostWaterToAir
  const at = (ratio: number): number => polynomial(wetBulbC, rangeK, ratio) - approachK
  if (!(at(low) < 0 && at(high) > 0)) return undefined
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (at(middle) < 0) low = middle
    else high = middle
  }
  const ratio = (low + high) / 2
  return yorkApproachK(wetBulbC, rangeK, ratio) === undefined ? undefined : ratio
}

/**
 * Approach at another wet bulb and duty, K, water and air flowing as at the published point, so
 * that the range follows the duty. `dutyRatio` is the duty over the published one. Below the least
 * range of the correlation the approach is held at that range, which is at least the true one.
 */
export const towerApproachK = (
  point: TowerPoint,
  wetBulbC: number,
  dutyRatio: number,
): number | undefined => {
  const ratio = towerRatioOf(point)
  if (ratio === undefined) return undefined
  const rangeK = Math.max(yorkBounds.rangeK[0], point.rangeK * dutyRatio)
  return yorkApproachK(wetBulbC, rangeK, ratio)
}

/** Duty at which a tower still supplies `supplyC`, over its published one; undefined out of bounds. */
export const towerShareAt = (
  point: TowerPoint,
  wetBulbC: number,
  supplyC: number,
): number | undefined => {
  const ratio = towerRatioOf(point)
  if (ratio === undefined) return undefined
  const warm = (share: number): number | undefined =>
    yorkApproachK(wetBulbC, point.rangeK * share, ratio)
  const [least, most] = yorkBounds.rangeK.map((range) => range / point.rangeK)
  let low = least as number
  let high = Math.min(most as number, 1)
  const atHigh = warm(high)
  if (atHigh !== undefined && wetBulbC + atHigh <= supplyC) return high
  const atLow = warm(low)
  if (atLow === undefined || wetBulbC + atLow > supplyC) return undefined
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    const approachK = warm(middle)
    if (approachK !== undefined && wetBulbC + approachK <= supplyC) low = middle
    else high = middle
  }
  return low
}
