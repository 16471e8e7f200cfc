import type { Baseline } from './losses'
import type { Wiring } from './wiring'

/**
 * Minutes that each UPS, and each power shelf with batteries, carries its load from its batteries, as new: the energy of the cabinets on
 * its battery side where they are placed, else its stated minutes at rating. Energy is taken as
 * constant, which is on the safe side below rating. Undefined where a figure or the load is missing.
 */
export const rideThroughOf = (
  wiring: Wiring,
  base: Baseline,
): ReadonlyMap<number, number | undefined> => {
  const { inventory, storesOf } = wiring
  const minutes = new Map<number, number | undefined>()
  const energy = inventory.numbers('energyKwh')
  const stated = inventory.numbers('batteryMin')
  wiring.rowOfNode.forEach((row, node) => {
    if (!base.network.protects[node]) return
    const stores = storesOf.get(row)
    const kwh = stores
      ? stores.reduce((sum, store) => sum + (energy[store] as number), 0)
      : ((stated[row] as number) / 60) * (base.network.ratingKw[node] as number)
    const unknown = base.state.unknown[base.plant.vertexOf[node] as number] as number
    const found = (kwh / (base.nodeKw[node] as number)) * 60
    // A UPS that carries nothing now is asked what it holds at its rating.
    const idle = base.nodeKw[node] === 0
    const value = idle ? (kwh / (base.network.ratingKw[node] as number)) * 60 : found
    minutes.set(row, unknown > 0 || !Number.isFinite(value) ? undefined : value)
  })
  return minutes
}
