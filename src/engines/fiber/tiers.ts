import {
  type BuiltFabric,
  type FabricCount,
  type FabricDesign,
  type FabricRequest,
  groupOf,
  nodeLinksOf,
  refuse,
  wholeNodesOf,
} from './request'

/** Links of one leaf towards nodes and towards spines. */
export interface Leaf {
  readonly down: number
  readonly up: number
}

/** The smallest divisor of `whole` that is at least `least` (and even, if asked), or undefined. */
const divisorFrom = (whole: number, least: number, even = false): number | undefined => {
  for (let divisor = Math.max(1, least); divisor <= whole; divisor++) {
    if (whole % divisor === 0 && !(even && divisor % 2 === 1)) return divisor
  }
  return undefined
}

/** Ports of a switch of the highest tier that are left for what is below. */
const topPorts = ({ radix, uplinks }: FabricRequest): number => radix - (uplinks ?? 0)

interface Shape {
  readonly tiers: 2 | 3
  /** Of one plane. */
  readonly leaves: number
  readonly pods: number
  readonly spinesPerPod: number
  readonly upPerSpine: number
  readonly coreGroups: number
  readonly coresPerGroup: number
}

const built = (request: FabricRequest, leaf: Leaf, shape: Shape): FabricDesign => {
  const { planes } = request
  const nodeLinks = nodeLinksOf(request)
  const spines = shape.pods * shape.spinesPerPod
  const cores = shape.coreGroups * shape.coresPerGroup
  const count: FabricCount = {
    leaves: planes * shape.leaves,
    spines: planes * spines,
    cores: planes * cores,
    nodeLinks,
    accessLinks: nodeLinks + request.managementLinks,
    leafSpineLinks: planes * shape.leaves * leaf.up,
    spineCoreLinks: planes * spines * shape.upPerSpine,
    peerLinks: Math.floor((planes * shape.leaves) / 2) * (request.peerLinks ?? 0),
    uplinks: planes * (shape.tiers === 3 ? cores : spines) * (request.uplinks ?? 0),
  }
  const fabric: BuiltFabric = {
    ...shape,
    count,
    wholeNodes: wholeNodesOf(request),
    leafDownLinks: leaf.down,
    leafUpLinks: leaf.up,
    linksPerLeafSpinePair: leaf.up / shape.spinesPerPod,
  }
  return { possible: true, fabric }
}

/**
 * Spines that share the uplinks of a leaf evenly: those chosen, else the smallest divisor of the
 * uplinks that has the ports. A string is the reason why none will do.
 */
const spinesFor = (request: FabricRequest, up: number, least: number): number | string => {
  const { spinesPerPod, evenSpines, leastSpines } = request
  const from = Math.max(least, leastSpines ?? 1)
  if (spinesPerPod === undefined) {
    const even = evenSpines ? 'even ' : ''
    return (
      divisorFrom(up, from, evenSpines) ??
      `No ${even}number of spines from ${from} on divides the ${up} uplinks of a leaf.`
    )
  }
  if (up % spinesPerPod > 0) {
    return `${spinesPerPod} spines do not share the ${up} uplinks of a leaf evenly.`
  }
  if (evenSpines && spinesPerPod % 2 > 0) {
    return `An even number of spines is asked for, and ${spinesPerPod} is odd.`
  }
  return spinesPerPod < from
    ? `${spinesPerPod} spines are too few: at least ${from} are needed.`
    : spinesPerPod
}

/** Two tiers: every leaf reaches every spine over equally many links. `leaves` counts one plane. */
export const twoTier = (request: FabricRequest, leaf: Leaf, leaves: number): FabricDesign => {
  const ports = topPorts(request)
  if (leaves > ports) {
    return refuse(
      `Two tiers of ${request.radix}-port switches end at ${ports} leaves in a plane; this fabric needs ${leaves}.`,
    )
  }
  const spines = spinesFor(request, leaf.up, Math.ceil((leaves * leaf.up) / ports))
  if (typeof spines === 'string') return refuse(spines)
  return built(request, leaf, {
    tiers: 2,
    leaves,
    pods: 1,
    spinesPerPod: spines,
    upPerSpine: 0,
    coreGroups: 0,
    coresPerGroup: 0,
  })
}

/** Groups of leaves with spines of their own, of one plane. */
interface Pods {
  readonly count: number
  readonly nodes: number
  readonly leaves: number
}

/** Ports of a spine that may face leaves: half of them, unless its uplinks were chosen. */
const spineDown = ({ radix, upPerSpine }: FabricRequest): number =>
  upPerSpine === undefined ? Math.floor(radix / 2) : radix - upPerSpine

/** Leaves that so many nodes need for some of their rails, in whole sets. */
const leavesFor = (request: FabricRequest, leaf: Leaf, nodes: number, rails: number): number => {
  const group = Math.min(groupOf(request), nodes)
  return rails * Math.ceil(nodes / group) * Math.ceil(group / leaf.down)
}

/**
 * Nodes of a pod where nobody chose them: as few whole sets as leave no more pods than a core has
 * ports; where even one set is too large, as many nodes as fit. Undefined when nothing fits.
 */
const podNodesFor = (request: FabricRequest, leaf: Leaf, rails: number): number | undefined => {
  const group = groupOf(request)
  const most = spineDown(request)
  const perGroup = leavesFor(request, leaf, group, rails)
  const groups = wholeNodesOf(request) / group
  const together = Math.max(1, Math.ceil(groups / topPorts(request)))
  if (groups > 1 && together * perGroup <= most) return together * group
  if (groups > 1 && perGroup <= most) return group
  const fit = Math.floor(most / rails) * leaf.down
  return fit > 0 ? fit : undefined
}

const podsOf = (request: FabricRequest, leaf: Leaf, leaves: number): Pods | string => {
  const { rails, radix, planes } = request
  const railsPerPod = request.railsPerPod ?? rails
  if (railsPerPod > rails || rails % railsPerPod > 0) {
    return `${rails} rails do not share out evenly over pods of ${railsPerPod} rails.`
  }
  const nodes = request.nodesPerPod ?? podNodesFor(request, leaf, railsPerPod)
  if (nodes === undefined) {
    return `A pod of ${radix}-port switches has room for ${spineDown(request)} leaves; ${railsPerPod} rails need ${railsPerPod}.`
  }
  const count = Math.ceil(wholeNodesOf(request) / nodes) * (rails / railsPerPod)
  if (request.leaves === undefined) {
    return { count, nodes, leaves: leavesFor(request, leaf, nodes, railsPerPod) }
  }
  if (leaves % count > 0) {
    return `${leaves * planes} leaves do not share out evenly over ${planes * count} pods.`
  }
  return { count, nodes, leaves: leaves / count }
}

/**
 * Cores over the spines of all pods. A group serves one spine of every pod, or several where fewer
 * groups were chosen; its size divides a spine's uplinks, so that each reaches all of it evenly. A
 * string is the reason why none will do.
 */
const coresFor = (
  request: FabricRequest,
  pods: Pods,
  spinesPerPod: number,
  up: number,
): { readonly groups: number; readonly perGroup: number } | string => {
  const groups = request.coreGroups ?? spinesPerPod
  if (spinesPerPod % groups > 0) {
    return `${groups} groups of cores do not share the ${spinesPerPod} spines of a pod evenly.`
  }
  const ports = topPorts(request)
  const together = spinesPerPod / groups
  const perGroup = divisorFrom(up, Math.ceil((together * pods.count * up) / ports))
  if (perGroup !== undefined) return { groups, perGroup }
  return together > 1
    ? `A group of cores of ${ports} ports ends at ${ports} spines; this one serves ${together * pods.count}.`
    : `Three tiers of ${request.radix}-port switches end at ${ports} pods; this fabric needs ${pods.count} of ${pods.nodes} nodes each.`
}

/** Three tiers: pods of leaves and spines, joined by groups of core switches. */
export const threeTier = (request: FabricRequest, leaf: Leaf, leaves: number): FabricDesign => {
  const { radix } = request
  const pods = podsOf(request, leaf, leaves)
  if (typeof pods === 'string') return refuse(pods)
  const down = spineDown(request)
  if (pods.leaves > down) {
    return refuse(
      `A pod of ${radix}-port switches ends at ${Math.max(0, down)} leaves; this one needs ${pods.leaves}.`,
    )
  }
  const spines = spinesFor(request, leaf.up, Math.ceil((pods.leaves * leaf.up) / down))
  if (typeof spines === 'string') return refuse(spines)
  const up = request.upPerSpine ?? (pods.leaves * leaf.up) / spines
  const cores = coresFor(request, pods, spines, up)
  if (typeof cores === 'string') return refuse(cores)
  return built(request, leaf, {
    tiers: 3,
    leaves: pods.count * pods.leaves,
    pods: pods.count,
    spinesPerPod: spines,
    upPerSpine: up,
    coreGroups: cores.groups,
    coresPerGroup: cores.perGroup,
  })
}
