import { catalog } from '#catalog'
import { browserFiles, onOfflineChange, startOffline, switchToNewVersion } from '#platform'
import { mount, silentSolver } from '#ui'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')
mount(root, {
  library: catalog,
  createSolver: silentSolver,
  files: browserFiles(),
  offline: { onChange: onOfflineChange, switchToNewVersion },
})
if (import.meta.env.PROD) startOffline()
