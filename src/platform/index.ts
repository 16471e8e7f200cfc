export { type OfflineState, onOfflineChange, startOffline, useNewVersion } from './offline/offline'
