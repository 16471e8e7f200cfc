import type { Inventory } from '#model'
import { type Column, column } from '../../quantities'
import type { Cabling } from '../cabling'
import type { DataLinks } from './links'

/**
 * Quantities by row. The longest link of a piece is unknown (NaN) as soon as one of its links may be
 * longer than the longest known.
 */
export const cablingColumns = (
  inventory: Inventory,
  { trays, lengthM }: Cabling,
  { rowA, rowB }: DataLinks,
): readonly Column[] => {
  const { count, rowOf, equipment } = inventory
  const fill = new Float64Array(count).fill(Number.NaN)
  const kgPerM = new Float64Array(count).fill(Number.NaN)
  for (const use of trays) {
    const row = rowOf.get(use.id)
    if (row === undefined || equipment[row]?.kind !== 'tray') continue
    // What lies there for sure is not what lies there while the size of some cables is unknown.
    fill[row] = use.unknownCables > 0 ? Number.NaN : use.fill
    kgPerM[row] = use.unknownMasses > 0 ? Number.NaN : use.kgPerM
  }
  const longest = new Float64Array(count).fill(Number.NaN)
  const unknown = new Uint8Array(count)
  for (let link = 0; link < lengthM.length; link++) {
    const known = lengthM[link] as number
    for (const row of [rowA[link] as number, rowB[link] as number]) {
      if (row < 0) continue
      if (Number.isNaN(known)) unknown[row] = 1
      if (!((longest[row] as number) >= known)) {
        longest[row] = Number.isNaN(known) ? (longest[row] as number) : known
      }
    }
  }
  for (let row = 0; row < count; row++) if (unknown[row]) longest[row] = Number.NaN
  return [
    column('trayFill', 'Tray fill', 'ratio', fill),
    column('trayKgPerM', 'Cables in the tray', 'kg/m', kgPerM),
    column('longestLinkM', 'Longest data link', 'm', longest),
  ]
}
