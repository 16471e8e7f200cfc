import { linkOffers, takeSold } from '#engines'
import type { Connection } from '#model'
import type { Draft } from './draft'

/**
 * Links over fibre alone: those that would run over copper name the first optical cable that reaches.
 * Machines are managed over copper all the same. Answers how many found none.
 */
export const overOptics = (
  { inventory, solution }: Draft,
  connections: readonly Connection[],
): { readonly connections: readonly Connection[]; readonly without: number } => {
  const { cabling } = solution.fiber
  const at = new Map<string, number>()
  cabling.records.forEach((record, link) => {
    const id = inventory.facility.connections[record]?.id
    if (id !== undefined) at.set(id, link)
  })
  const offerOf = linkOffers(inventory)
  let without = 0
  const changed = connections.map((connection) => {
    const link = at.get(connection.id)
    const rows = [connection.from, connection.to].map((end) => inventory.rowOf.get(end.equipment))
    const [a, b] = rows
    if (link === undefined || a === undefined || b === undefined) return connection
    const kind = cabling.media[cabling.medium[link] as number]?.medium
    if (kind !== 'passive-copper' && kind !== 'active-copper') return connection
    const offer = offerOf(a, b, { links: connection.count, opticsOnly: true })
    const lengthM = cabling.lengthM[link] as number
    const { medium } = takeSold(offer, lengthM)
    if (medium) return { ...connection, cable: medium.cable.id }
    without += connection.count
    return connection
  })
  return { connections: changed, without }
}
