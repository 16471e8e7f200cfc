import type { PlaceOptions } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { say, words } from '../text/text'
import { pathField, toolFields } from './fields'
import { Snapping } from './Snapping'
import css from './ToolPanel.module.css'

/** What is placed, and what it will belong to. */
export function PlacePanel() {
  const workspace = useWorkspace()
  const { document } = useTables('products', 'clusters')
  const place = useWorkspaceState((state) => state.options.place)
  const headingDeg = useWorkspaceState((state) => state.options.headingDeg)
  if (place === undefined) return <p className={css.lead}>{words.tooling.placeNothing}</p>
  const set = (fields: { readonly [K in 'path' | 'cluster']?: string | undefined }) => {
    const next = { ...place, ...fields }
    if (next.path === undefined) delete next.path
    if (next.cluster === undefined) delete next.cluster
    workspace.setOptions({ place: next as PlaceOptions })
  }
  const library = workspace.library.with(document.list('products'))
  const product = place.product === undefined ? undefined : library.products.get(place.product)
  const name = product ? `${product.maker} ${product.model}` : say(library.kind(place.kind).name)
  const clusters = document.list('clusters')
  return (
    <>
      <strong className={css.title}>{name}</strong>
      <FieldRow label={words.tooling.path} title={words.tooling.pathHelp}>
        {(id) => (
          <ValueInput
            id={id}
            label={words.tooling.path}
            field={pathField}
            value={place.path}
            onCommit={(path) => set({ path: path === undefined ? undefined : String(path) })}
          />
        )}
      </FieldRow>
      {clusters.length === 0 ? null : (
        <FieldRow label={words.tooling.cluster}>
          {(id) => (
            <select
              id={id}
              className="select"
              value={place.cluster ?? ''}
              onChange={({ target }) => set({ cluster: target.value || undefined })}
            >
              <option value="">{words.tooling.noCluster}</option>
              {clusters.map((cluster) => (
                <option key={cluster.id} value={cluster.id}>
                  {cluster.name}
                </option>
              ))}
            </select>
          )}
        </FieldRow>
      )}
      <FieldRow label={words.tooling.heading}>
        {(id) => (
          <ValueInput
            id={id}
            label={words.tooling.heading}
            field={toolFields.headingDeg}
            value={headingDeg}
            onCommit={(next) => workspace.setOptions({ headingDeg: Number(next ?? 0) })}
          />
        )}
      </FieldRow>
      <Snapping />
    </>
  )
}
