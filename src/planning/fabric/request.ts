import type { Fabric } from '#model'

/** What links may run over: whatever reaches, shortest reach first, or optics alone. */
export type MediumPolicy = 'by-reach' | 'optics'

/**
 * A fabric that is wished for. What is left open keeps what the cluster says, else what suits its
 * systems.
 */
export interface FabricWish {
  readonly role: Fabric['role']
  /** Products of its switches; spines and cores are like the leaves where they are left open. */
  readonly leaf: string
  readonly spine?: string
  readonly core?: string
  readonly rails?: number
  readonly planes?: number
  readonly oversubscription?: number
  readonly managementLinks?: number
  readonly tiers?: 1 | 2 | 3
  readonly nodesPerPod?: number
}

interface Common {
  /** The hall or yard with the systems that are to be joined. */
  readonly room: string
  /** Where new switch racks may stand: in that room unless another is named. */
  readonly into?: string
  /** The empty rack that new switches stand in where none is free. */
  readonly rack: string
  /** Whether trays are proposed where none are drawn. */
  readonly trays: boolean
  readonly medium: MediumPolicy
}

/** What the network is planned for: a cluster of GPU systems, or the miners of a yard or hall. */
export type FabricPlanRequest =
  | (Common & {
      readonly type: 'cluster'
      /** The cluster of the file; without one, that of the room's systems, or a new one. */
      readonly cluster?: string
      readonly gpusPerNode?: number
      readonly nodesPerUnit?: number
      readonly fabrics: readonly FabricWish[]
    })
  | (Common & {
      readonly type: 'mine'
      /** Products of the switches beside the miners and of the one they meet at. */
      readonly access: string
      readonly core: string
    })
