import type { Inventory } from '#model'
import type { NetworkGraph } from './network-graph'
import { networkGraph } from './network-graph'

/** What every link of the network is, end to end. */
export interface NetworkLines {
  /** Ids of the records of its cables. */
  readonly ids: readonly (readonly string[])[]
  /** Rows of its two ends, and how many like links it stands for. */
  readonly a: Int32Array
  readonly b: Int32Array
  readonly count: Float64Array
  /** Speed of one link in Gb/s; NaN where nobody states it. */
  readonly gbps: Float64Array
  /** Panels that it passes. */
  readonly panels: Uint8Array
}

/** Speeds that clusters state for the links of their fabrics, by the rows of the switches. */
const statedSpeeds = ({ inventory, fabrics }: NetworkGraph): ReadonlyMap<number, number> => {
  const speeds = new Map<number, number>()
  for (const { clusterId, role, leaves, spines, cores } of fabrics) {
    const cluster = inventory.facility.clusters.find(({ id }) => id === clusterId)
    const gbps = cluster?.fabrics.find((fabric) => fabric.role === role)?.linkGbps
    if (gbps === undefined) continue
    for (const row of [...leaves, ...spines, ...cores]) speeds.set(row, gbps)
  }
  return speeds
}

/** The slower of two speeds; what one end alone states holds. */
const slower = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? (a ?? b ?? Number.NaN) : Math.min(a, b)

/**
 * Every data link end to end with its speed: what its cluster states for the fabric, else the slower
 * of the speeds that its ends state. Linear in the facility.
 */
export const networkLines = (inventory: Inventory): NetworkLines => {
  const graph = networkGraph(inventory)
  const { links } = graph
  const stated = statedSpeeds(graph)
  const speedAt = (row: number) => stated.get(row) ?? inventory.numberOf(row, 'portGbps')
  return {
    ids: links.map(({ segments }) =>
      segments.map((index) => inventory.facility.connections[index]?.id ?? ''),
    ),
    a: Int32Array.from(links, ({ a }) => a),
    b: Int32Array.from(links, ({ b }) => b),
    count: Float64Array.from(links, ({ count }) => count),
    gbps: Float64Array.from(links, ({ a, b }) => slower(speedAt(a), speedAt(b))),
    panels: Uint8Array.from(links, ({ panels }) => panels.length),
  }
}
