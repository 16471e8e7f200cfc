export {
  defineParameter,
  type Parameter,
  type ParameterSource,
  type Parameters,
  parametersOf,
} from './define'
export { type Fluid, pg25, water } from './fluids'
export {
  airRiseK,
  dryCoolerExtrapolation,
  facilityWaterRiseK,
  fanFloorRatio,
  openAisleRecirculationK,
  rackCoolantRiseK,
  raisedFloorLeakage,
  roomDewPointC,
} from './parameters/cooling'
export {
  entranceSeparationM,
  leastAiUplinkGbps,
  leastCarriers,
  leastEntrances,
  leastMiningUplinkGbps,
  leastSpines,
  singleEntranceMineKw,
  stratumHeadroom,
  stratumKbitPerS,
} from './parameters/fiber'
export {
  batteryEndOfLife,
  continuousGeneratorCredit,
  continuousLoadFactor,
  generatorNoLoadFuel,
  leastFuelHours,
  mostUpsModulesNeeded,
  powerFactor,
  rideThroughMarginS,
  standbyGeneratorCredit,
  transformerLoading,
  voltageTolerance,
} from './parameters/power'
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
  workingHeightM,
  workingWidthM,
} from './parameters/space'
export {} from './parameters/working-space'
export { parameters } from './registry'
