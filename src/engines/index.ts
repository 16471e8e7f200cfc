export { surveyAirOf } from './air-view'
export {
  type AirCase,
  type AirField,
  cellOf,
  type Device,
  type Fluid,
  type HeatSource,
  type Opening,
  type Patch,
  roomAir,
  type Side,
  type Triple,
  type Wall,
} from './airflow/case'
export {
  type CavityFigures,
  type CavityGrid,
  heatedCavity,
  type LidFlow,
  lidCavity,
  solveHeatedCavity,
  solveLidCavity,
} from './airflow/cavity'
export {
  type AirIndices,
  airIndices,
  type IntakeRange,
} from './airflow/indices'
export { type AirGrid, type GridChoice, gridChoices } from './airflow/mesh/grid'
export { type AirMesh, meshAir } from './airflow/mesh/mesh'
export type { AirQuestion, AirSurvey, AirTarget } from './airflow/mesh/survey'
export { type AirPace, laminarPace, roomPace } from './airflow/pace'
export type { AirProgress, AirState, DeviceState } from './airflow/progress'
export { type AirReadings, indicesOf, readAir } from './airflow/reading'
export { type AirSolver, createAirSolver } from './airflow/solver'
export type { CoolingConditions } from './cooling/conditions'
export type { LimitedBy, LoopLoss, LoopUnit, PipeState, RideThrough } from './cooling/loop-solution'
export {
  type CoolingChange,
  type CoolingLoss,
  type CoolingState,
  type IntakeChange,
  type LoopChange,
  loseCooling,
  type RoomChange,
  roomFallsShort,
} from './cooling/lose'
export type {
  CoolingAsk,
  CoolingBasis,
  CoolingCourse,
  HeatedLoads,
  HeatSpell,
  MassCourse,
  OffSpell,
  PlantSpell,
} from './cooling/over-time/course'
export {
  coolingCourse,
  type PreparedCooling,
  prepareCoolingCourse,
} from './cooling/over-time/run'
export type { AisleAir, RoomLoss } from './cooling/room-solution'
export {
  type CoolingSchedule,
  type ScheduledCooler,
  type ScheduledLoad,
  type ScheduledLoop,
  type ScheduledRoom,
  type ScheduledUnit,
  scheduleCooling,
} from './cooling/schedule'
export type {
  AirMethod,
  ApproachChain,
  CoolingSolution,
  FluidId,
  Gap,
  HeatBalance,
  Loop,
  RackDensity,
  Rejection,
  RoomHeat,
} from './cooling/solution'
export { type CoolingEngine, createCoolingEngine, solveCooling } from './cooling/solve'
export { type CoolingSurvey, type SurveyedLoss, surveyCooling } from './cooling/survey'
export { type Digest, digestOf } from './digest'
export { drawnBy } from './drawn'
export { designAccess } from './fiber/access'
export type { CableChoice, PassedMedium, Reaching } from './fiber/cable-choice'
export {
  type CablePath,
  type CablePaths,
  type CableStep,
  cablePaths,
  type LengthParts,
} from './fiber/cable-paths'
export {
  type CableTrace,
  type TracedCable,
  type TracedLink,
  type TrayStep,
  traceCables,
} from './fiber/cable-trace'
export {
  type Cabling,
  type CablingReason,
  cablingReasons,
  type Medium as CableMedium,
  type Penetration,
  type Place3,
  reasonCode,
  type TrayUse,
} from './fiber/cabling'
export {
  allChannels,
  type Channel,
  type ChannelEnd,
  type ChannelLength,
  channelLength,
} from './fiber/channels'

export { designFabric } from './fiber/design'
export type { NetworkDiversity } from './fiber/diversity'
export { type UnstatedPort, unstatedPorts } from './fiber/ends'
export { clusterOfGeneration, type GenerationCluster } from './fiber/generation'
export type { JunctionCount } from './fiber/junctions'
export { cableLabel, type PortRun, portAt, portsText } from './fiber/labels'
export type { LinkFabric } from './fiber/link-fabric'
export { type LinkWish, linkOffers } from './fiber/link-offers'
export { loseNetwork, surveyNetwork } from './fiber/lose-network'
export { type MediaOffer, orderLengthM, takeMedium, takeSold } from './fiber/media'
export {
  type BilledCable,
  type BilledModule,
  type NetworkBill,
  networkBill,
} from './fiber/network-bill'
export { type NetworkLines, networkLines } from './fiber/network-lines'
export type {
  FabricLoss,
  NetworkChange,
  NetworkLoss,
  NetworkLossRequest,
  NodeLinks,
} from './fiber/network-loss'
export { type CabledLinks, type OpticsLoad, opticOf, opticsOf } from './fiber/optics'
export { type Optic, partsOf } from './fiber/parts'
export type { PathSeparation, SharedWay } from './fiber/path-separation'
export { type DevicePorts, type PortLine, type PortMaps, portMaps } from './fiber/port-maps'
export type {
  CageUse,
  PortAssignment,
  PortClash,
  PortOverflow,
  PortRange,
  TakenPorts,
} from './fiber/port-types'
export { assignPorts } from './fiber/ports'
export type { RailWiring } from './fiber/rails'
export type { BuiltFabric, FabricCount, FabricDesign, FabricRequest } from './fiber/request'
export type { NetworkPoint } from './fiber/risks'
export {
  type CableEnd,
  type CableSchedule,
  cableSchedule,
  type ScheduledCable,
  scheduleCables,
} from './fiber/schedule'
export type {
  ClusterNetwork,
  FabricParts,
  FabricSolution,
  FiberSolution,
  LeafUse,
  NeededOptics,
  PortUse,
} from './fiber/solution'
export { solveFiber } from './fiber/solve'
export type {
  NetworkItem,
  NetworkItemType,
  NetworkSurvey,
  SurveyedNetworkLoss,
} from './fiber/survey-network'
export { type Stand, type StandDistances, trayDistances } from './fiber/trays/distances'
export type {
  ContainerNetwork,
  Entrance,
  EntrancePair,
  EntranceSummary,
  MiningNetwork,
  RadioLink,
} from './fiber/wan-solution'
export type { ClusterWiring, ManagementSwitch, NodeWiring } from './fiber/wiring'
export type { LossRequest } from './lost-rows'
export type {
  Availability,
  ClassDowntime,
  Contributor,
  Downtime,
} from './power/availability'
export { voltagesFit } from './power/connections'
export { feedCodes } from './power/feeds'
export type { PowerFlow } from './power/flow'
export { type PowerLines, powerLines } from './power/lines'
export { losePower } from './power/lose-power'
export type { LossState, Overload, StatedRating } from './power/outcome'
export { overloadMinutes } from './power/overload'
export { lossesOf, type PowerLosses } from './power/power-losses'
export { type PowerSchedule, powerSchedule, type ScheduleRow } from './power/schedule'
export type {
  ConnectionFault,
  Dependents,
  Diversity,
  PowerLoadClass,
  PowerSolution,
  SinglePoint,
  StandbyState,
  Supply,
  TransferBuffer,
  UnstatedVoltage,
  UpsGroup,
} from './power/solution'
export { createPowerEngine, type PowerEngine, solvePower } from './power/solve'
export {
  type ComponentLoss,
  type PairLoss,
  type PairSurvey,
  type PowerSurvey,
  surveyPower,
} from './power/survey'
export { type PowerTrace, type TracedCord, type TraceStep, tracePower } from './power/trace'
export { type Column, column, type Total } from './quantities'
export type {
  Basis,
  Cascade,
  CascadeEvent,
  CascadeFigures,
  Curtailed,
  Effect,
  EventType,
  LoadOutcome,
  RowCourses,
  RowState,
  WarmthTrace,
} from './resilience/cascade'
export { eventTypes, rowStates } from './resilience/cascade'
export type { Contingency } from './resilience/contingency'
export type { PlaceLoss, PlantLoss } from './resilience/plant-loss'
export { solvePlantSupply } from './resilience/plant-solve'
export type { CooledPlace, PlantPause, PlantUnit } from './resilience/plant-supply'
export { createResilience, type Resilience } from './resilience/resilience'
export { type Scenario, scenariosOf } from './resilience/scenarios'
export { type CascadeNames, eventSentence, restsOf, sentenceOf } from './resilience/sentence'
export {
  type Hindrance,
  type Maintainability,
  type ResilienceSurvey,
  type SurveyLine,
  type SurveyProgress,
  surveyResilience,
  type Unmaintainable,
} from './resilience/survey'
export { type SurveyType, surveyTypes } from './resilience/survey-items'
export { type PairsFound, type SurveyPair, surveyPairs } from './resilience/survey-pairs'
export type { Solution } from './solution'
export { solve } from './solve'
export { createLiveClearances } from './space/live-clearances'
export type {
  Aisle,
  ClearanceFault,
  FireCompartment,
  Overlap,
  RackRow,
  Separation,
  SpaceSolution,
} from './space/solution'
export { SpaceIndex, solveSpace } from './space/solve'
export type { WayIn, WayInCheck, WayInPose, WayInRequest, WaysIn } from './space/way-in/solution'
export { findWaysIn } from './space/way-in/way-in'
export { everything, type Stale, staleAfter } from './stale'
export { type Climate, climateOf, type DesignWeather } from './year/climate'
export type {
  AssumedYear,
  CoolingYear,
  WeatherYearResult,
  YearBin,
  YearCapacity,
  YearHour,
  YearLoop,
  YearMonth,
  YearParts,
  YearSeries,
  YearSum,
  YearWeather,
} from './year/solution'
export { coolingYear } from './year/year'
