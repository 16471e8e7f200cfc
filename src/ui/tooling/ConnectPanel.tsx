import { useWorkspace, useWorkspaceState } from '../app/context'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import { toolFields } from './fields'
import css from './ToolPanel.module.css'

/** How the next connection is made. */
export function ConnectPanel() {
  const workspace = useWorkspace()
  const count = useWorkspaceState((state) => state.options.connectCount)
  return (
    <>
      <strong className={css.title}>{words.tooling.connect}</strong>
      <p className={css.lead}>{words.tooling.connectHelp}</p>
      <FieldRow label={words.tooling.count}>
        {(id) => (
          <ValueInput
            id={id}
            label={words.tooling.count}
            field={toolFields.connectCount}
            value={count}
            onCommit={(next) =>
              workspace.setOptions({ connectCount: Math.round(Number(next ?? 1)) })
            }
          />
        )}
      </FieldRow>
    </>
  )
}
