/** What a fabric needs by the counting rule, and what stands in the facility. */
export interface FabricCount {
  readonly leaves: number
  readonly spines: number
  readonly cores: number
  readonly nodeLinks: number
  /** Node links and management links together. */
  readonly accessLinks: number
  readonly leafSpineLinks: number
  readonly spineCoreLinks: number
  /** Links between leaves that stand side by side. */
  readonly peerLinks: number
  /** Links from the highest tier out of the fabric. */
  readonly uplinks: number
}

/** What a fabric shall join, and out of which switches. Counts are whole numbers. */
export interface FabricRequest {
  readonly nodes: number
  /** Links of one node on this fabric, within one plane. */
  readonly rails: number
  /** Separate copies of the fabric that each rail joins. */
  readonly planes: number
  /** Ports of one switch, counted in links between switches. */
  readonly radix: number
  /** Links of nodes that share one port through a splitter; 1 without. */
  readonly nodeLinksPerPort?: number | undefined
  /** Node links of a leaf; without it as many as the oversubscription allows. */
  readonly downPerLeaf?: number | undefined
  /** Links of a leaf towards spines; without it as many as the oversubscription asks for. */
  readonly upPerLeaf?: number | undefined
  /** Bandwidth down for each unit of it up: 1 when the fabric does not block. */
  readonly oversubscription: number
  /** Links of fabric managers and the like, all planes together; they use leaf ports. */
  readonly managementLinks: number
  /** Nodes of one scalable unit: fabrics are built for whole units. */
  readonly nodesPerUnit?: number | undefined
  /** Nodes that one set of leaves serves, where that is not a unit: whole sets are built. */
  readonly nodesPerGroup?: number | undefined
  /** Leaves of all planes together, where somebody chose them. */
  readonly leaves?: number | undefined
  /** The tiers that somebody chose; without it the fewest that can be built. */
  readonly tiers?: 1 | 2 | 3 | undefined
  /** Nodes under one group of spines in three tiers; without it whole units, or the most that fit. */
  readonly nodesPerPod?: number | undefined
  /** Rails under one group of spines, where rails have spines of their own; without it all. */
  readonly railsPerPod?: number | undefined
  /** An even number of spines per plane, as some reference architectures ask. */
  readonly evenSpines?: boolean | undefined
  /** The fewest spines that a leaf shall reach. */
  readonly leastSpines?: number | undefined
  /** Spines of one plane, in three tiers of one pod of it, where somebody chose them. */
  readonly spinesPerPod?: number | undefined
  /** Links of a spine towards cores, where somebody chose them; else as many as it has downwards. */
  readonly upPerSpine?: number | undefined
  /** Groups of cores in a plane, where fewer than one for each spine of a pod were chosen. */
  readonly coreGroups?: number | undefined
  /** Rails of a node end on different switches, also where one switch had the ports for all. */
  readonly railsApart?: boolean | undefined
  /** Links between the two leaves of a pair. */
  readonly peerLinks?: number | undefined
  /** Links out of the fabric from each switch of its highest tier. */
  readonly uplinks?: number | undefined
}

/** A fabric that can be built. */
export interface BuiltFabric {
  readonly tiers: 1 | 2 | 3
  readonly count: FabricCount
  /** Nodes that the fabric is built for, whole units and sets: some may be missing yet. */
  readonly wholeNodes: number
  /** Node links that a leaf has room for, and its links towards spines. */
  readonly leafDownLinks: number
  readonly leafUpLinks: number
  readonly linksPerLeafSpinePair: number
  /** Groups of leaves with spines of their own, in one plane; one in two tiers. */
  readonly pods: number
  /** Spines of one pod of one plane: each leaf reaches all of them. */
  readonly spinesPerPod: number
  readonly upPerSpine: number
  /** Groups of cores in one plane; a spine reaches the cores of one group. */
  readonly coreGroups: number
  readonly coresPerGroup: number
}

/** Either a fabric, or the limit that rules it out, in one sentence. */
export type FabricDesign =
  | { readonly possible: true; readonly fabric: BuiltFabric }
  | { readonly possible: false; readonly limit: string }

/** A refusal, with the limit that rules the fabric out. */
export const refuse = (limit: string): FabricDesign => ({ possible: false, limit })

/** Links from nodes to leaves, all planes together. */
export const nodeLinksOf = ({ nodes, rails, planes }: FabricRequest): number =>
  nodes * rails * planes

/** Nodes of one set of leaves: as stated, else a unit, else all. */
export const groupOf = ({ nodes, nodesPerUnit, nodesPerGroup }: FabricRequest): number =>
  nodesPerGroup ?? nodesPerUnit ?? nodes

/** Nodes in whole units and whole sets. */
export const wholeNodesOf = (request: FabricRequest): number => {
  const unit = request.nodesPerUnit ?? 1
  const group = groupOf(request)
  const inUnits = Math.ceil(request.nodes / unit) * unit
  return group === 0 ? 0 : Math.ceil(inUnits / group) * group
}

const counted: readonly (readonly [keyof FabricRequest, string, number])[] = [
  ['nodes', 'nodes', 0],
  ['rails', 'rails', 1],
  ['planes', 'planes', 1],
  ['radix', 'ports of a switch', 2],
  ['nodeLinksPerPort', 'node links at one port', 1],
  ['downPerLeaf', 'leaf ports that face nodes', 1],
  ['upPerLeaf', 'links from a leaf to spines', 1],
  ['managementLinks', 'management links', 0],
  ['nodesPerUnit', 'nodes of a unit', 1],
  ['nodesPerGroup', 'nodes of a set of leaves', 1],
  ['leaves', 'leaves', 1],
  ['nodesPerPod', 'nodes of a pod', 1],
  ['railsPerPod', 'rails of a pod', 1],
  ['leastSpines', 'spines that a leaf shall reach', 1],
  ['spinesPerPod', 'spines of a pod', 1],
  ['upPerSpine', 'links from a spine to cores', 1],
  ['coreGroups', 'groups of cores', 1],
  ['peerLinks', 'links between the leaves of a pair', 0],
  ['uplinks', 'links out of a switch', 0],
]

/** What is wrong with a request, or undefined: counts must be whole, ratios positive. */
export const firstFault = (request: FabricRequest): string | undefined => {
  for (const [key, name, least] of counted) {
    const value = request[key]
    if (value === undefined) continue
    if (!Number.isSafeInteger(value) || (value as number) < least) {
      return `The number of ${name} must be a whole number from ${least} on.`
    }
  }
  return request.oversubscription > 0 && Number.isFinite(request.oversubscription)
    ? undefined
    : 'The oversubscription must be a positive number.'
}
