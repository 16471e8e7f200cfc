import type { Total } from '../quantities'

/** How a wireless entrance reaches its carrier. */
export type RadioLink = 'microwave' | 'mobile' | 'leo-satellite' | 'geo-satellite'

/** One entrance with what somebody stated about it. */
export interface Entrance {
  readonly row: number
  readonly carrier: string | undefined
  /** A wireless entrance that names none has a route of its own. */
  readonly route: string | undefined
  /** Index into `facility.routes` of the drawn route that it names, by id or name; −1 without one. */
  readonly routeAt: number
  readonly wireless: boolean
  readonly radio: RadioLink | undefined
  /** Kept for when the others fail. Whoever says nothing is in regular use. */
  readonly backup: boolean
  /** As stated, else what its hand-offs add up to. */
  readonly capacityGbps: number | undefined
  readonly handOffs: number | undefined
  readonly handOffGbps: number | undefined
  readonly darkFibres: number | undefined
  readonly circuitKm: number | undefined
  readonly rttMs: number | undefined
  /** Share of a miner's work that comes too late over this entrance (0–1): round trip over block interval. */
  readonly staleShare: number | undefined
  /** The fire compartment that it stands in, or the room that stands alone; undefined outdoors. */
  readonly compartment: string | undefined
}

/** Two entrances and how far apart they or their drawn carrier routes lie, in plan. */
export interface EntrancePair {
  readonly rowA: number
  readonly rowB: number
  readonly distanceM: number
}

export interface EntranceSummary {
  readonly rows: readonly number[]
  readonly entrances: readonly Entrance[]
  readonly carriers: readonly string[]
  readonly routes: readonly string[]
  /** Rows that do not name their carrier or route. */
  readonly unstatedRows: readonly number[]
  /** The same, told apart. A wireless hand-off needs no route: it has one of its own. */
  readonly unstatedCarrierRows: readonly number[]
  readonly unstatedRouteRows: readonly number[]
  readonly capacityGbps: number
  readonly unknownCapacityCount: number
  /** The same of those in regular use: all but the backups, or all where there is nothing else. */
  readonly regularGbps: Total
  /** The least distance between two entrances by cable, or undefined with fewer than two. */
  readonly leastSeparationM: number | undefined
  /** The two entrances by cable that lie closest. */
  readonly closest: EntrancePair | undefined
  /** The two whose drawn carrier routes lie closest; undefined with fewer than two drawn routes. */
  readonly closestRoutes: EntrancePair | undefined
}

/** A container with its own network inside. */
export interface ContainerNetwork {
  readonly row: number
  readonly miners: number | undefined
  /** The most that it can hold: its miners, else its slots. */
  readonly mostMiners: number | undefined
  /** Ports of the switches that are mounted in it, else those that its maker states. */
  readonly ports: number | undefined
  /** Switches mounted in it that may serve miners. */
  readonly switchRows: readonly number[]
  /** Access switches that its miners and controllers take, with ports kept free; undefined where miners are. */
  readonly switchesNeeded: number | undefined
  /** Links drawn from it, or from what is mounted in it, to the outside. */
  readonly uplinks: number
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
  /** Access switches that stand in a contained hot aisle. */
  readonly hotSwitchRows: readonly number[]
  /** Bandwidth that stratum needs, all miners together. */
  readonly neededGbps: number
  /** The same with every slot taken where the miners are not stated; undefined where slots are not either. */
  readonly mostNeededGbps: number | undefined
  /** What every miner together fetches at a new block, bits. */
  readonly burstGbit: number
  /** The same with every slot taken. */
  readonly mostBurstGbit: number | undefined
  /** How long that takes over the entrances in regular use, s; undefined where a capacity is. */
  readonly burstS: number | undefined
  readonly mostBurstS: number | undefined
}
