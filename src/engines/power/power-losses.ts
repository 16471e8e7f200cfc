import type { LossState, PowerSolution } from './solution'

/** Every loss of a power chain that is not harmless, with its victims: too much for every edit. */
export interface PowerLosses {
  /** Single components, as faults: only automatic devices act. */
  readonly faults: readonly LossState[]
  /** Single components, taken out for work: people move manual devices as well. */
  readonly works: readonly LossState[]
  readonly paths: readonly LossState[]
  readonly utility: LossState
  /** One generator out while the utility is gone. */
  readonly utilityAndGenerator: readonly LossState[]
  readonly componentsTried: number
}

/** Takes the losses out of a solution. */
export const lossesOf = (power: PowerSolution): PowerLosses => ({
  faults: power.componentLosses,
  works: power.maintenanceLosses,
  paths: power.pathLosses,
  utility: power.standby.utilityLoss,
  utilityAndGenerator: power.standby.utilityLossOneOut,
  componentsTried: power.componentsTried,
})
