import { useRunner, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { words } from '../text/text'
import css from './Viewport.module.css'

/** Whatever stands in the view: a tray is a beginning too. */
const tables = ['rooms', 'equipment', 'routes'] as const

/** What to do with an empty site. It makes way as soon as a tool is taken up. */
export function Beginning() {
  const runner = useRunner()
  const { document } = useTables(...tables)
  const isIdle = useWorkspaceState((state) => state.tool === 'select')
  const isEmpty = tables.every((table) => document.count(table) === 0)
  if (!isIdle || !isEmpty) return null
  return (
    <div className={css.beginning}>
      <strong>{words.top.begin}</strong>
      <p>{words.top.beginHelp}</p>
      <Button onClick={() => runner.activate('draw-room')}>{words.top.drawRoom}</Button>
    </div>
  )
}
