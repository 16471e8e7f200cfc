export { createWorkerAir } from './air/client'
export type { FacilityFiles, PickedFile, SaveOutcome, SaveTarget } from './files/define'
export { browserFiles } from './files/files'
export {
  type OfflineState,
  onOfflineChange,
  startOffline,
  switchToNewVersion,
} from './offline/offline'
export { browserShelf } from './shelf/shelf'
export { createWorkerSolver } from './solver/client'
