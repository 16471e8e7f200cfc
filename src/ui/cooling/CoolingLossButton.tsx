import type { CoolingRole } from '#model'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Droplets } from '../kit/icons'
import { words } from '../text/text'

/** What cools or moves coolant, so that its loss is one of cooling. */
const unitRoles: ReadonlySet<CoolingRole> = new Set([
  'air-cooler',
  'exchanger',
  'rejection',
  'header',
  'pump',
])

/** Shows what becomes of intakes and loops without the cooling units among what is selected. */
export function CoolingLossButton({ ids }: { readonly ids: readonly string[] }) {
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment')
  const isUnit = (id: string): boolean => {
    const kind = document.get('equipment', id)?.kind
    const role = kind === undefined ? undefined : library.kind(kind).cooling
    return role !== undefined && unitRoles.has(role)
  }
  if (!ids.some(isUnit)) return null
  return (
    <Button
      icon={Droplets}
      onClick={() => store.setState({ study: { type: 'cooling-loss', ids: ids.filter(isUnit) } })}
    >
      {words.cooling.loss.action}
    </Button>
  )
}
