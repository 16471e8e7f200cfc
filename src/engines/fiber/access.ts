import {
  type BuiltFabric,
  type FabricCount,
  type FabricDesign,
  type FabricRequest,
  firstFault,
  nodeLinksOf,
  refuse,
} from './request'

/**
 * Sizes an access layer: switches that stand side by side below another network, as out-of-band
 * management switches do. It has no spines; `count.leaves` switches carry all links, and their
 * uplinks have ports of their own.
 */
export const designAccess = (request: FabricRequest): FabricDesign => {
  const fault = firstFault(request)
  if (fault) return refuse(fault)
  const nodeLinks = nodeLinksOf(request)
  const accessLinks = nodeLinks + request.managementLinks
  const down = request.downPerLeaf ?? request.radix
  if (down > request.radix) {
    return refuse(`A switch of ${request.radix} ports has no room for ${down} links.`)
  }
  const leaves = Math.max(Math.ceil(accessLinks / down), request.leaves ?? 0)
  const count: FabricCount = {
    leaves,
    spines: 0,
    cores: 0,
    nodeLinks,
    accessLinks,
    leafSpineLinks: 0,
    spineCoreLinks: 0,
    peerLinks: 0,
    uplinks: leaves * (request.uplinks ?? 0),
  }
  const fabric: BuiltFabric = {
    tiers: 1,
    count,
    wholeNodes: request.nodes,
    leafDownLinks: down,
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
