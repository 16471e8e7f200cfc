import { useWorkspace } from '../app/context'
import { Button } from '../kit/Button'
import { Droplets, Unplug, Workflow } from '../kit/icons'
import { BreakButtons } from '../resilience/BreakButtons'
import { words } from '../text/text'
import css from './Power.module.css'

/** Shows what the loss of a room, as by fire, takes down, and what becomes of the cooling. */
export function RoomLoss({ room }: { readonly room: string }) {
  const { store } = useWorkspace()
  return (
    <div className={css.actions}>
      <BreakButtons ids={[room]} />
      <Button
        icon={Unplug}
        onClick={() => store.setState({ study: { type: 'loss', ids: [], room } })}
      >
        {words.power.roomLoss}
      </Button>
      <Button
        icon={Droplets}
        onClick={() => store.setState({ study: { type: 'cooling-loss', ids: [], room } })}
      >
        {words.cooling.loss.roomAction}
      </Button>
      <Button
        icon={Workflow}
        onClick={() => store.setState({ study: { type: 'network-loss', ids: [], room } })}
      >
        {words.power.roomLossNetwork}
      </Button>
    </div>
  )
}
