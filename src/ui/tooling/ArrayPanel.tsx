import type { ArraySpec } from '#document'
import { useRunner, useWorkspace, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import { toolFields } from './fields'
import css from './ToolPanel.module.css'

type Figure = Exclude<keyof ArraySpec, 'backToBack'>

const wholes: ReadonlySet<Figure> = new Set(['rows', 'columns'])

/** Rows and columns of what is selected: the ghosts follow every figure. */
export function ArrayPanel() {
  const workspace = useWorkspace()
  const runner = useRunner()
  const array = useWorkspaceState((state) => state.options.array)
  const keepRow = useWorkspaceState((state) => state.options.keepRow)
  const isReady = useWorkspaceState((state) => (state.preview.ghosts?.length ?? 0) > 0)
  const hint = useWorkspaceState((state) => state.preview.hint)
  const set = (fields: Partial<ArraySpec>) =>
    workspace.setOptions({ array: { ...array, ...fields } })
  const figures: readonly Figure[] = array.backToBack
    ? ['rows', 'columns', 'columnPitchM', 'coldAisleM', 'hotAisleM']
    : ['rows', 'columns', 'columnPitchM', 'rowPitchM']
  return (
    <>
      <strong className={css.title}>{words.tooling.array}</strong>
      {figures.map((name) => (
        <FieldRow key={name} label={toolFields[name].label.en}>
          {(id) => (
            <ValueInput
              id={id}
              label={toolFields[name].label.en}
              field={toolFields[name]}
              value={array[name]}
              onCommit={(next) => {
                if (typeof next !== 'number') return
                set({ [name]: wholes.has(name) ? Math.round(next) : next })
              }}
            />
          )}
        </FieldRow>
      ))}
      <label className={css.check}>
        <input
          type="checkbox"
          checked={array.backToBack}
          onChange={(event) => set({ backToBack: event.target.checked })}
        />
        {words.tooling.backToBack}
      </label>
      <label className={css.check} title={words.tooling.keepRowHelp}>
        <input
          type="checkbox"
          checked={keepRow}
          onChange={(event) => workspace.setOptions({ keepRow: event.target.checked })}
        />
        {words.tooling.keepRow}
      </label>
      {isReady ? null : <p className="dim">{hint}</p>}
      <div className={css.foot}>
        <Button onClick={() => runner.activate('select')}>{words.common.cancel}</Button>
        <Button tone="strong" disabled={!isReady} onClick={() => runner.apply()}>
          {words.tooling.build}
        </Button>
      </div>
    </>
  )
}
