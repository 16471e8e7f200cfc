import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { SceneEvents } from '#workspace'
import { useApp, useChrome, useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useResolvedTheme } from '../app/useTheme'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'
import { ToolPanel } from '../tooling/ToolPanel'
import { Beginning } from './Beginning'
import { Choices } from './Choices'
import { HoverCard } from './HoverCard'
import { type Portrait, PortraitContext } from './portrait'
import { Shown } from './Shown'
import { useFlows } from './useFlows'
import { useWays } from './useWays'
import { ViewBar } from './ViewBar'
import css from './Viewport.module.css'

// The scene brings three with it: it comes after the rest of the page.
const Scene = lazy(() => import('#scene').then((scene) => ({ default: scene.Scene })))

const BlockBar = lazy(() => import('../blocks/BlockBar'))

// Panels of what is looked into stand empty at first.
const AirPanel = lazy(async () => ({ default: (await import('../air/AirPanel')).AirPanel }))
const StudyPanel = lazy(async () => ({
  default: (await import('../power/StudyPanel')).StudyPanel,
}))

const Timeline = lazy(async () => ({
  default: (await import('../resilience/Timeline')).Timeline,
}))

const TourPanel = lazy(() => import('../tour/Tour'))
const WalkBar = lazy(() => import('../cube/WalkBar'))

/** The moments of what follows from a break, once that is known. */
function Moments() {
  const found = useWorkspaceState(({ study }) =>
    study?.type === 'break' ? study.found : undefined,
  )
  return found === undefined ? null : (
    <Suspense fallback={null}>
      <Timeline cascade={found.cascade} ids={found.ids} />
    </Suspense>
  )
}

/** What is said while a block is being changed. */
function BlockEditing() {
  const { document } = useTables('blocks')
  return document.list('blocks').some(({ editing }) => editing) ? (
    <Suspense fallback={null}>
      <BlockBar />
    </Suspense>
  ) : null
}

/** The view of the facility with the tools over it. */
export function Viewport() {
  const { pointer, chrome } = useApp()
  const workspace = useWorkspace()
  const runner = useRunner()
  const theme = useResolvedTheme()
  useFlows()
  useWays()
  const isWalking = useWorkspaceState((state) => state.walking && state.view === '3d')
  const isTouring = useChrome((state) => state.isTouring)
  const portrait = useRef<Portrait | undefined>(undefined)
  const [fault, setFault] = useState<string | undefined>()
  const [isLost, setLost] = useState(false)
  const events = useMemo(
    (): SceneEvents => ({
      pointer: (input) => {
        const isGone = input.type === 'leave' || input.type === 'cancel'
        pointer.move(isGone ? undefined : input)
        runner.pointer(input)
      },
      key: (input) => runner.key(input),
    }),
    [pointer, runner],
  )
  return (
    <div className={css.frame}>
      <Suspense fallback={null}>
        <PortraitContext value={portrait}>
          <StudyPanel />
        </PortraitContext>
        <AirPanel />
      </Suspense>
      <div className={css.view}>
        {fault === undefined ? (
          <Suspense fallback={<Empty title={words.top.sceneLoading} />}>
            <Scene
              workspace={workspace}
              events={events}
              theme={theme}
              label={words.top.sceneLabel}
              onFault={setFault}
              onQuality={(drawnIn) => chrome.setState({ drawnIn })}
              onLost={setLost}
              onSit={(sit) => {
                portrait.current = sit
              }}
            />
          </Suspense>
        ) : (
          <Empty title={words.top.sceneFailed}>{fault}</Empty>
        )}
        {isLost && (
          <p className={css.lost} role="status">
            {words.top.sceneLost}
          </p>
        )}
        <ViewBar />
        <ToolPanel />
        <Choices />
        <Shown />
        <HoverCard />
        <Beginning />
        <Moments />
        {isWalking ? (
          <Suspense fallback={null}>
            <WalkBar />
          </Suspense>
        ) : null}
        <BlockEditing />
        {isTouring ? (
          <Suspense fallback={null}>
            <TourPanel />
          </Suspense>
        ) : null}
      </div>
    </div>
  )
}
