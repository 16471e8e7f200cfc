export type {
  AirMethod,
  ApproachChain,
  CoolingSolution,
  Loop,
  RackDensity,
  RoomHeat,
} from './cooling/solution'
export { type Digest, digestOf } from './digest'
export type {
  EntranceSummary,
  FabricCount,
  FabricSolution,
  FiberSolution,
  MiningNetwork,
} from './fiber/solution'
export type {
  ConnectionFault,
  LossState,
  Overload,
  PowerSolution,
  StandbyState,
  Supply,
} from './power/solution'
export { type Column, column, type Total } from './quantities'
export type { Solution } from './solution'
export type { ClearanceFault, Overlap, Separation, SpaceSolution } from './space/solution'
export {
  type BuiltFabric,
  designAccess,
  designFabric,
  type FabricDesign,
  type FabricRequest,
} from './fiber/design'
