import type { LossState } from '../power/outcome'

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
