import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { CoolingLossButton } from '../cooling/CoolingLossButton'
import { Button } from '../kit/Button'
import { Route, Unplug } from '../kit/icons'
import { CableTraceButton } from '../network/CableTraceButton'
import { NetworkLossButton } from '../network/NetworkLossButton'
import { BreakButtons } from '../resilience/BreakButtons'
import { words } from '../text/text'
import css from './Power.module.css'

/** What can be looked into along the power chain from what is selected. */
export function PowerActions({ ids }: { readonly ids: readonly string[] }) {
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment')
  const isPowered = (id: string): boolean => {
    const kind = document.get('equipment', id)?.kind
    return kind !== undefined && library.kind(kind).power !== undefined
  }
  const first = ids.find(isPowered)
  if (first === undefined) {
    return (
      <div className={css.actions}>
        <BreakButtons ids={ids} />
        <CableTraceButton ids={ids} />
        <NetworkLossButton ids={ids} />
      </div>
    )
  }
  return (
    <div className={css.actions}>
      <BreakButtons ids={ids} />
      {ids.length > 1 ? null : (
        <Button
          icon={Route}
          onClick={() => store.setState({ study: { type: 'trace', id: first } })}
        >
          {words.power.trace}
        </Button>
      )}
      <Button
        icon={Unplug}
        onClick={() => store.setState({ study: { type: 'loss', ids: ids.filter(isPowered) } })}
      >
        {words.power.takeOut}
      </Button>
      <CableTraceButton ids={ids} />
      <CoolingLossButton ids={ids} />
      <NetworkLossButton ids={ids} />
    </div>
  )
}
