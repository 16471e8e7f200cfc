/** What limits an exchanger or outdoor unit in its loop. */
export type LimitedBy = 'heat' | 'flow' | 'none' | 'unknown'

/** An exchanger or outdoor unit that takes heat from a loop. NaN: not known. */
export interface LoopUnit {
  readonly row: number
  /** Heat that it takes from this loop. */
  readonly dutyKw: number
  /** As published. */
  readonly ratedKw: number
  /** What it can take at the approach that the temperatures leave it, or in the weather. */
  readonly capacityKw: number
  /** Published: what it supplies above what cools it, at its rating. */
  readonly ratedApproachK: number
  /** The same at this duty and these flows. */
  readonly approachK: number
  /** Its share of the loop's flow. */
  readonly flowLPerMin: number
  /** What its pumps move against the real pressure drop; of units without pumps it is not known. */
  readonly flowCapacityLPerMin: number
  readonly limitedBy: LimitedBy
}

/** A loop with one exchanger, outdoor unit or pump out. NaN: not known. */
export interface LoopLoss {
  readonly row: number
  readonly heatKw: number
  /** Of the units that stay. */
  readonly capacityKw: number
  /** At the supply temperature that then holds. */
  readonly flowDemandLPerMin: number
  readonly flowCapacityLPerMin: number
  readonly supplyC: number | undefined
}

/** Flow in a header or in the pipe pair of a connection. NaN: not known. */
export interface PipeState {
  /** The header; −1 for a connection. */
  readonly row: number
  /** The connection; undefined for a header. */
  readonly connection: string | undefined
  readonly innerDiameterM: number
  readonly lengthM: number
  readonly flowLPerMin: number
  readonly velocityMPerS: number
  /** Friction in straight pipe. */
  readonly frictionPaPerM: number
  /** Supply and return with their fittings. */
  readonly dropKpa: number
}

/** How long the mass of the coolant takes the heat once nothing cools the loop any more. */
export interface RideThrough {
  /** Supply temperature at which the time ends: the lowest limit that a rack of the loop states. */
  readonly toC: number
  readonly seconds: number
}
