import type { Setting } from './conditions'
import type { Demand, FluidAt } from './demand'
import type { Pipes } from './liquid'
import type { OwnDraw } from './plant/draw'
import type { Rolled } from './roll'

/** What the temperatures of the loops are told from. */
export interface ThermalFrame {
  readonly setting: Setting
  readonly pipes: Pipes
  readonly rolled: Rolled
  /** What the loads and coolers of each loop ask for; exchangers and condensers come on top. */
  readonly demands: readonly Demand[]
  readonly fluids: readonly FluidAt[]
  /** What units add to the heat that they hand on. */
  readonly own: OwnDraw
}
