import type { CoolingSolution } from './cooling/solution'
import type { FiberSolution } from './fiber/solution'
import type { PowerSolution } from './power/solution'
import type { PlantSupply } from './resilience/plant-supply'
import type { SpaceSolution } from './space/solution'

/** Everything that the engines know about a facility at its design point. */
export interface Solution {
  readonly power: PowerSolution
  readonly cooling: CoolingSolution
  readonly fiber: FiberSolution
  readonly space: SpaceSolution
  /** What the power chain means to the cooling plant. */
  readonly resilience: PlantSupply
  /** Facility power over IT power at the design point; undefined when either is not known. */
  readonly pue: number | undefined
  /** How many rounds the joint of power and cooling took to settle. */
  readonly rounds: number
}
