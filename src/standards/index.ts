export {
  defineParameter,
  type Parameter,
  type ParameterSource,
  type Parameters,
  parametersOf,
} from './define'
export { parameters } from './registry'
