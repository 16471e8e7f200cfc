import type { Total } from '../quantities'
import type { FabricSolution } from './solution'

/** What is lost of the network: equipment, routes and rooms by their ids. */
export interface NetworkLossRequest {
  readonly ids: readonly string[]
  /** One more room, with all that stands in it. */
  readonly room?: string
}

/** A figure with nothing lost, and after the loss. */
export interface NetworkChange<T = number> {
  readonly before: T
  readonly after: T
}

/** What is left of a node's links on a fabric. */
export interface NodeLinks {
  readonly row: number
  readonly links: NetworkChange
}

/** What a loss leaves of one fabric. */
export interface FabricLoss {
  /** Undefined for switches that serve no cluster. */
  readonly clusterId: string | undefined
  readonly role: FabricSolution['role']
  /** Share of the bisection that is left, 0–1; NaN where it cannot be told. */
  readonly bisection: number
  /** Links from leaves to the top tier that it is the share of. */
  readonly bisectionLinks: NetworkChange
  /** Nodes on the fabric, with nothing lost. */
  readonly nodes: number
  /** Nodes that are lost themselves or have no link left to it, and those with some of theirs. */
  readonly nodesLost: readonly number[]
  readonly nodesDegraded: readonly NodeLinks[]
}

/** What the loss of some of the network takes away. */
export interface NetworkLoss {
  /** Equipment that is lost, by row, and routes by id. */
  readonly rows: readonly number[]
  readonly routeIds: readonly string[]
  readonly fabrics: readonly FabricLoss[]
  /** Links, end to end, that carry nothing any more. */
  readonly linksLost: number
  /** Links of which it cannot be said whether they pass what is lost: nobody knows their way. */
  readonly linksUnsaid: number
  /** Nodes that no longer work in their compute fabric (without one, in any), and that do in part. */
  readonly nodesLost: readonly number[]
  readonly nodesDegraded: readonly number[]
  /** Racks of which every node is lost, and those of which some node is lost or degraded. */
  readonly racksLost: readonly number[]
  readonly racksDegraded: readonly number[]
  readonly gpusLost: number
  /** Storage that is lost or has no link left. */
  readonly storageLost: readonly number[]
  readonly storageDegraded: readonly number[]
  readonly readGBytesPerSLost: Total
  readonly writeGBytesPerSLost: Total
  /** What management no longer reaches. */
  readonly unmanaged: readonly number[]
  readonly entrances: NetworkChange<readonly number[]>
  readonly carriers: NetworkChange<readonly string[]>
  readonly capacityGbps: NetworkChange<Total>
  /** Nodes that reached an entrance before and reach none now. */
  readonly cutOff: readonly number[]
  readonly miners: NetworkChange
  /** Containers, tanks and racks of miners that are offline, and those that are in part. */
  readonly minersOffline: readonly number[]
  readonly minersDegraded: readonly number[]
  /** Of how many pieces nobody says how many miners they hold. */
  readonly minersUnsaid: number
  /** Everything that has a link of its own, whether or not the loss touches it. */
  readonly onNetwork: readonly number[]
}
