import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Route } from '../kit/icons'
import { words } from '../text/text'

/** Follows all data links of what is selected, where it has ports for them. */
export function CableTraceButton({ ids }: { readonly ids: readonly string[] }) {
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment')
  const linked = ids.filter((id) => {
    const kind = document.get('equipment', id)?.kind
    return kind !== undefined && library.kind(kind).ports.some((port) => port.medium === 'data')
  })
  if (linked.length === 0) return null
  return (
    <Button
      icon={Route}
      onClick={() => store.setState({ study: { type: 'cable-trace', ids: linked } })}
    >
      {words.power.traceLinks}
    </Button>
  )
}
