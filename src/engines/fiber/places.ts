import type { Inventory } from '#model'

/** Height of a rack unit in metres: EIA-310, 1.75 in. */
const rackUnitM = 0.04445

/** Nothing real nests deeper than this. */
const deepestNest = 8

/** The row that a row stands in after all: itself, or the outermost of its hosts. */
export const standsIn = ({ hostRow }: Inventory, row: number): number => {
  let at = row
  for (let step = 0; step < deepestNest; step++) {
    const host = hostRow[at] as number
    if (host < 0) return at
    at = host
  }
  return at
}

/**
 * The height of a row's ports: the middle of its rack units, or for standing equipment a share of
 * its height. NaN for what is mounted nobody says where.
 */
export const portHeightM = (inventory: Inventory, row: number, shareOfHeight: number): number => {
  const { hostRow, equipment } = inventory
  const place = inventory.placeOf(row)
  if ((hostRow[row] as number) < 0) return place.z + place.heightM * shareOfHeight
  const units = inventory.numberOf(row, 'heightU')
  let heightM = place.z + (units === undefined ? place.heightM : units * rackUnitM) / 2
  let at = row
  for (let step = 0; step < deepestNest; step++) {
    const host = hostRow[at] as number
    if (host < 0) return heightM
    const slotU = equipment[at]?.inside?.slotU
    if (slotU === undefined) return Number.NaN
    heightM += slotU * rackUnitM
    at = host
  }
  return heightM
}

/** The named path of a row: its own, or that of what it is mounted in. */
export const pathOfRow = ({ hostRow, equipment }: Inventory, row: number): string | undefined => {
  let at = row
  for (let step = 0; step < deepestNest && at >= 0; step++) {
    const own = equipment[at]?.path
    if (own !== undefined) return own
    at = hostRow[at] as number
  }
  return undefined
}
