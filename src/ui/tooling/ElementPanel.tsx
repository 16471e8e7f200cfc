import type { Element } from '#model'
import { elementTypes } from '#model'
import type { ElementOptions } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { figures, figuresOf, stated } from '../building/fields'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { buildingWords as text } from '../text/building'
import { Snapping } from './Snapping'
import css from './ToolPanel.module.css'

/** What the next part of the building will be. */
export default function ElementPanel() {
  const workspace = useWorkspace()
  const element = useWorkspaceState((state) => state.options.element)
  const set = (fields: Partial<Record<keyof ElementOptions, unknown>>) => {
    const next: Record<string, unknown> = { ...element, ...fields }
    for (const [name, value] of Object.entries(fields)) if (value === undefined) delete next[name]
    workspace.setOptions({ element: next as unknown as ElementOptions })
  }
  return (
    <>
      <FieldRow label={text.type}>
        {(id) => (
          <select
            id={id}
            className="select"
            value={element.type}
            // Sizes of a door say nothing about a column.
            onChange={({ target }) =>
              workspace.setOptions({ element: { type: target.value as Element['type'] } })
            }
          >
            {elementTypes.map((type) => (
              <option key={type} value={type}>
                {text.types[type]}
              </option>
            ))}
          </select>
        )}
      </FieldRow>
      {figuresOf[element.type].map((name) => (
        <FieldRow key={`${element.type} ${name}`} label={figures[name].label.en}>
          {(id) => (
            <ValueInput
              id={id}
              label={figures[name].label.en}
              field={figures[name]}
              value={element[name]}
              onCommit={(next) => set({ [name]: stated(next) })}
            />
          )}
        </FieldRow>
      ))}
      {element.type === 'door' ? (
        <>
          <FieldRow label={text.leaf}>
            {(id) => (
              <select
                id={id}
                className="select"
                value={element.leaf ?? ''}
                onChange={({ target }) => set({ leaf: target.value || undefined })}
              >
                {Object.entries(text.leaves).map(([leaf, label]) => (
                  <option key={leaf} value={leaf}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </FieldRow>
          <label className={css.check} title={text.dockHelp}>
            <input
              type="checkbox"
              checked={element.dock ?? false}
              onChange={({ target }) => set({ dock: target.checked || undefined })}
            />
            {text.dock}
          </label>
        </>
      ) : null}
      <Snapping />
    </>
  )
}
