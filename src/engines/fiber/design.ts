import {
  type BuiltFabric,
  type FabricDesign,
  type FabricRequest,
  firstFault,
  nodeLinksOf,
  refuse,
} from './request'
import type { FabricCount } from './solution'

/** The smallest divisor of `whole` that is at least `least` (and even, if asked), or undefined. */
const divisorFrom = (whole: number, least: number, even = false): number | undefined => {
  for (let divisor = Math.max(1, least); divisor <= whole; divisor++) {
    if (whole % divisor === 0 && !(even && divisor % 2 === 1)) return divisor
  }
  return undefined
}

/** The most leaf ports that may face nodes while the rest carry them upwards. */
const defaultDown = (radix: number, oversubscription: number): number => {
  let down = Math.floor((radix * oversubscription) / (1 + oversubscription))
  while (down > 1 && down + Math.ceil(down / oversubscription) > radix) down--
  return down
}

interface Leaf {
  readonly down: number
  readonly up: number
}

const oneTier = (request: FabricRequest): FabricDesign => {
  const nodeLinks = nodeLinksOf(request)
  const count: FabricCount = {
    leaves: request.nodes === 0 ? 0 : request.planes,
    spines: 0,
    cores: 0,
    nodeLinks,
    accessLinks: nodeLinks + request.managementLinks,
    leafSpineLinks: 0,
    spineCoreLinks: 0,
  }
  const fabric: BuiltFabric = {
    tiers: 1,
    count,
    leafDownLinks: request.radix,
    leafUpLinks: 0,
    linksPerLeafSpinePair: 0,
    pods: 1,
  }
  return { possible: true, fabric }
}

const built = (
  request: FabricRequest,
  leaf: Leaf,
  shape: {
    tiers: 2 | 3
    leaves: number
    spines: number
    cores: number
    spinesPerPod: number
    upPerSpine: number
    pods: number
  },
): FabricDesign => {
  const { planes } = request
  const nodeLinks = nodeLinksOf(request)
  const count: FabricCount = {
    leaves: planes * shape.leaves,
    spines: planes * shape.spines,
    cores: planes * shape.cores,
    nodeLinks,
    accessLinks: nodeLinks + request.managementLinks,
    leafSpineLinks: planes * shape.leaves * leaf.up,
    spineCoreLinks: planes * shape.spines * shape.upPerSpine,
  }
  const fabric: BuiltFabric = {
    tiers: shape.tiers,
    count,
    leafDownLinks: leaf.down,
    leafUpLinks: leaf.up,
    linksPerLeafSpinePair: leaf.up / shape.spinesPerPod,
    pods: shape.pods,
  }
  return { possible: true, fabric }
}

/** Two tiers: every leaf reaches every spine over equally many links. `leaves` counts one plane. */
const twoTier = (request: FabricRequest, leaf: Leaf, leaves: number): FabricDesign => {
  const { radix } = request
  if (leaves > radix) {
    return refuse(
      `Two tiers of ${radix}-port switches end at ${radix} leaves in a plane; this fabric needs ${leaves}.`,
    )
  }
  const need = Math.ceil((leaves * leaf.up) / radix)
  const spines = divisorFrom(leaf.up, need, request.evenSpines)
  if (spines === undefined) {
    return refuse(
      `No even number of spines from ${need} on divides the ${leaf.up} uplinks of a leaf.`,
    )
  }
  return built(request, leaf, {
    tiers: 2,
    leaves,
    spines,
    cores: 0,
    spinesPerPod: spines,
    upPerSpine: 0,
    pods: 1,
  })
}

/** The nodes of one pod: as stated, else one unit, else as many as half the ports of a spine allow. */
const podNodesOf = (request: FabricRequest, leaf: Leaf): number =>
  request.nodesPerPod ??
  request.nodesPerUnit ??
  Math.floor(Math.floor(request.radix / 2) / request.rails) * leaf.down

/** Three tiers: pods of leaves and spines, joined by groups of core switches, one per spine of a pod. */
const threeTier = (request: FabricRequest, leaf: Leaf, leaves: number): FabricDesign => {
  const { radix, nodes, nodesPerUnit } = request
  const half = Math.floor(radix / 2)
  const podNodes = podNodesOf(request, leaf)
  if (podNodes < 1) {
    return refuse(
      `A pod of ${radix}-port switches has room for ${half} leaves; ${request.rails} rails need ${request.rails}.`,
    )
  }
  const wholeNodes = nodesPerUnit ? Math.ceil(nodes / nodesPerUnit) * nodesPerUnit : nodes
  const pods = Math.ceil(wholeNodes / podNodes)
  const perPod =
    request.leaves === undefined ? request.rails * Math.ceil(podNodes / leaf.down) : leaves / pods
  if (!Number.isInteger(perPod)) {
    return refuse(`${leaves} leaves do not share out evenly over ${pods} pods.`)
  }
  const spines = divisorFrom(leaf.up, Math.ceil((perPod * leaf.up) / half), request.evenSpines)
  if (spines === undefined) {
    return refuse(
      `A pod of ${radix}-port switches ends at ${half} leaves; this one needs ${perPod}.`,
    )
  }
  const up = (perPod * leaf.up) / spines
  const coresPerGroup = divisorFrom(up, Math.ceil((pods * up) / radix))
  if (coresPerGroup === undefined) {
    return refuse(
      `Three tiers of ${radix}-port switches end at ${radix} pods; this fabric needs ${pods} of ${podNodes} nodes each.`,
    )
  }
  return built(request, leaf, {
    tiers: 3,
    leaves: pods * perPod,
    spines: pods * spines,
    cores: spines * coresPerGroup,
    spinesPerPod: spines,
    upPerSpine: up,
    pods,
  })
}

/** Leaves of one plane: a leaf per rail for each full set of nodes, in whole units. */
const leavesOf = (request: FabricRequest, leaf: Leaf): number => {
  const { nodes, rails, planes, nodesPerUnit } = request
  if (request.leaves !== undefined) return request.leaves / planes
  const unit = nodesPerUnit ?? nodes
  return Math.ceil(nodes / unit) * rails * Math.ceil(unit / leaf.down)
}

const fitsOneSwitch = (request: FabricRequest): boolean => {
  const { nodes, rails, planes, radix, nodesPerUnit, managementLinks } = request
  const whole = nodesPerUnit ? Math.ceil(nodes / nodesPerUnit) * nodesPerUnit : nodes
  return whole * rails + Math.ceil(managementLinks / planes) <= radix
}

const leafFault = (request: FabricRequest, leaf: Leaf, leaves: number): string | undefined => {
  const { radix, planes } = request
  if (leaf.down + leaf.up > radix) {
    return `A leaf of ${radix} ports has no room for ${leaf.down} links down and ${leaf.up} up.`
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
  const { nodes, radix, oversubscription, tiers } = request
  if (nodes === 0) return oneTier(request)
  const oneSwitch = fitsOneSwitch(request)
  if (tiers === 1 && !oneSwitch) {
    return refuse(`One switch of ${radix} ports has no room for all links of a plane.`)
  }
  if (tiers === 1 || (tiers === undefined && oneSwitch && request.leaves === undefined)) {
    return oneTier(request)
  }
  const down = request.downPerLeaf ?? defaultDown(radix, oversubscription)
  const leaf = { down, up: Math.ceil(down / oversubscription) }
  const leaves = leavesOf(request, leaf)
  const tight = leafFault(request, leaf, leaves)
  if (tight) return refuse(tight)
  return tiers === 3 || (tiers === undefined && leaves > radix)
    ? threeTier(request, leaf, leaves)
    : twoTier(request, leaf, leaves)
}
