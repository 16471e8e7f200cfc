import type { FabricLoss, NetworkLoss } from '#engines'

const none = { value: 0, unknownCount: 0 }

/** A loss that takes nothing away. */
export const quietLoss: NetworkLoss = {
  rows: [],
  routeIds: [],
  fabrics: [],
  linksLost: 0,
  linksUnsaid: 0,
  nodesLost: [],
  nodesDegraded: [],
  racksLost: [],
  racksDegraded: [],
  gpusLost: 0,
  storageLost: [],
  storageDegraded: [],
  readGBytesPerSLost: none,
  writeGBytesPerSLost: none,
  unmanaged: [],
  entrances: { before: [], after: [] },
  carriers: { before: [], after: [] },
  capacityGbps: { before: none, after: none },
  cutOff: [],
  miners: { before: 0, after: 0 },
  minersOffline: [],
  minersDegraded: [],
  minersUnsaid: 0,
  onNetwork: [],
}

/** A compute fabric of which nothing is missing. */
export const wholeFabric: FabricLoss = {
  clusterId: 'c',
  role: 'compute',
  bisection: 1,
  bisectionLinks: { before: 256, after: 256 },
  nodes: 31,
  nodesLost: [],
  nodesDegraded: [],
}
