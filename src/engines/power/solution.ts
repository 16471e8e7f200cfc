import type { Column, Total } from '../quantities'

/** How a load is supplied: through a UPS or the like, lit on raw utility, or not at all. */
export type Supply = 'ok' | 'unprotected' | 'dropped'

/** A component loaded beyond its rating. */
export interface Overload {
  readonly row: number
  readonly loadKw: number
  /** Load divided by rating. */
  readonly utilisation: number
}

/** The state after something was taken out, by deterministic dispatch. */
export interface LossState {
  /** The lost component's id, or the name of the lost path. */
  readonly lost: string
  readonly type: 'component' | 'path'
  /** Rows of loads that go dark. */
  readonly dropped: readonly number[]
  readonly droppedKw: number
  /** Rows of loads that stay lit without a protected source, although they had one. */
  readonly unprotected: readonly number[]
  readonly overloads: readonly Overload[]
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

/** What the standby plant can carry once the utility is gone. */
export interface StandbyState {
  readonly generatorRows: readonly number[]
  /** Rated kW that the rating class lets count; NaN in doubt is listed in `unknownRows`. */
  readonly creditedKw: Total
  /** The same with the largest set out. */
  readonly creditedOneOutKw: Total
  /** Load that the generators must carry: everything that they can reach. */
  readonly loadKw: number
  readonly unknownRows: readonly number[]
  /** Hours at that load, or undefined when volume or consumption is not stated. */
  readonly fuelHours: number | undefined
}

export interface PowerSolution {
  /**
   * Per row: `loadKw` (real power delivered downstream), `inputKw`, `loadKva`, `loadA`,
   * `ratingKw`, `utilisation`, `lossKw`.
   */
  readonly columns: readonly Column[]
  readonly itLoadKw: Total
  /** Support load: cooling, pumps, fans and whatever else is not IT. */
  readonly supportLoadKw: Total
  readonly lossKw: number
  /** Drawn from the utility feeds in the normal state. */
  readonly utilityKw: Total
  /** Named paths in the facility, sorted: A, B, R1 … */
  readonly paths: readonly string[]
  /** Normal supply of each load row. */
  readonly supply: ReadonlyMap<number, Supply>
  /** Overloads with nothing lost. */
  readonly overloads: readonly Overload[]
  readonly pathLosses: readonly LossState[]
  /** One state per component whose loss is not harmless, and only those; the rest are all well. */
  readonly componentLosses: readonly LossState[]
  /** How many components were taken out one by one. */
  readonly componentsTried: number
  readonly faults: readonly ConnectionFault[]
  readonly standby: StandbyState
  /** Per UPS row: minutes of ride-through at its load, or undefined when not stated. */
  readonly rideThroughMin: ReadonlyMap<number, number | undefined>
}
