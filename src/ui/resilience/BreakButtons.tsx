import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Hammer, Wrench } from '../kit/icons'
import { words } from '../text/text'

/** Breaks what is selected, or takes it out for work; of a room also its fire compartment. */
export function BreakButtons({ ids }: { readonly ids: readonly string[] }) {
  const { store } = useWorkspace()
  const { document } = useTables('rooms')
  const [only] = ids.length === 1 ? ids : []
  const compartment = document.get('rooms', only ?? '')?.fireCompartment
  const look = (mode: 'fault' | 'planned', out: readonly string[], compartments?: string[]) =>
    store.setState({
      study: {
        type: 'break',
        contingency: { ids: out, mode, ...(compartments ? { compartments } : {}) },
      },
    })
  if (ids.length === 0) return null
  return (
    <>
      <Button icon={Hammer} onClick={() => look('fault', ids)}>
        {words.power.break}
      </Button>
      <Button icon={Wrench} onClick={() => look('planned', ids)}>
        {words.power.takeOutForWork}
      </Button>
      {compartment === undefined ? null : (
        <Button icon={Hammer} onClick={() => look('fault', [], [compartment])}>
          {words.power.breakCompartment(compartment)}
        </Button>
      )}
    </>
  )
}
