import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { MenuInput, QualityLevel, SceneEvents, WorkspaceState } from '#workspace'
import { useApp, useChrome, useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'
import { frameTapped, nameOver, selectUnder } from './asked'
import css from './Panes.module.css'
import type { Portrait } from './portrait'

// The scene brings three with it: it comes after the rest of the page.
const Scene = lazy(() => import('#scene').then((scene) => ({ default: scene.Scene })))

const SceneMenu = lazy(() => import('./SceneMenu'))

interface PaneProps {
  /** The view that it keeps; without one it shows the one that is chosen. */
  readonly pane: WorkspaceState['view'] | undefined
  readonly label: string
  /** Whether it came beside the first scene. */
  readonly isAside?: boolean
  readonly onQuality?: (level: QualityLevel) => void
  readonly onSit?: (sit: Portrait | undefined) => void
}

/** Where a pointer over a pane is in the whole view, over which cards are placed. */
const shifted = (
  { screenX, screenY }: { readonly screenX: number; readonly screenY: number },
  frame: HTMLElement | null,
) => ({
  screenX: screenX + (frame?.offsetLeft ?? 0),
  screenY: screenY + (frame?.offsetTop ?? 0),
})

function Pane({ pane, label, isAside = false, onQuality, onSit }: PaneProps) {
  const { pointer } = useApp()
  const workspace = useWorkspace()
  const runner = useRunner()
  const theme = useResolvedTheme()
  const frame = useRef<HTMLDivElement>(null)
  const isActive = useWorkspaceState(({ view }) => pane !== undefined && view === pane)
  const [fault, setFault] = useState<string | undefined>()
  const [isLost, setLost] = useState(false)
  const [spoken, setSpoken] = useState('')
  const [asked, setAsked] = useState<MenuInput | undefined>()
  const wheel = useChrome((state) => state.wheel)
  const events = useMemo(
    (): SceneEvents => ({
      pointer: (input) => {
        const isGone = input.type === 'leave' || input.type === 'cancel'
        pointer.move(isGone ? undefined : { ...input, ...shifted(input, frame.current) })
        setSpoken(input.byKeys && input.hit ? nameOver(workspace, input.hit.id) : '')
        frameTapped(workspace, input, () => runner.pointer(input))
      },
      key: (input) => runner.key(input),
      menu: (input) => {
        pointer.move(undefined)
        selectUnder(workspace, runner, input)
        setAsked(input)
      },
    }),
    [pointer, runner, workspace],
  )
  // Tools work in the view that the pointer or the focus is in.
  const enter = () => {
    if (pane && workspace.store.getState().view !== pane) workspace.store.setState({ view: pane })
  }
  return (
    <div ref={frame} className={css.pane} data-active={isActive}>
      {fault === undefined ? (
        <Suspense fallback={<Empty title={words.top.sceneLoading} />}>
          <Scene
            workspace={workspace}
            events={events}
            theme={theme}
            label={label}
            pane={pane}
            isAside={isAside}
            wheel={wheel}
            onEnter={enter}
            onFault={setFault}
            onQuality={onQuality}
            onLost={setLost}
            onSit={onSit}
          />
        </Suspense>
      ) : (
        <Empty title={words.top.sceneFailed}>{fault}</Empty>
      )}
      <output className="visually-hidden" aria-live="polite">
        {spoken}
      </output>
      {asked && (
        <Suspense fallback={null}>
          <SceneMenu at={asked} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
      {isLost && (
        <p className={css.lost} role="status">
          {words.top.sceneLost}
        </p>
      )}
    </div>
  )
}

/** The facility in one view, or in plan and in 3D side by side. The first scene stays through both. */
export function Panes({ onSit }: { readonly onSit: (sit: Portrait | undefined) => void }) {
  const { chrome } = useApp()
  const isBeside = useWorkspaceState((state) => state.isBeside)
  return (
    <div className={css.panes}>
      {isBeside && <Pane key="plan" pane="plan" label={words.top.scenePlan} isAside />}
      <Pane
        key="first"
        pane={isBeside ? '3d' : undefined}
        label={isBeside ? words.top.sceneSpace : words.top.sceneLabel}
        onQuality={(drawnIn) => chrome.setState({ drawnIn })}
        onSit={onSit}
      />
    </div>
  )
}
