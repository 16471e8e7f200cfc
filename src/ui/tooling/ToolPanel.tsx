import { lazy, Suspense } from 'react'
import { useChrome, useWorkspaceState } from '../app/context'
import { words } from '../text/text'
import { ArrayPanel } from './ArrayPanel'
import { ConnectPanel } from './ConnectPanel'
import { CoolingPlanPanel } from './CoolingPlanPanel'
import { PlacePanel } from './PlacePanel'
import { PlanPanel } from './PlanPanel'
import { RoomPanel } from './RoomPanel'
import css from './ToolPanel.module.css'

const BreakOptions = lazy(() => import('./BreakOptions'))
const PlaceBlockPanel = lazy(() => import('../blocks/PlaceBlockPanel'))
const ElementPanel = lazy(() => import('./ElementPanel'))
const ToolHelp = lazy(() => import('../help/ToolHelp'))
const TrayPanel = lazy(() => import('./TrayPanel'))
const FabricPlanPanel = lazy(() => import('./FabricPlanPanel'))

const panels: Readonly<Record<string, { title: string; Body: React.ElementType }>> = {
  place: { title: words.tooling.place, Body: PlacePanel },
  'draw-room': { title: words.tooling.room, Body: RoomPanel },
  'put-element': { title: words.tooling.element, Body: ElementPanel },
  'draw-tray': { title: words.tooling.tray, Body: TrayPanel },
  array: { title: words.tooling.array, Body: ArrayPanel },
  'place-block': { title: words.tooling.placeBlock, Body: PlaceBlockPanel },
  connect: { title: words.tooling.connect, Body: ConnectPanel },
  break: { title: words.power.break, Body: BreakOptions },
  'plan-power': { title: words.planning.title, Body: PlanPanel },
  'plan-cooling': { title: words.coolingPlan.title, Body: CoolingPlanPanel },
  'plan-fabric': { title: words.coolingPlan.networkTitle, Body: FabricPlanPanel },
}

/** What the active tool can be told, and the figures typed so far. */
export function ToolPanel() {
  const tool = useWorkspaceState((state) => state.tool)
  const panel = panels[tool]
  const isHelping = useChrome((state) => state.isHelping)
  return (
    <>
      {panel === undefined && !isHelping ? null : (
        <section className={css.panel} aria-label={panel?.title ?? words.top.toolHelp}>
          <Suspense fallback={null}>
            {isHelping ? <ToolHelp /> : null}
            {panel === undefined ? null : <panel.Body />}
          </Suspense>
        </section>
      )}
      <Typed />
      <ReadOut />
    </>
  )
}

/** Figures are typed over the view, without a field to click into first. */
function Typed() {
  const typed = useWorkspaceState((state) => state.preview.typed)
  return typed === undefined ? null : (
    <output className={css.typed} aria-label={words.tooling.typed}>
      {typed}
    </output>
  )
}

/** The distance in hand, large enough to read across the table. */
function ReadOut() {
  const isMeasuring = useWorkspaceState((state) => state.tool === 'measure')
  const text = useWorkspaceState((state) => state.preview.dimensions?.[0]?.text)
  return isMeasuring && text !== undefined ? (
    <output className={css.readout} aria-label={words.tooling.measure}>
      {text}
    </output>
  ) : null
}
