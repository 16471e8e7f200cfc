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

/** What each energy store carries together, over all UPS that draw on it. */
const loadOfStores = (
  storesOf: Wiring['storesOf'],
  loadOf: (row: number) => number,
): ReadonlyMap<number, number> => {
  const loads = new Map<number, number>()
  for (const [ups, stores] of storesOf) {
    for (const store of stores) loads.set(store, (loads.get(store) ?? 0) + loadOf(ups))
  }
  return loads
}

/**
 * Minutes that each UPS, and each power shelf with batteries, carries its load from its batteries, as
 * new: the energy of the cabinets on its battery side where they are placed, taken as constant, else
 * its stated minutes. A store of several UPS lasts as long as it carries all of them; stores that
 * state less power than they are to give carry nothing. Undefined where a figure or the load is missing.
 * `rows` names those that are asked for, of which none shares a store; all where undefined.
 */
export const rideThroughOf = (
  wiring: Wiring,
  base: Baseline,
  rows?: ReadonlySet<number>,
): ReadonlyMap<number, number | undefined> => {
  const { inventory, storesOf } = wiring
  const minutes = new Map<number, number | undefined>()
  const energy = inventory.numbers('energyKwh')
  const stated = inventory.numbers('batteryMin')
  const atHalf = inventory.numbers('batteryMin50')
  const power = inventory.numbers('ratingKw')
  const loadOf = (row: number): number => {
    const node = wiring.nodeOfRow[row] as number
    if ((base.state.unknown[base.plant.vertexOf[node] as number] as number) > 0) return Number.NaN
    const kw = base.nodeKw[node] as number
    // A UPS that carries nothing now is asked what it holds at its rating.
    return kw === 0 ? (base.network.ratingKw[node] as number) : kw
  }
  const asked = rows && [...storesOf].filter(([ups]) => rows.has(ups))
  const together = loadOfStores(asked ? new Map(asked) : storesOf, loadOf)
  const storedMin = (stores: readonly number[]): number => {
    const sum = (of: Float64Array) =>
      stores.reduce((all, at) => all + (of[at] as number) / (together.get(at) as number), 0)
    return sum(power) < 1 - 1e-9 ? 0 : sum(energy) * 60
  }
  const tell = (row: number, node: number): void => {
    if (!base.network.protects[node]) return
    const stores = storesOf.get(row)
    const rating = base.network.ratingKw[node] as number
    const kw = loadOf(row)
    const value = stores
      ? storedMin(stores)
      : minutesAt(kw / rating, stated[row] as number, atHalf[row] as number)
    minutes.set(row, Number.isFinite(value) ? value : undefined)
  }
  if (rows) for (const row of rows) tell(row, wiring.nodeOfRow[row] as number)
  else wiring.rowOfNode.forEach(tell)
  return minutes
}
