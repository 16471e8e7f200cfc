import type { Cluster, Inventory, KindId } from '#model'
import type { Channel } from './channels'
import { clusterOf, type DrawnNetwork, type SwitchRow } from './links'
import { channelsAtLeaves, type RailWiring, railWiring } from './rails'
import type { FabricSolution } from './solution'

/** The machines of a cluster with the links drawn at them, column by column. */
export interface NodeWiring {
  readonly rows: Int32Array
  /** Nodes that a row stands for: a rack may hold many. NaN where nobody says. */
  readonly nodes: Float64Array
  /** Data links of any kind. */
  readonly links: Float64Array
  /** Links to in-band switches, and how many such switches they end at. */
  readonly inBandLinks: Float64Array
  readonly inBandSwitches: Int32Array
}

/** A management switch with the links below it and those towards the rest of the network. */
export interface ManagementSwitch {
  readonly row: number
  readonly downLinks: number
  /** Links to switches of another network, or of no stated one, and to entrances. */
  readonly upLinks: number
  /** Ports for what it manages; undefined where nobody states them. */
  readonly ports: number | undefined
}

export interface ClusterWiring {
  readonly clusterId: string
  readonly nodes: NodeWiring
  /** In-band switches that serve the cluster. */
  readonly inBandSwitches: number
  readonly outOfBand: readonly ManagementSwitch[]
  /** Undefined without a compute fabric of leaves for each rail. */
  readonly rails: RailWiring | undefined
}

const gpusOf = (inventory: Inventory, row: number): number => inventory.numberOf(row, 'gpus') ?? 0

/** Rows of machines with GPUs, by cluster; a rack whose machines are drawn is none itself. */
const nodeRows = (inventory: Inventory): ReadonlyMap<string, readonly number[]> => {
  const { clusters } = inventory.facility
  const only = clusters.length === 1 ? clusters[0]?.id : undefined
  const rows = [...inventory.rowsOf('rack'), ...inventory.rowsOf('server')]
    .filter((row) => gpusOf(inventory, row) > 0)
    .sort((a, b) => a - b)
  const hosts = new Set(rows.map((row) => inventory.hostRow[row] as number))
  const found = new Map<string, number[]>(clusters.map(({ id }) => [id, []]))
  for (const row of rows) {
    if (hosts.has(row)) continue
    found.get(clusterOf(inventory, row) ?? only ?? '')?.push(row)
  }
  return found
}

const nodesOf = (inventory: Inventory, row: number, { gpusPerNode }: Cluster): number => {
  if (gpusPerNode !== undefined && gpusPerNode > 0) return gpusOf(inventory, row) / gpusPerNode
  return inventory.kindOf(row).id === 'server' ? 1 : Number.NaN
}

const nodeWiring = (
  inventory: Inventory,
  cluster: Cluster,
  nodes: readonly number[],
  linksAt: ReadonlyMap<number, readonly { readonly other: number; readonly count: number }[]>,
  inBand: ReadonlySet<number>,
): NodeWiring => {
  const rows = Int32Array.from(nodes)
  const links = new Float64Array(rows.length)
  const inBandLinks = new Float64Array(rows.length)
  const inBandSwitches = new Int32Array(rows.length)
  rows.forEach((row, at) => {
    const ends = new Set<number>()
    for (const { other, count } of linksAt.get(row) ?? []) {
      links[at] = (links[at] as number) + count
      if (!inBand.has(other)) continue
      inBandLinks[at] = (inBandLinks[at] as number) + count
      ends.add(other)
    }
    inBandSwitches[at] = ends.size
  })
  const counts = Float64Array.from(rows, (row) => nodesOf(inventory, row, cluster))
  return { rows, nodes: counts, links, inBandLinks, inBandSwitches }
}

const managementSwitch = (
  inventory: Inventory,
  { switches, linksAt }: DrawnNetwork,
  { row, ports }: SwitchRow,
): ManagementSwitch => {
  let downLinks = 0
  let upLinks = 0
  for (const { a, b, count } of linksAt.get(row) ?? []) {
    const other = a === row ? b : a
    const beyond = switches.get(other)
    const fabric = beyond?.role?.fabric
    if (fabric === 'out-of-band') continue
    const isUp = beyond
      ? fabric === undefined || fabric === 'in-band'
      : isEntrance(inventory, other)
    if (isUp) upLinks += count
    else downLinks += count
  }
  return { row, downLinks, upLinks, ports: inventory.numberOf(row, 'radix') ?? ports }
}

const isEntrance = (inventory: Inventory, row: number): boolean =>
  inventory.kindOf(row).id === 'entrance'

/** The links of each machine that is asked for. */
const linksOfRows = ({ links }: DrawnNetwork, rows: ReadonlySet<number>) => {
  const found = new Map<number, { readonly other: number; readonly count: number }[]>()
  for (const { a, b, count } of links) {
    for (const [row, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!rows.has(row)) continue
      const known = found.get(row)
      if (known) known.push({ other, count })
      else found.set(row, [{ other, count }])
    }
  }
  return found
}

/** The switches that serve a cluster: its own, and those of no stated one. */
const switchesByCluster = (switches: readonly SwitchRow[]) => {
  const own = new Map<string | undefined, SwitchRow[]>()
  for (const one of switches) {
    const known = own.get(one.cluster)
    if (known) known.push(one)
    else own.set(one.cluster, [one])
  }
  const shared = own.get(undefined) ?? []
  return (id: string): readonly SwitchRow[] =>
    [...shared, ...(own.get(id) ?? [])].sort((a, b) => a.row - b.row)
}

/**
 * How the machines of each cluster are wired as drawn: their in-band links, the management switches,
 * and whether each rail of a node ends at a leaf of its own.
 */
export const solveWiring = (
  inventory: Inventory,
  network: DrawnNetwork,
  fabrics: readonly FabricSolution[],
  channels: readonly Channel[],
): readonly ClusterWiring[] => {
  const byCluster = nodeRows(inventory)
  const linksAt = linksOfRows(network, new Set([...byCluster.values()].flat()))
  const known = [...network.switches.values()]
  const servingOf = switchesByCluster(known)
  const atLeaves = channelsAtLeaves(known, channels)
  return inventory.facility.clusters.map((cluster) => {
    const { id } = cluster
    const serving = servingOf(id)
    const roleOf = (fabric: string) => serving.filter(({ role }) => role?.fabric === fabric)
    const inBand = new Set(roleOf('in-band').map(({ row }) => row))
    const nodes = nodeWiring(inventory, cluster, byCluster.get(id) ?? [], linksAt, inBand)
    return {
      clusterId: id,
      nodes,
      inBandSwitches: inBand.size,
      outOfBand: roleOf('out-of-band').map((one) => managementSwitch(inventory, network, one)),
      rails: railWiring(cluster, nodes, serving, fabrics, atLeaves),
    }
  })
}

const miningKinds: readonly KindId[] = ['miner', 'asic-rack', 'immersion-tank', 'miner-container']

/**
 * Miners, and what holds miners, at which no data link is drawn: neither at themselves nor at the
 * rack, tank or container that they are mounted in, or at a switch in it.
 */
export const unlinkedMiners = (
  inventory: Inventory,
  { links }: DrawnNetwork,
): readonly number[] => {
  const outermost = (row: number): number => {
    let at = row
    for (let step = 0; step < 8 && (inventory.hostRow[at] as number) >= 0; step++) {
      at = inventory.hostRow[at] as number
    }
    return at
  }
  const linked = new Set<number>()
  const around = new Set<number>()
  for (const { a, b } of links) {
    for (const row of [a, b]) {
      linked.add(row)
      if (inventory.kindOf(row).id !== 'miner') around.add(outermost(row))
    }
  }
  const holdsLinked = new Set([...linked].map(outermost))
  return miningKinds
    .flatMap((kind) => [...inventory.rowsOf(kind)])
    .filter((row) => {
      if (linked.has(row) || around.has(outermost(row))) return false
      return inventory.kindOf(row).id === 'miner' || !holdsLinked.has(row)
    })
    .sort((a, b) => a - b)
}
