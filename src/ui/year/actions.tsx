import { plainLabels, removeWeather } from '#document'
import { useApp, useEditing } from '../app/context'
import { Button } from '../kit/Button'
import { FolderOpen, Trash } from '../kit/icons'
import { words } from '../text/text'

/** Picks a weather file from this computer. */
export function PickWeather() {
  const { session } = useApp()
  return (
    <Button icon={FolderOpen} onClick={() => session.pickWeather()}>
      {words.year.pick}
    </Button>
  )
}

/** Takes the weather out of the facility; undo brings it back. */
export function RemoveWeather() {
  const editing = useEditing()
  return (
    <Button
      icon={Trash}
      tone="quiet"
      onClick={() => editing.change(plainLabels.removeWeather, removeWeather)}
    >
      {words.year.remove}
    </Button>
  )
}
