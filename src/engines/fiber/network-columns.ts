import type { Inventory } from '#model'
import { type Column, column } from '../quantities'
import type { Cabling } from './cabling'
import type { PortUse } from './solution'

/**
 * Quantities of the network by row: the share of a switch's ports that are taken, and the share of
 * its reach that the tightest link of a piece of equipment uses. The latter is unknown (NaN) as soon
 * as it is for one of its links, unless a known one already reaches too far.
 */
export const networkColumns = (
  { count, rowOf, facility }: Pick<Inventory, 'count' | 'rowOf' | 'facility'>,
  {
    records,
    lengthM,
    atLeastM,
    reachM,
  }: Pick<Cabling, 'records' | 'lengthM' | 'atLeastM' | 'reachM'>,
  switches: readonly PortUse[],
): readonly Column[] => {
  const portUse = new Float64Array(count).fill(Number.NaN)
  for (const { row, links, ports } of switches) {
    if (ports !== undefined && ports > 0) portUse[row] = links / ports
  }
  const reachUse = new Float64Array(count).fill(Number.NaN)
  const isUnknown = new Uint8Array(count)
  records.forEach((record, link) => {
    const connection = facility.connections[record]
    if (!connection) return
    const reach = reachM[link] as number
    const share = (lengthM[link] as number) / reach
    const atLeast = (atLeastM[link] as number) / reach
    for (const { equipment } of [connection.from, connection.to]) {
      const row = rowOf.get(equipment)
      if (row === undefined) continue
      if (Number.isNaN(share)) isUnknown[row] = 1
      const known = Number.isNaN(share) ? atLeast : share
      if (!((reachUse[row] as number) >= known) && !Number.isNaN(known)) reachUse[row] = known
    }
  })
  for (let row = 0; row < count; row++) {
    if (isUnknown[row] && !((reachUse[row] as number) > 1)) reachUse[row] = Number.NaN
  }
  return [
    column('portUse', 'Ports taken', 'ratio', portUse),
    column('reachUse', 'Reach used by its longest link', 'ratio', reachUse),
  ]
}
