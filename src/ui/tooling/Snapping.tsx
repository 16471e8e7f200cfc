import { useWorkspace, useWorkspaceState } from '../app/context'
import { FieldRow } from '../kit/FieldRow'
import { words } from '../text/text'
import css from './ToolPanel.module.css'

/** Whether things snap, and to which grid. */
export function Snapping() {
  const workspace = useWorkspace()
  const snapping = useWorkspaceState((state) => state.options.snapping)
  const gridM = useWorkspaceState((state) => state.options.gridM)
  return (
    <>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={snapping}
          onChange={(event) => workspace.setOptions({ snapping: event.target.checked })}
        />
        {words.tooling.snapping}
      </label>
      <FieldRow label={words.tooling.grid}>
        {(id) => (
          <select
            id={id}
            className="select"
            value={gridM}
            disabled={!snapping}
            onChange={(event) => workspace.setOptions({ gridM: Number(event.target.value) })}
          >
            <option value={0.1}>{words.tooling.gridFine}</option>
            <option value={0.6}>{words.tooling.gridTiles}</option>
          </select>
        )}
      </FieldRow>
    </>
  )
}
