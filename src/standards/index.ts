export {
  type AirClass,
  airClasses,
  allowableMaxC,
  classesHoldAt,
  narrowestAirClass,
} from './air-classes'
export { type AirValidation, airValidations, validationNear } from './air-validation'
export { cables, structuredLimits } from './cables'
export {
  type Biquadratic,
  type ChillerCurve,
  carrier30rb360,
  carrier30xa220,
  mcquayWsc471,
  yorkYt563,
} from './chiller-curves'
export { yorkApproach, yorkBounds } from './cooling-towers'
export {
  defineParameter,
  type Parameter,
  type ParameterSource,
  type Parameters,
  parametersOf,
} from './define'
export {
  castrolDc15,
  type DielectricFluid,
  type Fluid,
  pg25,
  pg25At25C,
  shellS5x,
  water,
} from './fluids'
export type { FabricFigures, GpuGeneration } from './generation-types'
export { gpuGenerations } from './gpu-generations'
export {
  airRiseK,
  cduPrimaryFlowRatio,
  cyclesOfConcentration,
  dropExponent,
  dryCoolerExtrapolation,
  facilityWaterRiseK,
  fanFloorRatio,
  pipeFittingsK,
  pipeRoughnessMm,
  pumpFloorRatio,
  rackCoolantRiseK,
  raisedFloorLeakage,
  roomDewPointC,
  towerRangeK,
} from './parameters/cooling'
export {
  containedRecirculation,
  gapsRecirculation,
  openAisleRecirculation,
  rackHeatCapacityKjPerK,
} from './parameters/cooling-air'
export { airViewMarginK } from './parameters/cooling-air-view'
export {
  activeDoorAdvisedKw,
  activeDoorLimitKw,
  containedAdvisedKw,
  containedLimitKw,
  gapsAdvisedKw,
  gapsLimitKw,
  inRowAdvisedKw,
  inRowLimitKw,
  openAislesAdvisedKw,
  openAislesLimitKw,
  passiveDoorAdvisedKw,
  passiveDoorLimitKw,
} from './parameters/cooling-density'
export {
  recommendedDewPointHighC,
  recommendedDewPointLowC,
  recommendedHumidityMost,
} from './parameters/cooling-humidity'
export {
  bundShare,
  exhaustHeights,
  hoistAllowanceM,
  longestMachineM,
} from './parameters/cooling-immersion'
export {
  advisedMinerAirM3PerHPerKw,
  coarsestFilterUm,
  continuousCoolingFromKw,
  dewPointMarginK,
  leastAirSupplyRatio,
  leastHydroFlowLPerMin,
  leastMinerAirM3PerHPerKw,
  mostAirSupplyRatio,
  recommendedIntakeHighC,
  recommendedIntakeLowC,
} from './parameters/cooling-limits'
export {
  pipeFrictionAdvisedPaPerM,
  pipeVelocityAdvisedMPerS,
  pipeVelocityMostMPerS,
  rackPressureMostKpa,
} from './parameters/cooling-liquid-limits'
export { yearBelowDesignK } from './parameters/cooling-year'
export {
  enhancedReadGBytesPerS,
  enhancedWriteGBytesPerS,
  entranceSeparationM,
  goodReadGBytesPerS,
  goodWriteGBytesPerS,
  leastAiUplinkGbps,
  leastCarriers,
  leastEntrances,
  leastMiningUplinkGbps,
  leastSpines,
  singleEntranceMineKw,
  standardReadGBytesPerS,
  standardWriteGBytesPerS,
  stratumHeadroom,
  stratumKbitPerS,
} from './parameters/fiber'
export { mostJunctions, twistedPairAdvisedM } from './parameters/fiber-cable-limits'
export {
  inRackLoopM,
  inRackM,
  portHeightShare,
  reroutePenalty,
  rerouteRounds,
  serviceLoopM,
  slackShare,
  trayAboveM,
  trayBelowM,
  trayDropM,
  trayFillInitial,
  trayFillLimit,
  trayFillPlanned,
  trayJoinM,
  traySearchM,
} from './parameters/fiber-cabling'
export { handOffLeastGbps, inferenceRttMs, leastHandOffs } from './parameters/fiber-entrances'
export {
  accessSwitchPorts,
  accessSwitchSpare,
  blockIntervalS,
  burstAdvisedS,
  containerControllers,
  containerUplinks,
  miningRttAdvisedMs,
  miningRttMostMs,
  newBlockJobB,
  radioPrimaryMostKw,
  staleShareTold,
} from './parameters/fiber-mining'
export { opticsBesideSwitchLoad, opticsBesideSystemLoad } from './parameters/fiber-optics'
export {
  b300EnhancedReadGBytesPerS,
  b300EnhancedWriteGBytesPerS,
  b300StandardReadGBytesPerS,
  b300StandardWriteGBytesPerS,
} from './parameters/fiber-storage-b300'
export { inBandLinksPerNode, outOfBandUplinks } from './parameters/fiber-wiring'
export {
  coolerFrontM,
  coolerSideM,
  longestBranchM,
  outdoorGapM,
  wallGapM,
} from './parameters/planning-cooling'
export {
  mediumStepM,
  switchRackShare,
  trayAboveRacksM,
  trayBelowCeilingM,
} from './parameters/planning-fabric'
export {
  equalDistanceM,
  longestFeederM,
  longestWhipM,
  planningReserve,
} from './parameters/planning-power'
export {
  continuousGeneratorCredit,
  continuousLoadFactor,
  generatorNoLoadFuel,
  mineUpsShare,
  mostUpsModulesNeeded,
  powerFactor,
  standbyGeneratorCredit,
  voltageTolerance,
} from './parameters/power'
export { powerSupplyHoldUpMs } from './parameters/power-contingencies'
export {
  buswayLoadingOneLost,
  generatorLoadingOneOut,
  overloadMin,
  transformerLoading,
  transformerLoadingAdvised,
  upsLoading,
  utilityTransformerLoading,
} from './parameters/power-loading'
export {
  atsFailuresPerYear,
  atsRepairH,
  breakerFailuresPerYear,
  breakerRepairH,
  busFailuresPerYear,
  busRepairH,
  buswayFailuresPerYear,
  buswayRepairH,
  bypassFailuresPerYear,
  bypassRepairH,
  generatorAvailability,
  generatorFailureToStart,
  mvBreakerFailuresPerYear,
  mvBreakerRepairH,
  pduFailuresPerYear,
  pduRepairH,
  transformerFailuresPerYear,
  transformerRepairH,
  upsFailuresPerYear,
  upsRepairH,
  utilityFailuresPerYear,
  utilityRepairH,
} from './parameters/power-reliability'
export {
  batteryEndOfLife,
  batteryRecharge,
  generatorTransferS,
  leastFuelHours,
  leastFuelTanks,
  outageDetectionS,
  rideThroughMarginS,
  singlePointsAccepted,
  synchronisationS,
  utilityEntrances,
  walkInS,
} from './parameters/power-standby'
export { cascadeHorizonH, itRestartS } from './parameters/resilience'
export {
  airTripMarginK,
  bathLimitC,
  cduRestartS,
  chillerRestartS,
  coolantTripMarginK,
  crahRestartS,
  dielectricKjPerLK,
  drivingDifferenceK,
  dryCoolerRestartS,
  electricalLimitC,
  electricalTripMarginK,
  fanWallRestartS,
  inRowRestartS,
  noFlowStopS,
  noFlowThrottleS,
  pumpRestartS,
  rearDoorRestartS,
  throttledShare,
  throttleMarginK,
  towerRestartS,
  weatherRampS,
} from './parameters/resilience-cooling'
export { minerShedS } from './parameters/resilience-curtailment'
export {
  generatorBlockS,
  generatorBlockShare,
  switchingOrderS,
} from './parameters/resilience-power'
export { heatWaveK } from './parameters/resilience-scenarios'
export {
  cduFrontM,
  coldAisleM,
  generatorSeparationM,
  hotAisleM,
  largeTransformerKva,
  lithiumPerCompartmentKwh,
  overlapToleranceM,
  racksPerRow,
  rowGapM,
  smallTransformerSeparationM,
  transformerSeparationM,
  wallCondition,
  wayInClearanceM,
  wayInRampSlope,
  workingHeightM,
  workingWidthM,
} from './parameters/space'
export {
  depthAbove75kV1,
  depthAbove75kV2,
  depthAbove75kV3,
  depthTo25kV1,
  depthTo25kV2,
  depthTo25kV3,
  depthTo75kV1,
  depthTo75kV2,
  depthTo75kV3,
  depthTo150V1,
  depthTo150V2,
  depthTo150V3,
  depthTo600V1,
  depthTo600V2,
  depthTo600V3,
  depthTo1000V1,
  depthTo1000V2,
  depthTo1000V3,
  depthTo2500V1,
  depthTo2500V2,
  depthTo2500V3,
  depthTo9000V1,
  depthTo9000V2,
  depthTo9000V3,
} from './parameters/working-space'
export { type PublishedPue, publishedPues } from './published-pue'
export { parameters } from './registry'
export { transceivers } from './transceivers'
export {
  type Cable,
  type CableMedium,
  type CablePlug,
  type Connector,
  cableMedia,
  type FibreGrade,
  plugsOf,
  type Transceiver,
} from './types'
export { waterEnergy, waterViscosity, waterVolume } from './water'
export { type WaterClass, waterClasses, waterClassOf } from './water-classes'
