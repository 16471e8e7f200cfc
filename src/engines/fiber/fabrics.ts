import type { Cluster, Fabric, Inventory } from '#model'
import { designAccess } from './access'
import { designFabric } from './design'
import { clusterOf, type DrawnNetwork, type Link, type SwitchRow } from './links'
import { opticOf } from './optics'
import { partsOf } from './parts'
import { type FabricCount, type FabricDesign, type FabricRequest, refuse } from './request'
import type { FabricSolution, LeafUse } from './solution'

const switchesOf = ({ leaves, spines, cores }: FabricCount): number => leaves + spines + cores

const requestOf = (
  { nodes, nodesPerUnit }: Cluster,
  fabric: Fabric,
  managed: number,
): FabricRequest => ({
  ...fabric,
  nodes,
  nodesPerUnit,
  managementLinks: fabric.managementLinks + managed,
})

/**
 * The designs of a cluster's fabrics. Those that manage switches are counted last: every switch of
 * the other fabrics takes a port of theirs.
 */
const designsOf = (cluster: Cluster): readonly FabricDesign[] => {
  const design = (fabric: Fabric, managed: number): FabricDesign => {
    const request = requestOf(cluster, fabric, managed)
    return fabric.role === 'out-of-band' ? designAccess(request) : designFabric(request)
  }
  const others = cluster.fabrics.map((fabric) =>
    fabric.managesSwitches ? undefined : design(fabric, 0),
  )
  const impossible = others.some((other) => other?.possible === false)
  const managed = others.reduce(
    (sum, other) => sum + (other?.possible ? switchesOf(other.fabric.count) : 0),
    0,
  )
  return cluster.fabrics.map((fabric, at) => {
    const own = others[at]
    if (own) return own
    return impossible
      ? refuse('The switches that it manages cannot be counted while another fabric is impossible.')
      : design(fabric, managed)
  })
}

/** The switches of one fabric of one cluster, and what each row is in it. */
interface Members {
  readonly leaves: readonly SwitchRow[]
  readonly spines: readonly SwitchRow[]
  readonly cores: readonly SwitchRow[]
  tierOf(row: number): 'leaf' | 'spine' | 'core' | undefined
}

const membersOf = (
  { switches }: DrawnNetwork,
  cluster: string,
  fabric: Fabric['role'],
): Members => {
  const own = [...switches.values()].filter(
    (one) => one.cluster === cluster && one.role?.fabric === fabric,
  )
  const tiers = new Map(own.map((one) => [one.row, one.role?.tier]))
  return {
    leaves: own.filter(({ role }) => role?.tier === 'leaf'),
    spines: own.filter(({ role }) => role?.tier === 'spine'),
    cores: own.filter(({ role }) => role?.tier === 'core'),
    tierOf: (row) => tiers.get(row),
  }
}

/** A machine of the cluster rather than a manager or a neighbouring network. */
const isNode = (inventory: Inventory, row: number, cluster: string): boolean => {
  const { id } = inventory.kindOf(row)
  if (id !== 'rack' && id !== 'server') return false
  if ((inventory.numberOf(row, 'gpus') ?? 0) <= 0) return false
  const own = clusterOf(inventory, row)
  return own === undefined || own === cluster
}

const useOf = (leaf: SwitchRow, links: readonly Link[], members: Members): LeafUse => {
  const perSpine = new Map<number, number>()
  let downLinks = 0
  for (const { a, b, count } of links) {
    const other = a === leaf.row ? b : a
    const tier = members.tierOf(other)
    if (tier === 'spine') perSpine.set(other, (perSpine.get(other) ?? 0) + count)
    else if (tier === undefined) downLinks += count
  }
  const counts = [...perSpine.values()]
  return {
    row: leaf.row,
    downLinks,
    upLinks: counts.reduce((sum, count) => sum + count, 0),
    spines: counts.length,
    leastPerSpine: counts.length === 0 ? 0 : Math.min(...counts),
    mostPerSpine: counts.length === 0 ? 0 : Math.max(...counts),
  }
}

interface Placed {
  readonly count: FabricCount
  readonly fibres: number | undefined
}

const placedOf = (
  inventory: Inventory,
  network: DrawnNetwork,
  members: Members,
  cluster: string,
): Placed => {
  let nodeLinks = 0
  let accessLinks = 0
  let leafSpineLinks = 0
  let spineCoreLinks = 0
  let peerLinks = 0
  let uplinks = 0
  let fibres: number | undefined
  let allStated = true
  const seen = new Set<Link>()
  for (const { row } of [...members.leaves, ...members.spines, ...members.cores]) {
    for (const link of network.linksAt.get(row) ?? []) {
      if (seen.has(link)) continue
      seen.add(link)
      const tiers = [members.tierOf(link.a), members.tierOf(link.b)]
      const other = tiers[0] === undefined ? link.a : link.b
      if (link.fibres === undefined) allStated = false
      else fibres = (fibres ?? 0) + link.fibres * link.count
      if (tiers.includes('spine') && tiers.includes('leaf')) leafSpineLinks += link.count
      else if (tiers.includes('core') && tiers.includes('spine')) spineCoreLinks += link.count
      else if (tiers.includes('leaf') && tiers.includes(undefined)) {
        accessLinks += link.count
        if (isNode(inventory, other, cluster)) nodeLinks += link.count
      } else if (tiers.includes(undefined)) uplinks += link.count
      else peerLinks += link.count
    }
  }
  const count: FabricCount = {
    leaves: members.leaves.length,
    spines: members.spines.length,
    cores: members.cores.length,
    nodeLinks,
    accessLinks,
    leafSpineLinks,
    spineCoreLinks,
    peerLinks,
    uplinks,
  }
  return { count, fibres: allStated ? fibres : undefined }
}

const solveOne = (
  inventory: Inventory,
  network: DrawnNetwork,
  cluster: Cluster,
  fabric: Fabric,
  design: FabricDesign,
): FabricSolution => {
  const members = membersOf(network, cluster.id, fabric.role)
  const { count, fibres } = placedOf(inventory, network, members, cluster.id)
  const shape = design.possible ? design.fabric : undefined
  const pods = shape?.pods ?? 1
  const spinesPerLeaf = count.spines / fabric.planes / pods
  const up = shape?.leafUpLinks ?? 0
  return {
    clusterId: cluster.id,
    role: fabric.role,
    tiers: shape?.tiers ?? fabric.tiers ?? 2,
    needed: shape?.count,
    impossible: design.possible ? undefined : design.limit,
    design: shape,
    parts: shape && partsOf(fabric, shape, opticOf),
    placed: count,
    leafDownLinks: shape?.leafDownLinks ?? 0,
    leafUpLinks: up,
    linksPerLeafSpinePair: shape?.linksPerLeafSpinePair ?? 0,
    pods,
    leafUses: members.leaves.map((leaf) =>
      useOf(leaf, network.linksAt.get(leaf.row) ?? [], members),
    ),
    spinesPerLeaf,
    uplinkRemainder: count.spines === 0 || !shape ? undefined : up % spinesPerLeaf,
    fibres,
  }
}

/** Every fabric of every cluster: what the counting rule asks for, and what stands there. */
export const solveFabrics = (
  inventory: Inventory,
  network: DrawnNetwork,
): readonly FabricSolution[] =>
  inventory.facility.clusters.flatMap((cluster) => {
    const designs = designsOf(cluster)
    return cluster.fabrics.map((fabric, at) =>
      solveOne(inventory, network, cluster, fabric, designs[at] as FabricDesign),
    )
  })
