import { catalog } from '#catalog'
import {
  browserFiles,
  createWorkerSolver,
  onOfflineChange,
  startOffline,
  switchToNewVersion,
} from '#platform'
import { mount } from '#ui'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')
mount(root, {
  library: catalog,
  createSolver: () => createWorkerSolver(),
  files: browserFiles(),
  offline: { onChange: onOfflineChange, switchToNewVersion },
})
if (import.meta.env.PROD) startOffline()
