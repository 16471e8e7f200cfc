import { useWorkspace } from '../app/context'
import { Button } from '../kit/Button'
import { Unplug } from '../kit/icons'
import { words } from '../text/text'
import css from './Power.module.css'

/** Shows what the loss of a room, as by fire, takes down. */
export function RoomLoss({ room }: { readonly room: string }) {
  const { store } = useWorkspace()
  return (
    <div className={css.actions}>
      <Button
        icon={Unplug}
        onClick={() => store.setState({ study: { type: 'loss', ids: [], room } })}
      >
        {words.power.roomLoss}
      </Button>
    </div>
  )
}
