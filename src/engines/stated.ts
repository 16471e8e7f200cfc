import type { Inventory } from '#model'

/**
 * Whether the same rows state a load. A rack that states one counts itself, with all that is in it;
 * a rack that states none is a frame, and its contents count.
 */
export const sameLoadsStated = (before: Inventory, after: Inventory): boolean => {
  const was = before.numbers('loadKw')
  const is = after.numbers('loadKw')
  return was === is || was.every((kw, row) => Number.isNaN(kw) === Number.isNaN(is[row]))
}
