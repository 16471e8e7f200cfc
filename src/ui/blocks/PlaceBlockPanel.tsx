import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Choose } from '../inspector/Choose'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { blockWords } from '../text/blocks'
import { toolFields } from '../tooling/fields'
import tool from '../tooling/ToolPanel.module.css'

/** Which block is placed next, and its heading. */
export default function PlaceBlockPanel() {
  const workspace = useWorkspace()
  const { document } = useTables('blocks')
  const chosen = useWorkspaceState((state) => state.options.block)
  const headingDeg = useWorkspaceState((state) => state.options.headingDeg)
  const blocks = document.list('blocks')
  const current = blocks.find(({ id }) => id === chosen) ?? blocks.at(-1)
  return (
    <>
      <strong className={tool.title}>{blockWords.tool}</strong>
      {current === undefined ? (
        <p className="dim">{blockWords.none}</p>
      ) : (
        <>
          <Choose
            label={blockWords.choose}
            options={Object.fromEntries(blocks.map(({ id, name }) => [id, name]))}
            value={current.id}
            isMixed={false}
            isWide
            onChange={(block) => workspace.setOptions({ block })}
          />
          <FieldRow label={toolFields.headingDeg.label.en}>
            {(id) => (
              <ValueInput
                id={id}
                label={toolFields.headingDeg.label.en}
                field={toolFields.headingDeg}
                value={headingDeg}
                onCommit={(next) => {
                  if (typeof next === 'number') workspace.setOptions({ headingDeg: next })
                }}
              />
            )}
          </FieldRow>
        </>
      )}
    </>
  )
}
