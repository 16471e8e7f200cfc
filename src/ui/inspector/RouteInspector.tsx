import { useState } from 'react'
import { formatQuantity } from '#base'
import { plainLabels, type RouteFields, setRoutes } from '#document'
import type { NumberField, Route } from '#model'
import { useChrome, useEditing } from '../app/context'
import { useTables } from '../app/tables'
import BlockSection from '../blocks/BlockSection'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { PowerActions } from '../power/PowerActions'
import { routeWords } from '../text/routes'
import { words } from '../text/text'
import { Choose } from './Choose'
import { EquipmentFindings } from './EquipmentFindings'
import css from './Inspector.module.css'
import { RouteLoad } from './RouteLoad'
import { RoutePoints } from './RoutePoints'
import { lengthOf } from './routes'
import { Section } from './Section'
import { shared } from './values'

type FigureName = 'widthM' | 'usableDepthM' | 'loadLimitKgPerM' | 'bendRadiusM'

const figure = (
  label: string,
  unit: NumberField['unit'],
  min: number,
  max: number,
): NumberField => ({ type: 'number', label: { en: label }, unit, min, max })

const figures: Readonly<Record<FigureName, NumberField>> = {
  widthM: figure(routeWords.width, 'm', 0.005, 100),
  usableDepthM: figure(routeWords.depth, 'm', 0.005, 10),
  loadLimitKgPerM: figure(routeWords.loadLimit, 'kg/m', 0.01, 10_000),
  bendRadiusM: figure(routeWords.bendRadius, 'm', 0.001, 10),
}

const pathways = { '': words.common.notStated, ...routeWords.pathways }

/** One or many routes: what they are, what lies in them, and where they run. */
export default function RouteInspector({ ids }: { readonly ids: readonly string[] }) {
  const { document } = useTables('routes')
  const units = useChrome((state) => state.units)
  const routes = ids.flatMap((id) => document.get('routes', id) ?? [])
  const [first] = routes
  if (!first) return null
  const only = routes.length === 1 ? first : undefined
  const media = [...new Set(routes.map(({ carries }) => words.common.media[carries]))].join(', ')
  return (
    <div className={css.inspector}>
      <header className={css.head}>
        {only ? (
          <NameInput key={only.id} route={only} />
        ) : (
          <h2>{routeWords.many(routes.length)}</h2>
        )}
        <p>
          {media} · {formatQuantity(lengthOf(routes), 'm', units)}
        </p>
      </header>
      {first.part ? <BlockSection id={first.id} /> : null}
      <PowerActions ids={ids} />
      <RouteLoad routes={routes} />
      <EquipmentFindings ids={ids} />
      <FieldsSection routes={routes} />
      {only ? <RoutePoints route={only} /> : null}
    </div>
  )
}

function NameInput({ route }: { readonly route: Route }) {
  const editing = useEditing()
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    setDraft(undefined)
    const name = draft?.trim()
    if (name === undefined || name === '' || name === route.name) return
    editing.perform(plainLabels.rename, (edit) => setRoutes(edit, [route.id], { name }))
  }
  return (
    <input
      className={css.tag}
      aria-label={words.inspector.name}
      value={draft ?? route.name}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}

function FieldsSection({ routes }: { readonly routes: readonly Route[] }) {
  const editing = useEditing()
  const ids = routes.map(({ id }) => id)
  const set = (fields: RouteFields) =>
    editing.perform(plainLabels.changeRoute, (edit) => setRoutes(edit, ids, fields))
  const pathway = shared(routes, (route) => route.pathway ?? '')
  const path = shared(routes, (route) => route.path)
  return (
    <Section title={routeWords.pathway}>
      <Choose
        label={routeWords.pathway}
        options={pathways}
        {...pathway}
        onChange={(next) => set({ pathway: next === '' ? undefined : next })}
      />
      {(Object.keys(figures) as FigureName[]).map((name) => (
        <FieldRow key={name} label={figures[name].label.en}>
          {(id) => (
            <ValueInput
              key={ids.join(' ')}
              id={id}
              label={figures[name].label.en}
              field={figures[name]}
              {...shared(routes, (route) => route[name])}
              onCommit={(next) => set({ [name]: typeof next === 'number' ? next : undefined })}
            />
          )}
        </FieldRow>
      ))}
      <FieldRow label={routeWords.path} title={routeWords.pathHelp}>
        {(id) => (
          <ValueInput
            key={ids.join(' ')}
            id={id}
            label={routeWords.path}
            field={{ type: 'note', label: { en: routeWords.path } }}
            {...path}
            onCommit={(next) => set({ path: next === undefined ? undefined : String(next) })}
          />
        )}
      </FieldRow>
    </Section>
  )
}
