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
}

export interface FabricSolution {
  readonly clusterId: string
  readonly role: 'compute' | 'storage' | 'in-band' | 'out-of-band'
  readonly tiers: 1 | 2 | 3
  /** Undefined when no fabric of this radix can be built; `impossible` says which limit ends it. */
  readonly needed: FabricCount | undefined
  readonly impossible: string | undefined
  /** Counted from switches and connections in the facility. */
  readonly placed: FabricCount
  readonly leafDownLinks: number
  readonly leafUpLinks: number
  readonly linksPerLeafSpinePair: number
  readonly fibres: number | undefined
}

export interface EntranceSummary {
  readonly rows: readonly number[]
  readonly carriers: readonly string[]
  readonly routes: readonly string[]
  /** Rows that do not name their carrier or route. */
  readonly unstatedRows: readonly number[]
  readonly capacityGbps: number
  readonly unknownCapacityCount: number
  /** The least distance between two entrances, or undefined with fewer than two. */
  readonly leastSeparationM: number | undefined
}

export interface MiningNetwork {
  readonly minerCount: number
  readonly portsNeeded: number
  readonly portsPlaced: number
  /** Bandwidth that stratum needs, all miners together. */
  readonly neededGbps: number
}

export interface FiberSolution {
  readonly fabrics: readonly FabricSolution[]
  readonly entrances: EntranceSummary
  readonly mining: MiningNetwork
  /** Every data link drawn in the facility. */
  readonly linkCount: number
  /** Rows of switches whose links outnumber their ports, with both counts. */
  readonly overfull: readonly {
    readonly row: number
    readonly links: number
    readonly ports: number
  }[]
}
