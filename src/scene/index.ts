export type { SceneDiagnostics } from './diagnostics'
export { overlayGradient } from './ramp'
export { Scene, type SceneProps } from './Scene'
