import { catalog } from '#catalog'
import {
  browserFiles,
  browserShelf,
  createWorkerAir,
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
  createAir: () => createWorkerAir(),
  files: browserFiles(),
  shelf: browserShelf(),
  offline: { onChange: onOfflineChange, switchToNewVersion },
})
if (import.meta.env.PROD) startOffline()
