import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { useStore } from 'zustand'
import type { App as AppState } from './app/app'
import { AppContext, OpenedContext, useApp } from './app/context'
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
  const { session } = useApp()
  const opened = useStore(session.store, (state) => state.opened)
  const resuming = useStore(session.store, (state) => state.resuming)
  useTheme()
  // Blank for the moment that it takes: a start screen would only flash.
  if (resuming) return null
  return opened === undefined ? (
    <StartScreen />
  ) : (
    <OpenedContext value={opened}>
      <Workbench />
    </OpenedContext>
  )
}
