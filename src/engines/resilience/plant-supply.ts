import type { Gap } from '../cooling/solution'
import type { LossState } from '../power/outcome'
import type { Supply } from '../power/solution'

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

/** What is left of one place after a loss. */
export interface PlaceLoss {
  /** Index into the places. */
  readonly place: number
  /** Rows of its units that stand still; none where it is short for what stops behind it. */
  readonly stopped: readonly number[]
  /** Rows of which that cannot be said. */
  readonly unsure: readonly number[]
  /** Heat of the loads that stay on, and what still takes and moves it. NaN: not known. */
  readonly heatKw: number
  readonly capacityKw: number
  readonly flowLPerMin: number
  readonly flowDemandLPerMin: number
  /**
   * Share of its heat that nothing takes any more because of the loss, here or behind it (0–1); NaN:
   * not known.
   */
  readonly shortShare: number
  /** Until the first limit: undefined where none is reached, NaN where it cannot be told. */
  readonly secondsToLimit: number | undefined
}

/** A single loss of the power survey that stops cooling plant. */
export interface PlantLoss {
  /** As the power survey names it: a component's id, a bus with its fault zone, a compartment. */
  readonly lost: string
  readonly type: LossState['type']
  /** All cooling plant that stops with it, by row. */
  readonly stopped: readonly number[]
  readonly places: readonly PlaceLoss[]
  /** IT load that goes dark by itself. */
  readonly droppedItKw: number
  /** Heat of IT that stays on and that nothing takes any more because of the loss, kW; NaN: not known. */
  readonly uncooledItKw: number
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
