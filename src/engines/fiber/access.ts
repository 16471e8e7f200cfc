import {
  type BuiltFabric,
  type FabricDesign,
  type FabricRequest,
  firstFault,
  nodeLinksOf,
  refuse,
} from './request'
import type { FabricCount } from './solution'

/**
 * Sizes an access layer: switches that stand side by side below another network, as out-of-band
 * management switches do. It has no spines; `count.leaves` switches carry all links.
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
  const needed = Math.ceil(accessLinks / down)
  const count: FabricCount = {
    leaves: Math.max(needed, request.leaves ?? 0),
    spines: 0,
    cores: 0,
    nodeLinks,
    accessLinks,
    leafSpineLinks: 0,
    spineCoreLinks: 0,
  }
  const fabric: BuiltFabric = {
    tiers: 1,
    count,
    leafDownLinks: down,
    leafUpLinks: 0,
    linksPerLeafSpinePair: 0,
    pods: 1,
  }
  return { possible: true, fabric }
}
