import type { Column, Total } from '../quantities'
import type { Cabling } from './cabling'
import type { NetworkDiversity } from './diversity'
import type { JunctionCount } from './junctions'
import type { OpticsLoad } from './optics'
import type { PathSeparation } from './path-separation'
import type { PortClash } from './port-types'
import type { BuiltFabric, FabricCount } from './request'
import type { EntranceSummary, MiningNetwork } from './wan-solution'
import type { ClusterWiring } from './wiring'

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

export interface FiberSolution {
  /** Quantities by row: what lies in placed trays, the longest link of each piece. */
  readonly columns: readonly Column[]
  /** Every data cable: its way, length and medium, and what lies in the trays. */
  readonly cabling: Cabling
  readonly fabrics: readonly FabricSolution[]
  readonly clusters: readonly ClusterNetwork[]
  /** Switches and storage racks by what they are for, whatever cluster they serve. */
  readonly computeRows: readonly number[]
  readonly storageRows: readonly number[]
  /** Switches that belong to a cluster but do not say what they do in it. */
  readonly unassignedRows: readonly number[]
  readonly entrances: EntranceSummary
  readonly mining: MiningNetwork
  /** What transceivers and active plugs of the drawn links draw, by row. */
  readonly optics: OpticsLoad
  /** How machines reach carriers, and what alone cuts them off. */
  readonly diversity: NetworkDiversity
  /** Whether links of named paths keep to trays and compartments of their own. */
  readonly pathSeparation: PathSeparation
  /** How the machines and management switches of each cluster are wired. */
  readonly wiring: readonly ClusterWiring[]
  /** Miners and what holds them at which no data link is drawn. */
  readonly unlinkedMinerRows: readonly number[]
  /** Links over patch panels by how many they go through, most first. */
  readonly junctions: readonly JunctionCount[]
  /** Data links that state a port, and ports that two of them state. */
  readonly statedPortLinks: number
  readonly portClashes: readonly PortClash[]
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
