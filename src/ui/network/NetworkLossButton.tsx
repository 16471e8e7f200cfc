import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Workflow } from '../kit/icons'
import { words } from '../text/text'

/** Shows what becomes of the network without those of the pieces that are on it, or carry it. */
export function NetworkLossButton({ ids }: { readonly ids: readonly string[] }) {
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment', 'routes')
  const isPart = (id: string): boolean => {
    const kind = document.get('equipment', id)?.kind
    if (kind === undefined) return document.get('routes', id)?.carries === 'data'
    return kind === 'tray' || library.kind(kind).ports.some(({ medium }) => medium === 'data')
  }
  if (!ids.some(isPart)) return null
  return (
    <Button
      icon={Workflow}
      onClick={() => store.setState({ study: { type: 'network-loss', ids: ids.filter(isPart) } })}
    >
      {words.power.takeOutNetwork}
    </Button>
  )
}
