import type { Total } from '../quantities'
import type { BuiltFabric, FabricCount } from './request'

/** A class of transceivers that a fabric needs. */
export interface NeededOptics {
  /** A row of the published transceivers, or undefined where nobody chose one. */
  readonly transceiver: string | undefined
  /** Modules: a twin-port one carries two links. Undefined where nobody chose one. */
  readonly count: number | undefined
  /** What one draws, W; undefined where nobody published it. */
  readonly powerW: number | undefined
}

/**
 * What a design needs besides switches. Switch cages are filled for whole units, as the published
 * estimates do; node cages for the nodes that there are.
 */
export interface FabricParts {
  /** Physical cables by where they run; management links and those out of the fabric apart. */
  readonly cables: {
    readonly node: number
    readonly management: number
    readonly leafSpine: number
    readonly spineCore: number
    readonly peer: number
    readonly uplink: number
    readonly total: number
  }
  readonly switchOptics: NeededOptics
  readonly nodeOptics: NeededOptics
  /** Fibres of all links between switches and to nodes; undefined where no transceiver is chosen. */
  readonly fibres: number | undefined
  /** Draw of the transceivers; those that nobody chose or published a figure for are unknown. */
  readonly opticsKw: Total
}

export interface FabricSolution {
  readonly clusterId: string
  readonly role: 'compute' | 'storage' | 'in-band' | 'out-of-band'
  readonly tiers: 1 | 2 | 3
  /** Undefined when no fabric of this radix can be built; `impossible` says which limit ends it. */
  readonly needed: FabricCount | undefined
  readonly impossible: string | undefined
  /** The shape of the needed fabric, for whoever places and wires it. */
  readonly design: BuiltFabric | undefined
  /** Cables, transceivers and fibres of the needed fabric. */
  readonly parts: FabricParts | undefined
  /** Counted from switches and connections in the facility. */
  readonly placed: FabricCount
  /** Of one leaf by the counting rule: links towards nodes, towards spines, and to each spine. */
  readonly leafDownLinks: number
  readonly leafUpLinks: number
  readonly linksPerLeafSpinePair: number
  /** Groups of leaves with spines of their own, by the counting rule. */
  readonly pods: number
  /** Every leaf that stands in the facility, with the links that are drawn. */
  readonly leafUses: readonly LeafUse[]
  /** Spines that one leaf of the facility can reach: those placed, by plane and pod. */
  readonly spinesPerLeaf: number
  /** What remains when a leaf's uplinks are shared over those spines; undefined without spines. */
  readonly uplinkRemainder: number | undefined
  /** Fibres in all drawn links, or undefined where a link does not say how many it has. */
  readonly fibres: number | undefined
}

/** A leaf in the facility, by the links drawn at it. */
export interface LeafUse {
  readonly row: number
  readonly downLinks: number
  readonly upLinks: number
  /** Spines that it reaches, and the fewest and the most links to one of them. */
  readonly spines: number
  readonly leastPerSpine: number
  readonly mostPerSpine: number
}

/** A switch with the links drawn at it; its ports are undefined where nobody states them. */
export interface PortUse {
  readonly row: number
  readonly links: number
  readonly ports: number | undefined
}

/** What serves a cluster beside its fabrics. */
export interface ClusterNetwork {
  readonly clusterId: string
  /** Whole scalable units, or undefined where the size of one is not stated. */
  readonly units: number | undefined
  /** Switches for management: those of the cluster, and those of no cluster. */
  readonly outOfBandRows: readonly number[]
  readonly storageRows: readonly number[]
  readonly readGBytesPerS: Total
  readonly writeGBytesPerS: Total
}

export interface EntranceSummary {
  readonly rows: readonly number[]
  readonly carriers: readonly string[]
  readonly routes: readonly string[]
  /** Rows that do not name their carrier or route. */
  readonly unstatedRows: readonly number[]
  /** The same, told apart. A wireless hand-off needs no route: it has one of its own. */
  readonly unstatedCarrierRows: readonly number[]
  readonly unstatedRouteRows: readonly number[]
  readonly capacityGbps: number
  readonly unknownCapacityCount: number
  /** The least distance between two entrances by cable, or undefined with fewer than two. */
  readonly leastSeparationM: number | undefined
}

/** A container with its own network inside. */
export interface ContainerNetwork {
  readonly row: number
  readonly miners: number | undefined
  /** The most that it can hold: its miners, else its slots. */
  readonly mostMiners: number | undefined
  /** Ports of the switches that are mounted in it, else those that its maker states. */
  readonly ports: number | undefined
}

export interface MiningNetwork {
  /** Every miner, those in containers included. */
  readonly minerCount: number
  /** Rows of racks, tanks and containers that do not say how many miners they hold. */
  readonly unknownRows: readonly number[]
  readonly containers: readonly ContainerNetwork[]
  /** Ports for the miners that stand in no container. */
  readonly portsNeeded: number
  /** Ports of access switches that serve no compute cluster, less the links to anything but miners. */
  readonly portsPlaced: number
  readonly switchRows: readonly number[]
  /** Access switches whose ports nobody states. */
  readonly unknownPortRows: readonly number[]
  /** Bandwidth that stratum needs, all miners together. */
  readonly neededGbps: number
  /** The same with every slot taken where the miners are not stated; undefined where slots are not either. */
  readonly mostNeededGbps: number | undefined
}

export interface FiberSolution {
  readonly fabrics: readonly FabricSolution[]
  readonly clusters: readonly ClusterNetwork[]
  /** Switches and storage racks by what they are for, whatever cluster they serve. */
  readonly computeRows: readonly number[]
  readonly storageRows: readonly number[]
  /** Switches that belong to a cluster but do not say what they do in it. */
  readonly unassignedRows: readonly number[]
  readonly entrances: EntranceSummary
  readonly mining: MiningNetwork
  /** Every data link drawn in the facility. */
  readonly linkCount: number
  /** Every switch with its links and ports. */
  readonly switches: readonly PortUse[]
  /** Rows of switches whose links outnumber their ports, with both counts. */
  readonly overfull: readonly {
    readonly row: number
    readonly links: number
    readonly ports: number
  }[]
}
