export {
  defineParameter,
  type Parameter,
  type ParameterSource,
  type Parameters,
  parametersOf,
} from './define'
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
export { parameters } from './registry'
