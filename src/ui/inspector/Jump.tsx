import { useWorkspace } from '../app/context'
import { words } from '../text/text'
import css from './Inspector.module.css'

interface JumpProps {
  readonly id: string
  readonly name: string
}

/** A link to something else in the facility: selects and frames it. */
export function Jump({ id, name }: JumpProps) {
  const workspace = useWorkspace()
  return (
    <button
      type="button"
      className={css.jump}
      aria-label={words.inspector.goTo(name)}
      onClick={() => {
        workspace.select([id])
        workspace.frame([id])
      }}
    >
      {name}
    </button>
  )
}
