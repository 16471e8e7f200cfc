import { plainLabels, removeWeather } from '#document'
import { useApp, useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { FolderOpen, Trash } from '../kit/icons'
import { words } from '../text/text'
import css from './Year.module.css'

/** The year of the cooling, by the hour, from the weather of the site. */
export function YearTab() {
  const { document } = useTables('weather')
  const [weather] = document.list('weather')
  if (!weather) {
    return (
      <Empty title={words.year.nothing}>
        <p>{words.year.nothingHelp}</p>
        <PickWeather />
      </Empty>
    )
  }
  return (
    <div className={css.bar}>
      <span className={css.summary}>{words.year.of(weather.station, weather.source)}</span>
      <PickWeather />
      <RemoveWeather />
    </div>
  )
}

function PickWeather() {
  const { session } = useApp()
  return (
    <Button icon={FolderOpen} onClick={() => session.pickWeather()}>
      {words.year.pick}
    </Button>
  )
}

function RemoveWeather() {
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
