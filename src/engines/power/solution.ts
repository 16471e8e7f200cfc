import type { Column, Total } from '../quantities'

/**
 * How a load is supplied: through a UPS or the like, lit on raw utility, or not at all. `unknown`:
 * some of its cords are dead or unprotected, and nobody stated how many it needs.
 */
export type Supply = 'ok' | 'unprotected' | 'dropped' | 'unknown'

/** A component loaded beyond its rating. */
export interface Overload {
  readonly row: number
  readonly loadKw: number
  /** Load divided by rating. */
  readonly utilisation: number
}

/** An end of a power connection whose voltage nobody stated. */
export interface UnstatedVoltage {
  readonly row: number
  readonly field: string
}

/** The state after something was taken out, by deterministic dispatch. */
export interface LossState {
  /** The lost component's id, or the name of the lost path. */
  readonly lost: string
  readonly type: 'component' | 'path' | 'utility'
  /** Rows of loads that go dark. */
  readonly dropped: readonly number[]
  readonly droppedKw: number
  /** The IT part of it, at the input of the IT equipment. */
  readonly droppedItKw: number
  /** Rows of loads that stay lit without a protected source, although they had one. */
  readonly unprotected: readonly number[]
  /** Components loaded beyond their rating by the loss, or further beyond it than before. */
  readonly overloads: readonly Overload[]
  /**
   * Rows of overloaded UPS, breakers and generators that may go out as well, so that the other cords
   * of their loads carry on: then nothing is dropped and nothing overloaded. Undefined where the
   * overloads stay.
   */
  readonly shed?: readonly number[]
  /** Dropped or not cannot be said: loads whose count of needed cords nobody stated. */
  readonly unknown: readonly number[]
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
  /** Load that the generators must carry: everything that they can reach. */
  readonly loadKw: number
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

export interface PowerSolution {
  /**
   * Per row: `loadKw` (real power delivered downstream; of a load, its draw), `inputKw`, `loadKva`,
   * `loadA`, `ratingKw`, `utilisation`, `lossKw`. NaN where a part of it is not stated.
   */
  readonly columns: readonly Column[]
  readonly itLoadKw: Total
  /** Support load: cooling, pumps, fans and whatever else is not IT. */
  readonly supportLoadKw: Total
  readonly lossKw: number
  /** Rows of live components with losses that nobody stated: they pass their load on without any. */
  readonly unknownLossRows: readonly number[]
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
  /** How many components were taken out one by one. */
  readonly componentsTried: number
  readonly faults: readonly ConnectionFault[]
  readonly unstatedVoltages: readonly UnstatedVoltage[]
  /** Rows of loads with several cords of which nobody stated how many are needed. */
  readonly cordsUnstatedRows: readonly number[]
  /** Power connections that were looked at. */
  readonly connectionsChecked: number
  readonly standby: StandbyState
  readonly upsGroups: readonly UpsGroup[]
  /** Per busway: its highest load when any one other named path is lost. */
  readonly buswayPeaks: readonly PeakLoad[]
  readonly entrances: UtilityEntrances
  /** Per UPS row: minutes of ride-through at its load, or undefined when not stated. */
  readonly rideThroughMin: ReadonlyMap<number, number | undefined>
}
