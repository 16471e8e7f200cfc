export type { SceneDiagnostics } from './diagnostics'
export { airRamp, overlayRamp } from './ramp'
export { Scene, type SceneProps } from './Scene'
