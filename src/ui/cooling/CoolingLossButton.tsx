import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Droplets } from '../kit/icons'
import { words } from '../text/text'

/** Shows what becomes of intakes and loops without the cooling units among what is selected. */
export function CoolingLossButton({ ids }: { readonly ids: readonly string[] }) {
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment')
  const units = ids.filter((id) => {
    const kind = document.get('equipment', id)?.kind
    return kind !== undefined && library.kind(kind).cooling !== undefined
  })
  if (units.length === 0) return null
  return (
    <Button
      icon={Droplets}
      onClick={() => store.setState({ study: { type: 'cooling-loss', ids: units } })}
    >
      {words.cooling.loss.action}
    </Button>
  )
}
