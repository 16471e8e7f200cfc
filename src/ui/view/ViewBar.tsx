import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type Tool, tools } from '#tools'
import { classOverlays } from '#workspace'
import { useApp, useChrome, useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import { isReference } from '../inspector/solved'
import { IconButton } from '../kit/Button'
import { CircleHelp, Home, Layers, Maximize } from '../kit/icons'
import { Keys } from '../kit/Keys'
import { Picker } from '../kit/Picker'
import { Segmented } from '../kit/Segmented'
import { toolIcon } from '../kit/toolIcons'
import { say, words } from '../text/text'
import { focusView } from './focusView'
import { Legend } from './Legend'
import { useUnderBars } from './useUnderBars'
import css from './Viewport.module.css'

const ViewCube = lazy(() => import('../cube/ViewCube'))
const ToolHint = lazy(() => import('../help/ToolHint'))
const ViewsPanel = lazy(() => import('../views/ViewsPanel'))

/** Over the view: the tools at the left, what is shown and how at the right. */
export function ViewBar() {
  const [isOpen, setOpen] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  useUnderBars(top)
  const close = () => {
    setOpen(false)
    focusView()
  }
  return (
    <>
      <div ref={top} className={css.top}>
        <ToolBar />
        <div className={css.right}>
          <Views isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
          <div className={css.under}>
            <Suspense fallback={null}>
              {isOpen ? <ViewsPanel onClose={close} /> : null}
              <ViewCube />
            </Suspense>
          </div>
        </div>
      </div>
      <Legend />
    </>
  )
}

/** After so long over a button, its name grows into its card. */
const longMs = 900

/** The name of a tool at first, and what it does for whoever stays. */
function Naming({ tool }: { readonly tool: Tool }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  const name = (
    <>
      {say(tool.label)}
      <Keys shortcut={tool.shortcut} />
    </>
  )
  return isLong ? (
    <Suspense fallback={name}>
      <ToolHint tool={tool} />
    </Suspense>
  ) : (
    name
  )
}

function ToolBar() {
  const runner = useRunner()
  const { chrome } = useApp()
  const isHelping = useChrome((state) => state.isHelping)
  const active = useWorkspaceState((state) => state.tool)
  return (
    <div role="toolbar" aria-label={words.top.tools} className={css.bar}>
      {[...tools.values()].map((tool) => (
        <IconButton
          key={tool.id}
          icon={toolIcon(tool.icon)}
          label={say(tool.label)}
          hint={<Naming tool={tool} />}
          pressed={tool.id === active}
          onClick={() => {
            runner.activate(tool.id)
            focusView()
          }}
        />
      ))}
      <IconButton
        icon={CircleHelp}
        label={words.top.toolHelp}
        pressed={isHelping}
        onClick={() => chrome.setState({ isHelping: !isHelping })}
      />
    </div>
  )
}

const viewOptions = [
  { value: 'plan', label: words.top.plan },
  { value: '3d', label: words.top.threeD },
] as const

/** Offered while it holds; until then it takes no room from the bar. */
const withBoth = [...viewOptions, { value: 'both', label: words.top.both }] as const

function Views({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const workspace = useWorkspace()
  const view = useWorkspaceState((state) => state.view)
  const isBeside = useWorkspaceState((state) => state.isBeside)
  const frame = () => {
    const { selection } = workspace.store.getState()
    if (selection.size > 0) workspace.frame([...selection])
    else workspace.home()
  }
  return (
    <div className={css.bar}>
      <OverlayPicker />
      <Segmented<'plan' | '3d' | 'both'>
        label={words.top.view}
        value={isBeside ? 'both' : view}
        options={isBeside ? withBoth : viewOptions}
        onChange={(next) => {
          if (next !== 'both') workspace.store.setState({ view: next, isBeside: false })
        }}
      />
      <IconButton icon={Maximize} label={words.top.frame} shortcut="f" onClick={frame} />
      <IconButton
        icon={Home}
        label={words.top.home}
        shortcut="shift+f"
        onClick={() => workspace.home()}
      />
      <IconButton icon={Layers} label={words.top.viewsPanel} pressed={isOpen} onClick={onToggle} />
    </div>
  )
}

const noOverlay = ' none'

/** Columns that an overlay of classes shows better. */
const sortedElsewhere: ReadonlySet<string> = new Set([
  'utilisation',
  'live',
  'portUse',
  'reachUse',
  'trayFill',
])

function OverlayPicker() {
  const { store } = useWorkspace()
  const columns = useWorkspaceState((state) => state.answer?.columns)
  const overlay = useWorkspaceState((state) => state.overlay)
  const options = [
    { value: noOverlay, label: words.top.noOverlay },
    ...classOverlays.map(({ id, label }) => ({ value: id, label: say(label) })),
    ...(columns ?? [])
      .filter(({ name }) => !sortedElsewhere.has(name) && !isReference(name))
      .map(({ name, label }) => ({ value: name, label: say(label) })),
  ]
  return (
    <Picker
      label={words.top.overlay}
      prefix={overlay === undefined ? `${words.top.overlay}:` : undefined}
      value={overlay ?? noOverlay}
      options={options}
      onChange={(next) => store.setState({ overlay: next === noOverlay ? undefined : next })}
    />
  )
}
