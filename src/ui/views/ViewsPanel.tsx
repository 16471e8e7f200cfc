import { type KeyboardEvent, use } from 'react'
import { actions } from '#tools'
import { hiddenCount, type Layer, layersOf, showsAll, withLayer } from '#workspace'
import { OpenedContext, useApp, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { actionContext } from '../commands/commands'
import { Button, IconButton } from '../kit/Button'
import { X } from '../kit/icons'
import { cameraWords as text } from '../text/camera'
import { NamedViews } from './NamedViews'
import css from './ViewsPanel.module.css'

/** Views with a name, layers, and what is hidden. */
export default function ViewsPanel({ onClose }: { readonly onClose: () => void }) {
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <section className={css.panel} aria-label={text.panel} onKeyDown={leave}>
      <header>
        <h2>{text.panel}</h2>
        <IconButton icon={X} label={text.close} small onClick={onClose} />
      </header>
      <NamedViews />
      <Layers />
      <Hidden />
    </section>
  )
}

const nameOf = ({ id, path }: Layer): string =>
  path === undefined ? (text.layerNames[id as keyof typeof text.layerNames] ?? id) : text.path(path)

function Layers() {
  const { store } = useWorkspace()
  const { document } = useTables('equipment', 'routes', 'rooms', 'elements')
  const layersOff = useWorkspaceState((state) => state.visibility.layersOff)
  const layers = layersOf(document)
  const turn = (id: string, isOn: boolean) =>
    store.setState(({ visibility }) => ({ visibility: withLayer(visibility, id, isOn) }))
  return (
    <>
      <h3>{text.layers}</h3>
      {layers.length === 0 ? <p className={css.note}>{text.noLayers}</p> : null}
      <ul className={css.layers}>
        {layers.map((layer) => (
          <li key={layer.id}>
            <label>
              <input
                type="checkbox"
                checked={!layersOff.has(layer.id)}
                onChange={(event) => turn(layer.id, event.target.checked)}
              />
              <span>{nameOf(layer)}</span>
              <small>{text.onLayer(layer.count)}</small>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

function Hidden() {
  const app = useApp()
  const opened = use(OpenedContext)
  const workspace = useWorkspace()
  const { document } = useTables('equipment', 'routes', 'rooms', 'elements')
  const visibility = useWorkspaceState((state) => state.visibility)
  const hasSelection = useWorkspaceState((state) => state.selection.size > 0)
  const isWhole = showsAll(visibility)
  // The very actions of the menu and the keys.
  const act = (wanted: string) => () => {
    const action = actions.find(({ id }) => id === wanted)
    if (opened) action?.run(workspace, actionContext(app, opened))
  }
  return (
    <>
      <p className={css.note} role="status">
        {isWhole ? text.nothingHidden : text.hidden(hiddenCount(document, visibility))}
      </p>
      <div className={css.buttons}>
        <Button disabled={!hasSelection} onClick={act('hide')}>
          {text.hide}
        </Button>
        <Button disabled={!hasSelection} onClick={act('isolate')}>
          {text.isolate}
        </Button>
        <Button disabled={isWhole} onClick={act('show-all')}>
          {text.showAll}
        </Button>
      </div>
    </>
  )
}
