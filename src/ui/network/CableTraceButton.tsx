import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Route } from '../kit/icons'
import { words } from '../text/text'

/** Follows all data links of what is selected, where it has ports for them. */
export function CableTraceButton({ ids }: { readonly ids: readonly string[] }) {
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment')
  const isLinked = (id: string): boolean => {
    const kind = document.get('equipment', id)?.kind
    return kind !== undefined && library.kind(kind).ports.some((port) => port.medium === 'data')
  }
  // Which ones is looked up when it is asked for: thousands may be selected.
  if (!ids.some(isLinked)) return null
  return (
    <Button
      icon={Route}
      onClick={() => store.setState({ study: { type: 'cable-trace', ids: ids.filter(isLinked) } })}
    >
      {words.power.traceLinks}
    </Button>
  )
}
