import type { Inventory } from '#model'
import type { PortRun } from './labels'

/** The ports that the cables of a connection take at one of its ends. */
export type PortFinder = (connection: string, end: 'from' | 'to') => PortRun

/** Ports where somebody chose them. */
export const portFinder = (inventory: Inventory): PortFinder => {
  const byId = new Map(inventory.facility.connections.map((one) => [one.id, one]))
  return (id, end) => {
    const connection = byId.get(id)
    const first = connection?.[end].position
    const count = first === undefined ? 0 : (connection?.count ?? 0)
    const positions = Array.from({ length: count }, (_, n) => (first ?? 0) + n)
    return { positions, labels: positions.map(String) }
  }
}
