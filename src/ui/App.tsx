import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { useStore } from 'zustand'
import type { App as AppState } from './app/app'
import { AppContext, useApp, WorkspaceContext } from './app/context'
import { useTheme } from './app/useTheme'
import { DropTarget } from './start/DropTarget'
import { StartScreen } from './start/StartScreen'
import { Notices } from './status/Notices'
import { Workbench } from './Workbench'

/** The whole page: the start screen, or the workbench around the open facility. */
export function App({ app }: { readonly app: AppState }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={450}>
        <AppContext value={app}>
          <Page />
          <DropTarget />
          <Notices />
        </AppContext>
      </Tooltip.Provider>
    </CSPProvider>
  )
}

function Page() {
  const workspace = useStore(useApp().session.store, (state) => state.workspace)
  useTheme()
  return workspace === undefined ? (
    <StartScreen />
  ) : (
    <WorkspaceContext value={workspace}>
      <Workbench />
    </WorkspaceContext>
  )
}
