import type { Column, Total } from '../quantities'
import type { LossState, Overload } from './outcome'

/**
 * How a load is supplied: through a UPS or the like, lit on raw utility, or not at all. `unknown`:
 * some of its cords are dead or unprotected, and nobody stated how many it needs.
 */
export type Supply = 'ok' | 'unprotected' | 'dropped' | 'unknown'

/** An end of a power connection whose voltage nobody stated. */
export interface UnstatedVoltage {
  readonly row: number
  readonly field: string
}

/** A transfer switch and what bridges the break that it makes for IT equipment below it. */
export interface TransferBuffer {
  readonly row: number
  readonly transferMs: number | undefined
  /**
   * The weakest buffer between the switch and any IT load below it: a UPS, or the power supply
   * of the IT itself. `none`: no IT hangs below it.
   */
  readonly buffer: 'ups' | 'hold-up' | 'none'
  /** The least ride-through of those buffers; undefined where one is not stated. */
  readonly rideThroughMs: number | undefined
}

/** Loads with the same cords on the same components. What is said of the class holds for each of them. */
export interface PowerLoadClass {
  /** Ascending. */
  readonly rows: readonly number[]
  readonly cords: number
  /** Undefined where nobody stated it. */
  readonly cordsNeeded: number | undefined
  /** What they draw together, as far as stated. */
  readonly kw: number
  /** The IT part of it. */
  readonly itKw: number
}

/** Loads that depend on one component, as indices into `loadClasses`. */
export interface Dependents {
  readonly classes: readonly number[]
  readonly loads: number
  readonly kw: number
  readonly itKw: number
}

/**
 * A component that more cords of some load depend on than it can miss, on every way that automatic
 * switching has. Topology alone: ratings play no part.
 */
export interface SinglePoint {
  readonly row: number
  /** Loads that go dark without it. */
  readonly fed: Dependents
  /** Loads that have no protected source left without it, the former included where they had one. */
  readonly protected: Dependents
}

/** What the cords of one class of loads have in common. */
export interface Diversity {
  /** Index into `loadClasses`. */
  readonly class: number
  /** Components that all cords depend on, between protected source and plug; by row, ascending. */
  readonly afterProtection: readonly number[]
  /** Those above the protected sources; all of them where there is none. */
  readonly beforeProtection: readonly number[]
}

/** Two ports joined at different voltages, or a port wrongly joined. */
export interface ConnectionFault {
  readonly connection: string
  readonly type: 'voltage' | 'direction' | 'medium' | 'dangling' | 'occupied'
  readonly fromV?: number
  readonly toV?: number
}

/** How long the batteries carry alone after the utility went. */
export interface BridgeTime {
  /** Until the slowest generator accepts load; undefined while one does not state it. */
  readonly slowestS: number | undefined
  /** The whole, with detection, synchronising, transfer and ramp. */
  readonly totalS: number | undefined
  /** Generators that do not state how long they take to accept load. */
  readonly unstatedRows: readonly number[]
}

/** Generators that share a board or switch, with one of them out. */
export interface GeneratorGroup {
  readonly rows: readonly number[]
  /** What they carry together without the utility. */
  readonly loadKw: number
  /** What may count without the set that counts for most; undefined where a rating class or rating is not stated. */
  readonly creditedOneOutKw: number | undefined
  /** The one over the other. */
  readonly loadingOneOut: number | undefined
}

/** The most that a component carries after one of several losses. */
export interface PeakLoad {
  readonly row: number
  readonly loadKw: number
  readonly utilisation: number
  /** The name of the lost path that brings it. */
  readonly without: string
}

/** Where the utility comes in. */
export interface UtilityEntrances {
  readonly feedRows: readonly number[]
  /** The most feeds of which no two share a substation or a route, of those that state both. */
  readonly apart: number
  readonly unstated: readonly { readonly row: number; readonly field: string }[]
}

/** What the standby plant can carry once the utility is gone. */
export interface StandbyState {
  readonly generatorRows: readonly number[]
  /** Rated kW that the rating class lets count; NaN in doubt is listed in `unknownRows`. */
  readonly creditedKw: Total
  /** The same with the largest set out. */
  readonly creditedOneOutKw: Total
  /** Load that the generators must carry: everything that they can reach, batteries charged. */
  readonly loadKw: number
  /** What they carry on top while UPS recharge their batteries; the states below are taken then. */
  readonly rechargeKw: number
  /** Loads of unstated draw among it. */
  readonly unknownLoads: number
  /** The state without the utility; overloads of generators are against their credited power. */
  readonly utilityLoss: LossState
  /** What losing one generator adds to the loss of the utility, where that is not nothing. */
  readonly utilityLossOneOut: readonly LossState[]
  readonly unknownRows: readonly number[]
  /** Sets that share a board or switch: two or more in each. */
  readonly groups: readonly GeneratorGroup[]
  readonly bridge: BridgeTime
  /** Hours at that load, or undefined when volume or consumption is not stated. */
  readonly fuelHours: number | undefined
}

/** UPS in parallel on one bus. */
export interface UpsGroup {
  readonly busRow: number
  readonly upsRows: readonly number[]
  /** What they carry together in the normal state. */
  readonly loadKw: number
  /** Units of the smallest rating that carry that load; undefined where a figure is missing. */
  readonly modulesNeeded: number | undefined
}

/** A feeder that may be switched off on demand, and what goes dark with it alone. */
interface CurtailableFeeder {
  readonly row: number
  readonly kw: number
  readonly itKw: number
  /** Seconds until it is off; undefined where nobody stated it. */
  readonly shedS: number | undefined
}

/** Load that can be shed on demand. */
export interface Curtailment {
  readonly feeders: readonly CurtailableFeeder[]
  /** What goes dark with all of them open. */
  readonly kw: number
  readonly itKw: number
  /** Loads that go, or may go, with them without a stated draw or need of cords. */
  readonly unknownRows: readonly number[]
}

export interface PowerSolution {
  /**
   * Per row: `loadKw` (real power delivered downstream; of a load, its draw), `inputKw`, `loadKva`
   * (root of real and reactive power squared, summed from the loads), `powerFactor`, `loadA` (of the
   * worst phase), `loadL1A`, `loadL2A`, `loadL3A`, `imbalance` (greatest deviation of a phase current
   * from the mean of the three, over that mean), `ratingKw` (the least of the stated ratings at the
   * least power factor that may come), `utilisation` (the greatest share of a stated rating: kW of kW,
   * kVA of kVA, A of the worst phase of A), `lossKw`, `live` (1, or 0). NaN where a part of it is not
   * stated, or does not apply.
   */
  readonly columns: readonly Column[]
  readonly itLoadKw: Total
  /** Support load: cooling, pumps, fans and whatever else is not IT. */
  readonly supportLoadKw: Total
  readonly lossKw: number
  /** Rows of live components with losses that nobody stated: they pass their load on without any. */
  readonly unknownLossRows: readonly number[]
  /** Rows of components that feed one of those: they carry at least what is told of them. */
  readonly openLossRows: readonly number[]
  /**
   * Rows of components rated in A whose phases carry unlike currents. After a loss only their sums
   * are followed, so that one phase may carry too much where the sum does not.
   */
  readonly unevenRows: readonly number[]
  /** Rows of components without a stated rating. */
  readonly unratedRows: readonly number[]
  /** Rows of components through which flows a load of which a part is not stated. */
  readonly unknownLoadRows: readonly number[]
  /** Drawn from the utility feeds in the normal state. */
  readonly utilityKw: Total
  /** Named paths in the facility, sorted: A, B, R1 … */
  readonly paths: readonly string[]
  /** Normal supply of each load row. */
  readonly supply: ReadonlyMap<number, Supply>
  /** How every row is fed in the normal state, by `feedCodes`. */
  readonly feeds: Uint8Array
  /** Overloads with nothing lost. */
  readonly overloads: readonly Overload[]
  readonly pathLosses: readonly LossState[]
  /** One state per component whose loss is not harmless, and only those; the rest are all well. */
  readonly componentLosses: readonly LossState[]
  /** The same for planned work, in which people move manual devices as well. */
  readonly maintenanceLosses: readonly LossState[]
  /**
   * One state per bus whose fault is not harmless. A fault on a bus takes with it everything that is
   * joined to it without a device that interrupts: a breaker, a transfer switch, a UPS, or whatever
   * stands open. Those devices stay; automatic devices act.
   */
  readonly zoneLosses: readonly LossState[]
  /** One state per fire compartment with components of the power chain, harmless or not. */
  readonly compartmentLosses: readonly LossState[]
  /** Ids of closed rooms of which nobody stated the fire compartment: each counts as its own. */
  readonly assumedCompartments: readonly string[]
  /** One per transfer switch, by row. */
  readonly transfers: readonly TransferBuffer[]
  readonly loadClasses: readonly PowerLoadClass[]
  /** Components that some load cannot do without, by row. */
  readonly singlePoints: readonly SinglePoint[]
  /** One per class of loads with two cords or more. */
  readonly diversity: readonly Diversity[]
  /** How many components were taken out one by one. */
  readonly componentsTried: number
  readonly faults: readonly ConnectionFault[]
  readonly unstatedVoltages: readonly UnstatedVoltage[]
  /** Rows of loads with several cords of which nobody stated how many are needed. */
  readonly cordsUnstatedRows: readonly number[]
  /** Rows of single-phase equipment of which nobody stated the phase: what feeds it has none either. */
  readonly unstatedPhaseRows: readonly number[]
  /** Power connections that were looked at. */
  readonly connectionsChecked: number
  readonly standby: StandbyState
  readonly upsGroups: readonly UpsGroup[]
  /** Per busway: its highest load when any one other named path is lost. */
  readonly buswayPeaks: readonly PeakLoad[]
  readonly entrances: UtilityEntrances
  readonly curtailment: Curtailment
  /** Per UPS row: minutes of ride-through at its load, or undefined when not stated. */
  readonly rideThroughMin: ReadonlyMap<number, number | undefined>
}
