import { z } from './zod'

/** One network of a cluster: what it shall join, and what somebody chose about how. */
export const fabricSchema = z.looseObject({
  role: z.enum(['compute', 'storage', 'in-band', 'out-of-band']),
  /** End points that each node has on this fabric: its rails. */
  rails: z.number().int().min(1).max(1024),
  planes: z.number().int().min(1).max(16).default(1),
  /** Ports of a switch, counted in links. */
  radix: z.number().int().min(2).max(100_000),
  /** Leaf ports that face nodes; half the radix when the fabric does not block. */
  downPerLeaf: z.number().int().min(1).optional(),
  oversubscription: z.number().positive().max(1000).default(1),
  leaves: z.number().int().min(1).optional(),
  /** Links from fabric managers and the like that use leaf ports. */
  managementLinks: z.number().int().nonnegative().default(0),
  linkGbps: z.number().positive().optional(),
  /** Tiers that somebody chose; without it the fewest that can be built. */
  tiers: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  /** Nodes under one group of spines, where a design of three tiers says so. */
  nodesPerPod: z.number().int().min(1).optional(),
  /** An even number of spines per plane, as some reference architectures ask. */
  evenSpines: z.boolean().optional(),
  /** Node links that share one switch port through a splitter. */
  nodeLinksPerPort: z.number().int().min(1).max(64).optional(),
  /** Links of a leaf towards spines, where they are chosen rather than follow the oversubscription. */
  upPerLeaf: z.number().int().min(1).max(100_000).optional(),
  /** Nodes that one set of leaves serves, where that is not a unit of the cluster. */
  nodesPerGroup: z.number().int().min(1).max(10_000_000).optional(),
  /** Rails under one group of spines, where rails have spines of their own. */
  railsPerPod: z.number().int().min(1).max(1024).optional(),
  /** The fewest spines that a leaf shall reach. */
  leastSpines: z.number().int().min(1).max(100_000).optional(),
  /** Spines of a plane, in three tiers of one pod of it, where somebody chose them. */
  spinesPerPod: z.number().int().min(1).max(100_000).optional(),
  /** Links of a spine towards cores, where somebody chose them. */
  upPerSpine: z.number().int().min(1).max(100_000).optional(),
  /** Groups of cores in a plane, where fewer than one for each spine of a pod were chosen. */
  coreGroups: z.number().int().min(1).max(100_000).optional(),
  /** Rails of a node end on different switches, also where one had the ports for all. */
  railsApart: z.boolean().optional(),
  /** Links between the two leaves of a pair. */
  peerLinks: z.number().int().nonnegative().max(100_000).optional(),
  /** Links out of the fabric from each switch of its highest tier. */
  uplinks: z.number().int().nonnegative().max(100_000).optional(),
  /** Has a port for the management of every switch of the cluster's other fabrics. */
  managesSwitches: z.boolean().optional(),
  /** The switch that it is built of: a product of the catalog. */
  switchProduct: z.string().optional(),
  /** Transceivers in switches and in nodes: published rows, or `none` for copper plugs. */
  switchOptics: z.string().optional(),
  nodeOptics: z.string().optional(),
})
