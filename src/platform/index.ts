export {
  type OfflineState,
  onOfflineChange,
  startOffline,
  switchToNewVersion,
} from './offline/offline'
