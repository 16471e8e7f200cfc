import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { X } from '../kit/icons'
import { words } from '../text/text'
import css from './Viewport.module.css'

/** What is drawn out because of a finding, and the way back to the plain view. */
export function Shown() {
  const { store } = useWorkspace()
  const { document } = useTables('equipment', 'rooms')
  const highlight = useWorkspaceState((state) => state.highlight)
  const [first, ...others] = highlight
  if (first === undefined) return null
  const name = nameOfAny(document, first)
  return (
    <div className={css.shown}>
      <span>
        {words.top.shown} <b>{name}</b>
        {others.length > 0 ? ` ${words.common.more(others.length)}` : ''}
      </span>
      <button
        type="button"
        aria-label={words.top.hideShown}
        onClick={() => store.setState({ highlight: [] })}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}
