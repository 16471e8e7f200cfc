import { useAir } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Wind } from '../kit/icons'
import css from '../power/Power.module.css'
import { words } from '../text/text'
import { useSetAir } from './useAir'

/** Opens the air view on a room. A yard has the wind instead. */
export function RoomAir({ room }: { readonly room: string }) {
  const control = useAir()
  const setAir = useSetAir()
  const { document } = useTables('rooms')
  if (document.get('rooms', room)?.open !== false) return null
  const open = () => {
    control.clear()
    setAir({ isOpen: true, target: { room } })
  }
  return (
    <div className={css.actions}>
      <Button icon={Wind} onClick={open}>
        {words.air.lookAt}
      </Button>
    </div>
  )
}
