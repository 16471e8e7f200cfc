import type { Inventory } from '#model'
import { pressureRatioAt } from './formulas/air'

/**
 * Air pressure at the site over that at sea level. A site that states no elevation counts as sea
 * level, which is what every data sheet states its figures for.
 */
export const sitePressureRatio = (inventory: Inventory): number =>
  pressureRatioAt(inventory.facility.site.elevationM ?? 0)

/**
 * Published capacity of a dry cooler in the air of its site, kW; undefined where none is stated.
 * Its fans move the same volume, of which thinner air carries less heat; a coil takes a little more
 * out of less air, which is left as reserve.
 */
export const dryCoolerAtSiteKw = (inventory: Inventory, row: number): number | undefined => {
  const ratedKw = inventory.numberOf(row, 'capacityKw')
  return ratedKw === undefined ? undefined : ratedKw * Math.min(1, sitePressureRatio(inventory))
}
