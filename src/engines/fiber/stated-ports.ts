import type { Inventory } from '#model'
import type { Cabling } from './cabling'
import type { PortClash } from './port-types'
import { assignPorts } from './ports'

/** Whether two records state the same port of the same machine: cheap, and nearly always no. */
const overlap = ({ facility, rowOf }: Inventory): boolean => {
  const spans = new Map<string, [number, number][]>()
  for (const { medium, from, to, count } of facility.connections) {
    if (medium !== 'data') continue
    for (const { equipment, port, position } of [from, to]) {
      if (position === undefined || !rowOf.has(equipment)) continue
      const key = `${equipment} ${port}`
      const known = spans.get(key)
      if (known) known.push([position, position + count])
      else spans.set(key, [[position, position + count]])
    }
  }
  for (const all of spans.values()) {
    all.sort((a, b) => a[0] - b[0])
    for (let i = 1; i < all.length; i++) {
      if ((all[i] as [number, number])[0] < (all[i - 1] as [number, number])[1]) return true
    }
  }
  return false
}

/** Ports that somebody gave to two links. Only where spans of stated ports meet are all assigned. */
export const portClashes = (inventory: Inventory, cabling: Cabling): readonly PortClash[] =>
  overlap(inventory) ? assignPorts(inventory, cabling).clashes : []

/** How many data links state a port. */
export const statedPorts = ({ facility }: Inventory): number => {
  let found = 0
  for (const { medium, from, to } of facility.connections) {
    if (medium !== 'data') continue
    if (from.position !== undefined || to.position !== undefined) found += 1
  }
  return found
}
