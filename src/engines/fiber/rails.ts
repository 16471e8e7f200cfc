import type { Cluster } from '#model'
import type { Channel } from './channels'
import type { SwitchRow } from './links'
import type { FabricSolution } from './solution'
import type { NodeWiring } from './wiring'

/** Whether rails are kept apart: rail r of every node of a unit ends at one leaf. */
export interface RailWiring {
  /** Leaves that the links of one node should end at: rails of all planes. */
  readonly rails: number
  /** Machines with links to compute leaves. */
  readonly judged: number
  /** Machines of which several rails end at one leaf. */
  readonly doubledRows: readonly number[]
  /** Leaves that take different rails, as far as the places of links are stated. */
  readonly crossedLeafRows: readonly number[]
  /** Leaves that share machines with more leaves than a node has rails: units are mixed. */
  readonly mixedLeafRows: readonly number[]
  /** Machines that do not say how many nodes they are. */
  readonly unknownRows: readonly number[]
}

interface NodeLink {
  readonly node: number
  readonly leaf: number
  readonly position: number | undefined
  readonly count: number
}

/** Channels by the compute leaves at their ends. */
export type LeafChannels = ReadonlyMap<number, readonly Channel[]>

const isComputeLeaf = ({ role }: SwitchRow): boolean =>
  role?.fabric === 'compute' && role.tier === 'leaf'

/** Sorts channels by the compute leaf that they end at, once for all clusters. */
export const channelsAtLeaves = (
  switches: readonly SwitchRow[],
  channels: readonly Channel[],
): LeafChannels => {
  const found = new Map<number, Channel[]>()
  for (const one of switches) if (isComputeLeaf(one)) found.set(one.row, [])
  if (found.size === 0) return found
  for (const channel of channels) {
    found.get(channel.a.row)?.push(channel)
    if (channel.b.row !== channel.a.row) found.get(channel.b.row)?.push(channel)
  }
  return found
}

const nodeLinks = (
  channels: LeafChannels,
  nodes: ReadonlyMap<number, number>,
  leaves: readonly number[],
): readonly NodeLink[] =>
  leaves.flatMap((leaf) =>
    (channels.get(leaf) ?? []).flatMap(({ a, b, count }): readonly NodeLink[] => {
      const { row: node, position } = b.row === leaf ? a : b
      return nodes.has(node) ? [{ node, leaf, position, count }] : []
    }),
  )

/** Leaves joined by machines that they share, each named by one of them. */
const joined = (perNode: ReadonlyMap<number, ReadonlyMap<number, number>>) => {
  const parent = new Map<number, number>()
  const find = (leaf: number): number => {
    let at = leaf
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const leaves of perNode.values()) {
    let first: number | undefined
    for (const leaf of leaves.keys()) {
      if (first === undefined) first = find(leaf)
      else parent.set(find(leaf), first)
      if (!parent.has(leaf)) parent.set(leaf, find(leaf))
    }
  }
  const groups = new Map<number, number[]>()
  for (const leaf of parent.keys()) {
    const known = groups.get(find(leaf))
    if (known) known.push(leaf)
    else groups.set(find(leaf), [leaf])
  }
  return [...groups.values()]
}

const crossed = (links: readonly NodeLink[], nodes: ReadonlyMap<number, number>): number[] => {
  const railOf = new Map<number, number>()
  const found = new Set<number>()
  for (const { node, leaf, position, count } of links) {
    // Where a row is many nodes its places do not tell the rail.
    if (position === undefined || nodes.get(node) !== 1) continue
    const rail = railOf.get(leaf)
    if (count > 1 || (rail !== undefined && rail !== position)) found.add(leaf)
    railOf.set(leaf, position)
  }
  return [...found]
}

const rising = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b)

/**
 * Looks at the links from machines to compute leaves. Undefined for a cluster whose compute fabric
 * has one tier, one rail, or fewer leaves than a node has rails: there they share leaves.
 */
export const railWiring = (
  cluster: Cluster,
  { rows, nodes: counts }: NodeWiring,
  serving: readonly SwitchRow[],
  fabrics: readonly FabricSolution[],
  channels: LeafChannels,
): RailWiring | undefined => {
  const stated = cluster.fabrics.find(({ role }) => role === 'compute')
  const fabric = fabrics.find((one) => one.clusterId === cluster.id && one.role === 'compute')
  if (!stated || !fabric?.needed || fabric.tiers === 1) return undefined
  const rails = stated.rails * stated.planes
  if (rails < 2 || fabric.needed.leaves < rails) return undefined
  const leaves = serving.filter(isComputeLeaf).map(({ row }) => row)
  const nodes = new Map([...rows].map((row, at) => [row, counts[at] as number]))
  const links = nodeLinks(channels, nodes, leaves)
  const perNode = new Map<number, Map<number, number>>()
  for (const { node, leaf, count } of links) {
    const known = perNode.get(node) ?? new Map<number, number>()
    known.set(leaf, (known.get(leaf) ?? 0) + count)
    perNode.set(node, known)
  }
  const isDoubled = (node: number) =>
    [...(perNode.get(node)?.values() ?? [])].some((count) => count > (nodes.get(node) as number))
  return {
    rails,
    judged: perNode.size,
    doubledRows: rising([...perNode.keys()].filter(isDoubled)),
    crossedLeafRows: rising(crossed(links, nodes)),
    mixedLeafRows: rising(
      joined(perNode)
        .filter((group) => group.length > rails)
        .flat(),
    ),
    unknownRows: rising([...perNode.keys()].filter((row) => Number.isNaN(nodes.get(row)))),
  }
}
