import type { Baseline } from './losses'
import type { Wiring } from './wiring'

/**
 * Minutes at a share of the rating, from those at the rating and at half of it where both are stated:
 * a power law through the two, as battery tables run. With the rating alone, energy is taken as
 * constant, which is on the safe side below it.
 */
const minutesAt = (share: number, atRating: number, atHalf: number): number => {
  const exponent = atHalf > atRating ? Math.log2(atHalf / atRating) : 1
  return atRating / share ** exponent
}

/**
 * Minutes that each UPS, and each power shelf with batteries, carries its load from its batteries, as
 * new: the energy of the cabinets on its battery side where they are placed, taken as constant, else
 * its stated minutes. Undefined where a figure or the load is missing.
 */
export const rideThroughOf = (
  wiring: Wiring,
  base: Baseline,
): ReadonlyMap<number, number | undefined> => {
  const { inventory, storesOf } = wiring
  const minutes = new Map<number, number | undefined>()
  const energy = inventory.numbers('energyKwh')
  const stated = inventory.numbers('batteryMin')
  const atHalf = inventory.numbers('batteryMin50')
  wiring.rowOfNode.forEach((row, node) => {
    if (!base.network.protects[node]) return
    const stores = storesOf.get(row)
    const rating = base.network.ratingKw[node] as number
    // A UPS that carries nothing now is asked what it holds at its rating.
    const kw = base.nodeKw[node] === 0 ? rating : (base.nodeKw[node] as number)
    const value = stores
      ? (stores.reduce((sum, store) => sum + (energy[store] as number), 0) / kw) * 60
      : minutesAt(kw / rating, stated[row] as number, atHalf[row] as number)
    const unknown = base.state.unknown[base.plant.vertexOf[node] as number] as number
    minutes.set(row, unknown > 0 || !Number.isFinite(value) ? undefined : value)
  })
  return minutes
}
