import type { ParameterSource } from './define'

/** One fabric of a generation; what is left out nobody published, or the counting rule tells. */
export interface FabricFigures {
  readonly role: 'compute' | 'storage' | 'in-band' | 'out-of-band'
  readonly rails: number
  readonly planes?: number
  readonly radix: number
  readonly linkGbps: number
  readonly downPerLeaf?: number
  readonly upPerLeaf?: number
  readonly nodeLinksPerPort?: number
  readonly tiers?: 1 | 2 | 3
  readonly nodesPerGroup?: number
  /** One set of leaves serves the nodes of all units. */
  readonly spansUnits?: boolean
  readonly nodesPerPod?: number
  readonly spinesPerPod?: number
  /** What holds only once there are several units. */
  readonly joinsUnits?: {
    readonly tiers: 3
    readonly nodesPerPod: number
    readonly upPerSpine: number
  }
  readonly railsPerPod?: number
  readonly evenSpines?: boolean
  readonly railsApart?: boolean
  readonly peerLinks?: number
  readonly uplinks?: number
  readonly managementLinks?: number
  readonly managementLinksPerUnit?: number
  readonly managesSwitches?: boolean
  /** A product of the catalog. */
  readonly switchProduct: string
  /** Published transceivers in switches and in nodes; `none` for copper plugs. */
  readonly switchOptics?: string
  readonly nodeOptics?: string
  readonly source: ParameterSource
}

interface StorageFigures {
  readonly readGBytesPerS: number
  readonly writeGBytesPerS: number
}

/** A generation of GPU systems with the fabrics that its reference architecture publishes. */
export interface GpuGeneration {
  readonly id: string
  readonly name: string
  /** Nodes of a scalable unit; a node of a rack-scale system is a compute tray. */
  readonly nodesPerUnit: number
  readonly gpusPerNode: number
  /** Nodes left out, once in all, so that fabric managers find ports. */
  readonly reservedNodes: number
  /** The system as a product of the catalog, and how many nodes one of it holds where not one. */
  readonly system?: string
  readonly nodesPerSystem?: number
  /** Storage of one unit by tier. */
  readonly storage?: {
    readonly standard: StorageFigures
    readonly enhanced: StorageFigures
    readonly source: ParameterSource
  }
  readonly fabrics: readonly FabricFigures[]
  readonly source: ParameterSource
}
