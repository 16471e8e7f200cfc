import type { FabricCount } from './solution'

/** What a fabric shall join, and out of which switches. Counts are whole numbers. */
export interface FabricRequest {
  readonly nodes: number
  /** Links of one node on this fabric, within one plane. */
  readonly rails: number
  /** Separate copies of the fabric that each rail joins. */
  readonly planes: number
  /** Ports of one switch, counted in links. */
  readonly radix: number
  /** Leaf ports that face nodes; without it as many as the oversubscription allows. */
  readonly downPerLeaf?: number | undefined
  /** Links down for each link up: 1 when the fabric does not block. */
  readonly oversubscription: number
  /** Links of fabric managers and the like, all planes together; they use leaf ports. */
  readonly managementLinks: number
  /** Nodes of one scalable unit: fabrics are built for whole units. */
  readonly nodesPerUnit?: number | undefined
  /** Leaves of all planes together, where somebody chose them. */
  readonly leaves?: number | undefined
  /** The tiers that somebody chose; without it the fewest that can be built. */
  readonly tiers?: 1 | 2 | 3 | undefined
  /** Nodes under one group of spines in three tiers; without it a unit, or the most that fit. */
  readonly nodesPerPod?: number | undefined
  /** An even number of spines per plane, as some reference architectures ask. */
  readonly evenSpines?: boolean | undefined
}

/** A fabric that can be built. */
export interface BuiltFabric {
  readonly tiers: 1 | 2 | 3
  readonly count: FabricCount
  /** Ports of each leaf that face nodes, and that face spines. */
  readonly leafDownLinks: number
  readonly leafUpLinks: number
  readonly linksPerLeafSpinePair: number
  /** Groups of leaves with spines of their own; one in two tiers. */
  readonly pods: number
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

const counted: readonly (readonly [keyof FabricRequest, string, number])[] = [
  ['nodes', 'nodes', 0],
  ['rails', 'rails', 1],
  ['planes', 'planes', 1],
  ['radix', 'ports of a switch', 2],
  ['downPerLeaf', 'leaf ports that face nodes', 1],
  ['managementLinks', 'management links', 0],
  ['nodesPerUnit', 'nodes of a unit', 1],
  ['leaves', 'leaves', 1],
  ['nodesPerPod', 'nodes of a pod', 1],
]

/** What is wrong with a request, or undefined: counts must be whole, ratios positive. */
export const firstFault = (request: FabricRequest): string | undefined => {
  for (const [key, name, least] of counted) {
    const value = request[key]
    if (value === undefined) continue
    if (!Number.isInteger(value) || (value as number) < least) {
      return `The number of ${name} must be a whole number from ${least} on.`
    }
  }
  return request.oversubscription > 0 && Number.isFinite(request.oversubscription)
    ? undefined
    : 'The oversubscription must be a positive number.'
}
