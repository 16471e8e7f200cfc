import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Route } from '../kit/icons'
import { words } from '../text/text'
import css from './Power.module.css'

/** What can be looked into along the power chain from what is selected. */
export function PowerActions({ ids }: { readonly ids: readonly string[] }) {
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment')
  const [only] = ids.length === 1 ? ids : []
  const item = only === undefined ? undefined : document.get('equipment', only)
  const isPowered = item !== undefined && library.kind(item.kind).power !== undefined
  if (!item || !isPowered) return null
  return (
    <div className={css.actions}>
      <Button
        icon={Route}
        onClick={() => store.setState({ study: { type: 'trace', id: item.id } })}
      >
        {words.power.trace}
      </Button>
    </div>
  )
}
