import type { Inventory } from '#model'
import { type Column, column } from '../quantities'
import type { Cabling } from './cabling'

/** Nothing real nests deeper; files may nest in circles. */
const deepest = 8

/**
 * Fibres that end at each row, at the machines in a rack counted for the rack too. A link between two
 * machines of one rack ends there twice. NaN where the medium of a link is not known, or none ends.
 */
export const fibreColumn = (inventory: Inventory, { records, medium, media }: Cabling): Column => {
  const fibres = new Float64Array(inventory.count).fill(Number.NaN)
  const unknown = new Uint8Array(inventory.count)
  const add = (row: number, count: number | undefined): void => {
    let at = row
    for (let step = 0; step <= deepest && at >= 0; step++) {
      if (count === undefined) unknown[at] = 1
      else fibres[at] = (Number.isNaN(fibres[at]) ? 0 : (fibres[at] as number)) + count
      at = inventory.hostRow[at] as number
    }
  }
  for (let i = 0; i < records.length; i++) {
    const link = inventory.facility.connections[records[i] as number]
    if (!link) continue
    const each = media[medium[i] as number]?.fibres
    for (const { equipment } of [link.from, link.to]) {
      const row = inventory.rowOf.get(equipment)
      if (row !== undefined) add(row, each === undefined ? undefined : each * link.count)
    }
  }
  for (let row = 0; row < unknown.length; row++) if (unknown[row]) fibres[row] = Number.NaN
  return column('fibres', 'Fibres that end here', 'count', fibres)
}
