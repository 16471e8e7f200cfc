import { lazy, Suspense, useEffect } from 'react'
import { useApp, useChrome, useWorkspace, useWorkspaceState } from './app/context'
import { useNarrow } from './app/narrow'
import { useKeyboard } from './commands/useKeyboard'
import { Dialogs } from './Dialogs'
import { Boundary } from './kit/Boundary'
import { BottomPanel } from './panels/BottomPanel'
import { LeftPanel } from './panels/LeftPanel'
import { PanelEdge } from './panels/PanelEdge'
import { RightPanel } from './panels/RightPanel'
import { StatusBar } from './status/StatusBar'
import { words } from './text/text'
import { TopBar } from './top/TopBar'
import { Viewport } from './view/Viewport'
import css from './Workbench.module.css'

// A diagram comes when it is first opened.
const Loops = lazy(() => import('./loops/Loops'))
const NetworkDiagram = lazy(() => import('./network-diagram/NetworkDiagram'))
const SingleLine = lazy(() => import('./single-line/SingleLine'))

/** The open facility with everything around it. */
export function Workbench() {
  const closed = useChrome((state) => state.closed)
  const sizes = useChrome((state) => state.sizes)
  useTitle()
  useKeyboard()
  useUnits()
  useQuality()
  useNarrow()
  return (
    <div className={css.bench}>
      <TopBar />
      <div className={css.middle}>
        {closed.left ? null : (
          <aside
            className={css.side}
            style={{ width: sizes.left }}
            aria-label={words.top.panels.left}
          >
            <Boundary name={words.top.panels.left}>
              <LeftPanel />
            </Boundary>
            <PanelEdge side="left" />
          </aside>
        )}
        <main className={css.centre}>
          <Centre />
          {closed.bottom ? null : (
            <section
              className={css.bottom}
              style={{ height: sizes.bottom }}
              aria-label={words.top.panels.bottom}
            >
              <PanelEdge side="bottom" />
              <Boundary name={words.top.panels.bottom}>
                <BottomPanel />
              </Boundary>
            </section>
          )}
        </main>
        {closed.right ? null : (
          <aside
            className={css.side}
            style={{ width: sizes.right }}
            aria-label={words.top.panels.right}
          >
            <PanelEdge side="right" />
            <Boundary name={words.top.panels.right}>
              <RightPanel />
            </Boundary>
          </aside>
        )}
      </div>
      <StatusBar />
      <Dialogs />
    </div>
  )
}

const diagrams = { power: SingleLine, cooling: Loops, network: NetworkDiagram }
const diagramNames = {
  power: words.diagram.title,
  cooling: words.loops.title,
  network: words.diagram.network,
}

/** The view of the facility, with a diagram of a network beside or below it. */
function Centre() {
  const { isOpen, subject, side, isMaximised } = useChrome((state) => state.diagram)
  const Diagram = diagrams[subject]
  return (
    <div className={css.split} data-side={side}>
      {/* The view stays where it is: a scene that was taken away would have to be set up anew. */}
      <div className={css.view} inert={isOpen && isMaximised}>
        <Boundary name={words.top.sceneLabel}>
          <Viewport />
        </Boundary>
      </div>
      {isOpen ? (
        <Boundary name={diagramNames[subject]}>
          <Suspense fallback={null}>
            <Diagram />
          </Suspense>
        </Boundary>
      ) : null}
    </div>
  )
}

/** The browser's tab bears the facility's name. */
const useTitle = () => {
  const name = useWorkspaceState((state) => state.document.head.name)
  useEffect(() => {
    document.title = `${name} – ${words.common.appName}`
    return () => {
      document.title = words.common.appName
    }
  }, [name])
}

/** The scene reads units from the workspace; the person sets them for every facility. */
const useUnits = () => {
  const { store } = useWorkspace()
  const { chrome } = useApp()
  const units = useChrome((state) => state.units)
  useEffect(() => {
    if (store.getState().units !== units) store.setState({ units })
  }, [store, units])
  useEffect(
    () =>
      store.subscribe((next) => {
        if (next.units !== chrome.getState().units) chrome.setState({ units: next.units })
      }),
    [store, chrome],
  )
}

/** The scene reads the quality of the view from the workspace; the person sets it for all of them. */
const useQuality = () => {
  const { store } = useWorkspace()
  const quality = useChrome((state) => state.quality)
  useEffect(() => {
    const { look } = store.getState()
    if (look.quality !== quality) store.setState({ look: { ...look, quality } })
  }, [store, quality])
}
