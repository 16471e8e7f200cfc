import { type EquipmentFields, labels, setEquipment } from '#document'
import type { Equipment } from '#model'
import { useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import { Choose } from './Choose'
import css from './Inspector.module.css'
import { Jump } from './Jump'
import { type PlacementName, placementFields } from './placement'
import { Section } from './Section'
import { selectionKey, shared } from './values'
import { roomAround } from './whereabouts'

interface PlacementSectionProps {
  readonly items: readonly Equipment[]
}

const { inspector } = words
const pathField = { type: 'note', label: { en: inspector.path } } as const

/** Where things stand and what part they play: room, path, status, owner, cluster. */
export function PlacementSection({ items }: PlacementSectionProps) {
  const editing = useEditing()
  const ids = items.map(({ id }) => id)
  const set = (label: string, fields: EquipmentFields) =>
    editing.perform({ en: labels.change.en(label, ids.length) }, (edit) =>
      setEquipment(edit, ids, fields),
    )
  const isMounted = items.some(({ inside }) => inside !== undefined)
  const places: readonly PlacementName[] = isMounted ? [] : ['x', 'y', 'z', 'rotationDeg']
  const path = shared(items, (item) => item.path)
  return (
    <Section title={inspector.placement}>
      <Whereabouts items={items} />
      {[...places, 'demandFactor' as const].map((name) => (
        <PlaceLine key={name} name={name} items={items} onSet={set} />
      ))}
      <FieldRow label={inspector.path} title={inspector.pathHelp}>
        {(id) => (
          <ValueInput
            key={selectionKey(ids)}
            id={id}
            label={inspector.path}
            field={pathField}
            value={path.value}
            isMixed={path.isMixed}
            onCommit={(next) =>
              set(inspector.path, { path: next === undefined ? undefined : String(next) })
            }
          />
        )}
      </FieldRow>
      <Choose
        label={inspector.status}
        options={inspector.statuses}
        {...shared(items, ({ status }) => status)}
        onChange={(status) => set(inspector.status, { status })}
      />
      <Choose
        label={inspector.owner}
        options={inspector.owners}
        {...shared(items, ({ owner }) => owner)}
        onChange={(owner) => set(inspector.owner, { owner })}
      />
      <ClusterLine items={items} onSet={set} />
    </Section>
  )
}

interface LineProps extends PlacementSectionProps {
  readonly onSet: (label: string, fields: EquipmentFields) => void
}

function PlaceLine({ name, items, onSet }: LineProps & { readonly name: PlacementName }) {
  const field = placementFields[name]
  const { value, isMixed } = shared(items, (item) => item[name])
  const title = name === 'demandFactor' ? inspector.demandHelp : undefined
  return (
    <FieldRow label={field.label.en} title={title}>
      {(id) => (
        <ValueInput
          key={selectionKey(items.map((item) => item.id))}
          id={id}
          label={field.label.en}
          field={field}
          value={value}
          isMixed={isMixed}
          onCommit={(next) => {
            if (typeof next === 'number') onSet(field.label.en, { [name]: next })
          }}
        />
      )}
    </FieldRow>
  )
}

function ClusterLine({ items, onSet }: LineProps) {
  const { document } = useTables('clusters')
  const clusters = document.list('clusters')
  if (clusters.length === 0) return null
  const { value, isMixed } = shared(items, ({ cluster }) => cluster ?? '')
  const options = {
    '': inspector.noCluster,
    ...Object.fromEntries(clusters.map(({ id, name }) => [id, name])),
  }
  return (
    <Choose
      label={inspector.cluster}
      options={options}
      value={value}
      isMixed={isMixed}
      onChange={(cluster) => onSet(inspector.cluster, { cluster })}
    />
  )
}

/** The room, and what it is mounted in. Neither is set here: both follow from the place. */
function Whereabouts({ items }: PlacementSectionProps) {
  const tables = useTables('rooms', 'equipment')
  const room = shared(items, (item) => roomAround(tables.document, item))
  const inside = shared(items, (item) => item.inside?.equipment)
  const slotU = items.length === 1 ? items[0]?.inside?.slotU : undefined
  const nameOf = (id: string) => nameOfAny(tables.document, id)
  return (
    <>
      <FieldRow label={inspector.inRoom}>
        {() => (
          <div className={css.plain}>
            {room.isMixed ? words.common.mixed : null}
            {room.isMixed || room.value !== undefined ? null : inspector.noRoom}
            {room.value === undefined ? null : <Jump id={room.value} name={nameOf(room.value)} />}
          </div>
        )}
      </FieldRow>
      {inside.value === undefined ? null : (
        <FieldRow label={inspector.inside}>
          {() => (
            <div className={css.plain}>
              <Jump id={inside.value ?? ''} name={nameOf(inside.value ?? '')} />
              {slotU === undefined ? null : `· ${inspector.slot(slotU + 1)}`}
            </div>
          )}
        </FieldRow>
      )}
    </>
  )
}
