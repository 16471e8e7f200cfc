import { groupBy } from '#base'
import type { NodeRole, PowerNetwork } from './network'

/**
 * Devices that interrupt a fault: a breaker; a transfer switch, which does not close onto a fault; a
 * UPS, whose inverter and rectifier part its output from its input. Whatever stands open
 * interrupts as well. A closed tie or bypass is a conductor here: a tie that trips has a
 * breaker in series.
 */
const interrupting: ReadonlySet<NodeRole> = new Set<NodeRole>(['breaker', 'transfer', 'ups'])

/** A bus with all that a fault on it takes out. */
export interface Zone {
  /** Buses in the zone: a fault on either does the same. */
  readonly buses: readonly number[]
  /** Components that go out, the buses among them, ascending. */
  readonly nodes: readonly number[]
}

/**
 * The zones that protection clears: components joined without a device that interrupts. Each bus
 * is in one of them. Racks do not join zones: their supplies part their cords. Linear.
 */
export const protectionZones = ({ roles, open, edgeFrom, edgeTo }: PowerNetwork): Zone[] => {
  const count = roles.length
  const parts = (node: number) => open[node] === 1 || interrupting.has(roles[node] as NodeRole)
  const inner = edgeFrom.map((from, edge) =>
    parts(from) || parts(edgeTo[edge] as number) ? -1 : from,
  )
  const parent = Int32Array.from({ length: count }, (_, node) => node)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  inner.forEach((from, edge) => {
    if (from >= 0) parent[root(edgeTo[edge] as number)] = root(from)
  })
  const zones = groupBy(
    count,
    Int32Array.from(roles, (_, node) => (parts(node) ? -1 : root(node))),
  )
  const found: Zone[] = []
  for (let top = 0; top < count; top++) {
    const nodes = [...zones.items.subarray(zones.offsets[top], zones.offsets[top + 1])]
    const buses = nodes.filter((node) => roles[node] === 'bus')
    if (buses.length > 0) found.push({ buses, nodes })
  }
  return found
}
