import type { LossState } from './outcome'
import type { PowerSolution } from './solution'

/** Every loss of a power chain that does harm, with its victims: too much for every edit. */
export interface PowerLosses
  extends Pick<
    PowerSolution,
    | 'assumedCompartments'
    | 'componentsTried'
    | 'curtailment'
    | 'diversity'
    | 'loadClasses'
    | 'singlePoints'
    | 'transfers'
  > {
  /** Single components, as faults: only automatic devices act. */
  readonly faults: readonly LossState[]
  /** Single components, taken out for work: people move manual devices as well. */
  readonly works: readonly LossState[]
  readonly zones: readonly LossState[]
  readonly compartments: readonly LossState[]
  readonly paths: readonly LossState[]
  readonly utility: LossState
  /** One generator out while the utility is gone. */
  readonly utilityAndGenerator: readonly LossState[]
}

/** Takes the losses out of a solution. */
export const lossesOf = (power: PowerSolution): PowerLosses => ({
  faults: power.componentLosses,
  works: power.maintenanceLosses,
  zones: power.zoneLosses,
  compartments: power.compartmentLosses,
  paths: power.pathLosses,
  utility: power.standby.utilityLoss,
  utilityAndGenerator: power.standby.utilityLossOneOut,
  assumedCompartments: power.assumedCompartments,
  componentsTried: power.componentsTried,
  curtailment: power.curtailment,
  diversity: power.diversity,
  loadClasses: power.loadClasses,
  singlePoints: power.singlePoints,
  transfers: power.transfers,
})
