export { browserFiles } from './files/files'
export {
  type OfflineState,
  onOfflineChange,
  startOffline,
  switchToNewVersion,
} from './offline/offline'
export { createWorkerSolver } from './solver/client'
