import {
  type BuiltFabric,
  type FabricCount,
  type FabricDesign,
  type FabricRequest,
  firstFault,
  groupOf,
  nodeLinksOf,
  refuse,
  wholeNodesOf,
} from './request'
import { type Leaf, threeTier, twoTier } from './tiers'

const ceil = (ratio: number): number => Math.ceil(ratio - 1e-9)

/** Links up that carry what so many node links bring, at the oversubscription. */
const upFor = ({ oversubscription, nodeLinksPerPort }: FabricRequest, down: number): number =>
  ceil(down / (nodeLinksPerPort ?? 1) / oversubscription)

const portsFor = ({ nodeLinksPerPort }: FabricRequest, down: number): number =>
  Math.ceil(down / (nodeLinksPerPort ?? 1))

/** Ports of a leaf that may face nodes and spines: those of its twin are taken. */
const leafPorts = ({ radix, peerLinks }: FabricRequest): number => radix - (peerLinks ?? 0)

/** The most node links of a leaf whose other ports carry them upwards. */
const defaultDown = (request: FabricRequest): number => {
  const ports = leafPorts(request)
  const each = request.nodeLinksPerPort ?? 1
  const { upPerLeaf, oversubscription } = request
  if (upPerLeaf !== undefined) return Math.max(0, ports - upPerLeaf) * each
  let down = Math.floor((ports * each * oversubscription) / (1 + oversubscription) + 1e-9)
  while (down > 1 && portsFor(request, down) + upFor(request, down) > ports) down--
  return down
}

const leafOf = (request: FabricRequest): Leaf => {
  const down = request.downPerLeaf ?? defaultDown(request)
  return { down, up: request.upPerLeaf ?? upFor(request, down) }
}

/** Switches side by side without spines: one for each plane, or as many as chosen or kept apart. */
const oneTier = (request: FabricRequest, leaves: number): FabricDesign => {
  const nodeLinks = nodeLinksOf(request)
  const count: FabricCount = {
    leaves,
    spines: 0,
    cores: 0,
    nodeLinks,
    accessLinks: nodeLinks + request.managementLinks,
    leafSpineLinks: 0,
    spineCoreLinks: 0,
    peerLinks: Math.floor(leaves / 2) * (request.peerLinks ?? 0),
    uplinks: leaves * (request.uplinks ?? 0),
  }
  const free = leafPorts(request) - (request.uplinks ?? 0)
  const fabric: BuiltFabric = {
    tiers: 1,
    count,
    wholeNodes: wholeNodesOf(request),
    leafDownLinks: free * (request.nodeLinksPerPort ?? 1),
    leafUpLinks: 0,
    linksPerLeafSpinePair: 0,
    pods: 1,
    spinesPerPod: 0,
    upPerSpine: 0,
    coreGroups: 0,
    coresPerGroup: 0,
  }
  return { possible: true, fabric }
}

/** Switches of a plane when nothing stands above them. */
const besideOf = ({ leaves, planes, railsApart, rails }: FabricRequest): number =>
  leaves === undefined ? (railsApart ? rails : 1) : leaves / planes

/** Whether switches side by side have the ports for whole units, each its even share. */
const fitsOneTier = (request: FabricRequest): boolean => {
  const { rails, planes, managementLinks, uplinks } = request
  const beside = besideOf(request)
  const links = ceil((wholeNodesOf(request) * rails) / beside)
  const managers = Math.ceil(managementLinks / planes / beside)
  return portsFor(request, links) + managers + (uplinks ?? 0) <= leafPorts(request)
}

/** Leaves of one plane: a leaf per rail for each full set of nodes, in whole units. */
const leavesOf = (request: FabricRequest, leaf: Leaf): number => {
  const { rails, planes } = request
  if (request.leaves !== undefined) return request.leaves / planes
  const group = groupOf(request)
  return (wholeNodesOf(request) / group) * rails * Math.ceil(group / leaf.down)
}

const leafFault = (request: FabricRequest, leaf: Leaf, leaves: number): string | undefined => {
  const { radix, planes, peerLinks } = request
  if (leaf.down < 1 || portsFor(request, leaf.down) + leaf.up > leafPorts(request)) {
    const peers = peerLinks ? ` beside ${peerLinks} to its twin` : ''
    return `A leaf of ${radix} ports has no room for ${leaf.down} links down and ${leaf.up} up${peers}.`
  }
  if ((request.uplinks ?? 0) >= radix) {
    return `A switch of ${radix} ports has no room for ${request.uplinks} links out of the fabric.`
  }
  if ((request.upPerSpine ?? 0) >= radix) {
    return `A spine of ${radix} ports has no room for ${request.upPerSpine} links to cores.`
  }
  if (!Number.isInteger(leaves)) {
    return `${request.leaves} leaves do not share out evenly over ${planes} planes.`
  }
  const ports = planes * leaves * leaf.down
  const links = nodeLinksOf(request) + request.managementLinks
  return links > ports
    ? `${planes * leaves} leaves have ${ports} ports for nodes; ${links} links need one, management links included.`
    : undefined
}

const besideFault = (request: FabricRequest): string | undefined => {
  const { leaves, planes, radix } = request
  if (!Number.isInteger(besideOf(request))) {
    return `${leaves} leaves do not share out evenly over ${planes} planes.`
  }
  if (fitsOneTier(request)) return undefined
  return besideOf(request) === 1
    ? `One switch of ${radix} ports has no room for all links of a plane.`
    : `${besideOf(request)} switches of ${radix} ports have no room for all links of a plane.`
}

/** The fabric of a request without fault, its leaves as full as they may be. */
const designWhole = (request: FabricRequest): FabricDesign => {
  const { nodes, tiers } = request
  if (nodes === 0) return oneTier(request, 0)
  // Who chose leaves or spines wants tiers.
  const { leaves: chosen, spinesPerPod, leastSpines } = request
  const untiered = [tiers, chosen, spinesPerPod, leastSpines].every((one) => one === undefined)
  if (tiers === 1 || (untiered && fitsOneTier(request))) {
    const tight = besideFault(request)
    return tight ? refuse(tight) : oneTier(request, besideOf(request) * request.planes)
  }
  const leaf = leafOf(request)
  const leaves = leavesOf(request, leaf)
  const tight = leafFault(request, leaf, leaves)
  if (tight) return refuse(tight)
  const tooMany = leaves > request.radix - (request.uplinks ?? 0)
  return tiers === 3 || (tiers === undefined && tooMany)
    ? threeTier(request, leaf, leaves)
    : twoTier(request, leaf, leaves)
}

/** Leaves tried with fewer links down, where full ones share their uplinks badly. */
const mostTries = 16

/** Whether nobody chose how a leaf's ports are shared out, nor its spines. */
const isFree = ({ downPerLeaf, upPerLeaf, spinesPerPod, leastSpines }: FabricRequest): boolean =>
  [downPerLeaf, upPerLeaf, spinesPerPod, leastSpines].every((one) => one === undefined)

/** Whether spines stand more than half empty because few numbers divide the uplinks of a leaf. */
const isWasteful = ({ radix, oversubscription }: FabricRequest, fabric: BuiltFabric): boolean => {
  const { count, upPerSpine } = fabric
  return (
    oversubscription !== 1 &&
    count.spines > 0 &&
    2 * (count.leafSpineLinks / count.spines + upPerSpine) < radix
  )
}

const switchesIn = ({ leaves, spines, cores }: FabricCount): number => leaves + spines + cores

/**
 * The fewest switches over leaves with somewhat fewer links down. A blocking leaf of 128 ports has
 * 85 down and 43 up, and only 43 spines share those evenly; 84 and 42 go over 2, 3, 6 and more.
 */
const thriftier = (
  request: FabricRequest,
  full: Extract<FabricDesign, { possible: true }>,
): FabricDesign => {
  let best = full
  const most = full.fabric.leafDownLinks
  for (let down = most - 1; down >= Math.max(1, most * 0.9, most - mostTries); down--) {
    const one = designWhole({ ...request, downPerLeaf: down })
    if (one.possible && switchesIn(one.fabric.count) < switchesIn(best.fabric.count)) best = one
  }
  return best
}

/**
 * Sizes a leaf-and-spine fabric: switches of each tier and links between them, all planes together.
 * Spines are rounded up to a divisor of a leaf's uplinks, so that every leaf has equally many links
 * to every spine; a bare quotient would not (NVIDIA DGX SuperPOD reference architectures H100, B200,
 * B300 and GB200 are reproduced by it; fat trees after Al-Fares et al., SIGCOMM 2008). Past the reach
 * of two tiers it goes to three; past that, or for a request that does not fit, it names the limit.
 */
export const designFabric = (request: FabricRequest): FabricDesign => {
  const fault = firstFault(request)
  if (fault) return refuse(fault)
  const design = designWhole(request)
  return isFree(request) && design.possible && isWasteful(request, design.fabric)
    ? thriftier(request, design)
    : design
}
