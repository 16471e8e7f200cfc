import { linkOffers, type MediaOffer, orderLengthM, takeMedium } from '#engines'
import type { Connection, Inventory } from '#model'
import { mediumStepM, type Parameters } from '#standards'
import type { LinkCosts } from './house'

/** Nothing reaches as far: worth any detour to avoid. */
const outOfReachM = 100_000
const stepsPerM = 4

/** Media of an offer, in order of preference. */
const mediaIn = ({ candidates }: MediaOffer): readonly string[] => [
  ...new Set(candidates.map(({ cable }) => cable.medium)),
]

/** Metres to be ordered for one link, and more for each medium that had to be passed over. */
const costIn = (offer: MediaOffer, lengthM: number, stepM: number): number => {
  const { why, medium } = takeMedium(offer, lengthM)
  if (why === 'beyond-reach') return outOfReachM + lengthM
  if (!medium) return lengthM
  const ordered = orderLengthM(medium.cable, lengthM)
  const passed = mediaIn(offer).indexOf(medium.cable.medium)
  return (Number.isNaN(ordered) ? lengthM : ordered) + passed * stepM
}

/**
 * What links cost in placing switches: metres of cable as it is ordered, and so many metres more
 * for every medium of shorter reach that does not do. Prices are not published; the step is an
 * estimate that the assumptions hold. `inventory` has the new switches in it, wherever they stand.
 */
export const linkCosts = (
  inventory: Inventory,
  parameters: Parameters,
  opticsOnly: boolean,
): LinkCosts => {
  const offerOf = linkOffers(inventory)
  const stepM = parameters(mediumStepM)
  const sorts = new Map<MediaOffer, number>()
  const tables: { readonly offer: MediaOffer; readonly costs: number[] }[] = []
  return {
    sortOf: ({ from, to, count }: Connection) => {
      const a = inventory.rowOf.get(from.equipment) ?? -1
      const b = inventory.rowOf.get(to.equipment) ?? -1
      const offer = offerOf(a, b, { links: count, opticsOnly })
      const known = sorts.get(offer)
      if (known !== undefined) return known
      sorts.set(offer, tables.length)
      return tables.push({ offer, costs: [] }) - 1
    },
    costOf: (sort, lengthM) => {
      const table = tables[sort]
      if (!table) return lengthM
      const at = Math.ceil(lengthM * stepsPerM)
      const known = table.costs[at]
      if (known !== undefined) return known
      const cost = costIn(table.offer, at / stepsPerM, stepM)
      table.costs[at] = cost
      return cost
    },
  }
}
