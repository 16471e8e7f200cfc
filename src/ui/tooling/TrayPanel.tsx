import type { NumberField } from '#model'
import type { TrayOptions } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { routeWords as routes } from '../text/routes'
import { words } from '../text/text'
import { Snapping } from './Snapping'
import css from './ToolPanel.module.css'

type FigureName = 'heightM' | 'widthM' | 'usableDepthM'

const metres = (label: string, min: number, max: number): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'm',
  min,
  max,
})

const figures: Readonly<Record<FigureName, NumberField>> = {
  heightM: metres(routes.height, -100, 1000),
  widthM: metres(routes.width, 0.01, 100),
  usableDepthM: metres(routes.depth, 0.005, 10),
}

const pathways = Object.keys(routes.pathways) as TrayOptions['pathway'][]

/** What the next tray will be. */
export default function TrayPanel() {
  const workspace = useWorkspace()
  const tray = useWorkspaceState((state) => state.options.tray)
  const set = (fields: { readonly [K in keyof TrayOptions]?: TrayOptions[K] | undefined }) => {
    const next = { ...tray, ...fields } as Record<string, unknown>
    for (const [name, value] of Object.entries(fields)) if (value === undefined) delete next[name]
    workspace.setOptions({ tray: next as unknown as TrayOptions })
  }
  return (
    <>
      <strong className={css.title}>{words.tooling.tray}</strong>
      <FieldRow label={routes.pathway}>
        {(id) => (
          <select
            id={id}
            className="select"
            value={tray.pathway}
            onChange={({ target }) => set({ pathway: target.value as TrayOptions['pathway'] })}
          >
            {pathways.map((pathway) => (
              <option key={pathway} value={pathway}>
                {routes.pathways[pathway]}
              </option>
            ))}
          </select>
        )}
      </FieldRow>
      {(Object.keys(figures) as FigureName[]).map((name) => (
        <FieldRow
          key={name}
          label={figures[name].label.en}
          title={name === 'heightM' ? routes.heightHelp : undefined}
        >
          {(id) => (
            <ValueInput
              id={id}
              label={figures[name].label.en}
              field={figures[name]}
              value={tray[name]}
              placeholder={name === 'heightM' ? routes.heightOpen : undefined}
              onCommit={(next) => set({ [name]: typeof next === 'number' ? next : undefined })}
            />
          )}
        </FieldRow>
      ))}
      <FieldRow label={routes.path} title={routes.pathHelp}>
        {(id) => (
          <select
            id={id}
            className="select"
            value={tray.path ?? ''}
            onChange={({ target }) => set({ path: target.value || undefined })}
          >
            <option value="">{routes.noPath}</option>
            <option value="A">A</option>
            <option value="B">B</option>
          </select>
        )}
      </FieldRow>
      <Snapping />
    </>
  )
}
