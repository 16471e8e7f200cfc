import type { Inventory } from '#model'

const steps = [
  { field: 'overload10MinRatio', minutes: 10 },
  { field: 'overload1MinRatio', minutes: 1 },
] as const

/**
 * Minutes for which a piece of equipment may carry a share of its rating (1 is the rating), by its
 * stated overload curve: without end up to its rating or what it states as continuous, then the time
 * of the next stated step (a UPS of 125 % for 10 minutes and 150 % for 1 minute carries 130 % for 1
 * minute), and 0 beyond the last one. Undefined where the curve does not say.
 */
export const overloadMinutes = (
  inventory: Inventory,
  row: number,
  share: number,
): number | undefined => {
  if (Number.isNaN(share)) return undefined
  const ratio = (field: string) => inventory.numberOf(row, field)
  if (share <= Math.max(1, ratio('overloadContinuousRatio') ?? 1)) return Number.POSITIVE_INFINITY
  for (const { field, minutes } of steps) {
    const most = ratio(field)
    if (most !== undefined && share <= most) return minutes
  }
  // What is beyond the shortest step is beyond all; what is beyond another may still be on it.
  return ratio('overload1MinRatio') === undefined ? undefined : 0
}
