import { lazy, Suspense, useRef } from 'react'
import { useChrome, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { ToolPanel } from '../tooling/ToolPanel'
import { Beginning } from './Beginning'
import { Choices } from './Choices'
import { HoverCard } from './HoverCard'
import { Panes } from './Panes'
import { type Portrait, PortraitContext } from './portrait'
import { Shown } from './Shown'
import { useFlows } from './useFlows'
import { useWays } from './useWays'
import { ViewBar } from './ViewBar'
import css from './Viewport.module.css'

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
  useFlows()
  useWays()
  const isWalking = useWorkspaceState(
    (state) => state.walking && (state.isBeside || state.view === '3d'),
  )
  const isTouring = useChrome((state) => state.isTouring)
  const portrait = useRef<Portrait | undefined>(undefined)
  return (
    <div className={css.frame}>
      <Suspense fallback={null}>
        <PortraitContext value={portrait}>
          <StudyPanel />
        </PortraitContext>
        <AirPanel />
      </Suspense>
      <div className={css.view}>
        <Panes
          onSit={(sit) => {
            portrait.current = sit
          }}
        />
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
