import type { Gap } from '../cooling/solution'
import type { Supply } from '../power/solution'
import type { PlantLoss } from './plant-loss'

/** One piece of cooling plant, and how it is fed. */
export interface PlantUnit {
  readonly row: number
  readonly part: 'cooler' | 'exchanger' | 'rejection' | 'pump'
  /** In the normal state; undefined where it takes no cord. */
  readonly supply: Supply | undefined
}

/** What stands still in a place from the loss of the utility until it runs again. */
export interface PlantPause {
  /** Rows of its own units without power until the generators carry them. */
  readonly stopped: readonly number[]
  /** The same of what stands behind it: exchangers, pumps and outdoor units that its heat goes on to. */
  readonly behind: readonly number[]
  /** Those of them that no generator carries. */
  readonly forGood: readonly number[]
  /** Rows of which nobody can say whether they stop. */
  readonly unsure: readonly number[]
  /** Until all of them that come back cool again: generators and their own restart; NaN: not known. */
  readonly untilS: number
  /** What keeps that time unknown. */
  readonly gaps: readonly Gap[]
  /**
   * Until the first limit in this place is reached with what still runs: undefined where it holds,
   * NaN where it cannot be told.
   */
  readonly secondsToLimit: number | undefined
}

/** The air of one closed room, or one liquid loop, with all that cools and moves it. */
export interface CooledPlace {
  readonly type: 'room' | 'loop'
  /** Index into the rooms, or into the loops, of the cooling solution. */
  readonly at: number
  /** Id of the room or loop. */
  readonly id: string
  /** Air coolers of a room; exchangers, outdoor units and pumps of a loop. By row. */
  readonly units: readonly PlantUnit[]
  /** Heat that it must be rid of, what takes it, and of loops what moves and is asked for. NaN: not known. */
  readonly heatKw: number
  readonly capacityKw: number
  readonly flowLPerMin: number
  readonly flowDemandLPerMin: number
  /** After the loss of the utility; undefined where nothing of it stops. */
  readonly pause: PlantPause | undefined
}

/**
 * What the power chain means to the cooling plant, from what was solved anyway: cheap enough for
 * every edit. What happens over time is the cascade's to tell.
 */
export interface PlantSupply {
  readonly places: readonly CooledPlace[]
  /** One per single loss, bus fault and fire compartment that stops any plant, in the survey's order. */
  readonly losses: readonly PlantLoss[]
}
