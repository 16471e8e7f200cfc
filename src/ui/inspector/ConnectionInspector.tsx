import { lazy, Suspense } from 'react'
import { plainLabels, setConnection } from '#document'
import type { Connection, NumberField, PortRef } from '#model'
import { useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import { Choose } from './Choose'
import { ConnectionPhase } from './ConnectionPhase'
import css from './Inspector.module.css'
import { Jump } from './Jump'
import { Section } from './Section'

const DataLink = lazy(() => import('./DataLink'))

const { inspector } = words
const countField: NumberField = {
  type: 'number',
  label: { en: inspector.count },
  unit: 'count',
  min: 1,
  max: 1_000_000,
}
const lengthField: NumberField = {
  type: 'number',
  label: { en: inspector.length },
  unit: 'm',
  min: 0,
  max: 1e6,
}

/** One connection: its ends, how many cords, links or pipes it stands for, and its way. */
export function ConnectionInspector({ id }: { readonly id: string }) {
  const { document } = useTables('connections', 'equipment', 'routes')
  const connection = document.get('connections', id)
  return connection === undefined ? null : (
    <div className={css.inspector}>
      <header className={css.head}>
        <h2>{inspector.connection}</h2>
        <p>{words.common.media[connection.medium]}</p>
      </header>
      <Section title={inspector.connection}>
        <End label={inspector.from} end={connection.from} />
        <End label={inspector.to} end={connection.to} />
        <Figures connection={connection} />
      </Section>
      {connection.medium === 'data' ? (
        <Suspense fallback={null}>
          <DataLink key={id} connection={connection} />
        </Suspense>
      ) : null}
    </div>
  )
}

function End({ label, end }: { readonly label: string; readonly end: PortRef }) {
  const { document } = useTables('equipment')
  return (
    <FieldRow label={label}>
      {() => (
        <div className={css.plain}>
          <Jump id={end.equipment} name={nameOfAny(document, end.equipment)} />
        </div>
      )}
    </FieldRow>
  )
}

function Figures({ connection }: { readonly connection: Connection }) {
  const editing = useEditing()
  const { document } = useTables('routes')
  const set = (fields: Parameters<typeof setConnection>[3]) =>
    editing.perform(plainLabels.changeConnection, (edit, context) =>
      setConnection(edit, context, connection.id, fields),
    )
  const routes = document.list('routes').filter(({ carries }) => carries === connection.medium)
  const options = {
    '': connection.medium === 'data' ? inspector.wayFound : inspector.noRoute,
    ...Object.fromEntries(routes.map((route) => [route.id, route.name])),
  }
  return (
    <>
      <FieldRow label={inspector.count}>
        {(id) => (
          <ValueInput
            id={id}
            label={inspector.count}
            field={countField}
            value={connection.count}
            onCommit={(next) => {
              if (typeof next === 'number') set({ count: Math.round(next) })
            }}
          />
        )}
      </FieldRow>
      <FieldRow label={inspector.length}>
        {(id) => (
          <ValueInput
            id={id}
            label={inspector.length}
            field={lengthField}
            value={connection.lengthM}
            onCommit={(next) => set({ lengthM: typeof next === 'number' ? next : undefined })}
          />
        )}
      </FieldRow>
      {connection.medium === 'power' ? <ConnectionPhase connection={connection} /> : null}
      {routes.length === 0 ? null : (
        <Choose
          label={inspector.route}
          options={options}
          value={connection.route ?? ''}
          isMixed={false}
          onChange={(route) => set({ route: route === '' ? undefined : route })}
        />
      )}
    </>
  )
}
