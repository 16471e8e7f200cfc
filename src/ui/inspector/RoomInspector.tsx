import { useState } from 'react'
import { formatQuantity, polygonAreaM2 } from '#base'
import { plainLabels, type RoomFields, setRooms } from '#document'
import type { Room } from '#model'
import { RoomAir } from '../air/RoomAir'
import { useChrome, useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { useOutline } from '../outline/useOutline'
import { RoomLoss } from '../power/RoomLoss'
import { words } from '../text/text'
import { Choose } from './Choose'
import { ContainmentSection } from './ContainmentSection'
import { RoomSolved } from './CoolingSections'
import { CoolSection } from './CoolSection'
import { CornersSection } from './CornersSection'
import { EquipmentFindings } from './EquipmentFindings'
import css from './Inspector.module.css'
import { roomFields } from './roomFields'
import { Section } from './Section'
import { shared } from './values'

const { inspector } = words

/** One or many rooms. */
export function RoomInspector({ ids }: { readonly ids: readonly string[] }) {
  const { document } = useTables('rooms')
  const rooms = ids.flatMap((id) => document.get('rooms', id) ?? [])
  const [only] = rooms.length === 1 ? rooms : []
  if (rooms.length === 0) return null
  return (
    <div className={css.inspector}>
      <header className={css.head}>
        {only === undefined ? (
          <h2>{inspector.rooms(rooms.length)}</h2>
        ) : (
          <NameInput key={only.id} room={only} />
        )}
        <Figures rooms={rooms} />
      </header>
      {only === undefined ? null : <RoomLoss room={only.id} />}
      {only === undefined ? null : <RoomAir room={only.id} />}
      {only === undefined ? null : <CoolSection room={only.id} />}
      {only === undefined ? null : <RoomSolved room={only} />}
      <EquipmentFindings ids={ids} />
      <RoomFieldsSection rooms={rooms} />
      {only === undefined ? null : <ContainmentSection room={only} />}
      {only === undefined ? null : <CornersSection room={only} />}
    </div>
  )
}

function Figures({ rooms }: { readonly rooms: readonly Room[] }) {
  const units = useChrome((state) => state.units)
  const { index } = useOutline()
  const area = rooms.reduce((sum, { polygon }) => sum + polygonAreaM2(polygon), 0)
  let count = 0
  for (const { id } of rooms) {
    for (const { ids } of index.kindsIn(id).values()) count += ids.size
  }
  return (
    <p>
      {formatQuantity(area, 'm2', units)} · {inspector.equipmentHere(count)}
    </p>
  )
}

function NameInput({ room }: { readonly room: Room }) {
  const editing = useEditing()
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    setDraft(undefined)
    const name = draft?.trim()
    if (name === undefined || name === '' || name === room.name) return
    editing.perform(plainLabels.rename, (edit) => setRooms(edit, [room.id], { name }))
  }
  return (
    <input
      className={css.tag}
      aria-label={inspector.name}
      value={draft ?? room.name}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}

type FigureName = keyof typeof roomFields

function RoomFieldsSection({ rooms }: { readonly rooms: readonly Room[] }) {
  const editing = useEditing()
  const set = (fields: RoomFields) =>
    editing.perform(plainLabels.changeRoom, (edit) =>
      setRooms(
        edit,
        rooms.map(({ id }) => id),
        fields,
      ),
    )
  const open = shared(rooms, (room) => room.open)
  const compartment = shared(rooms, ({ fireCompartment }) => fireCompartment)
  return (
    <Section title={inspector.room}>
      <Choose
        label={inspector.use}
        options={words.common.roomUses}
        {...shared(rooms, ({ use }) => use)}
        onChange={(use) => set({ use })}
      />
      {(Object.keys(roomFields) as FigureName[]).map((name) => (
        <FigureLine key={name} name={name} rooms={rooms} onSet={set} />
      ))}
      <FieldRow label={inspector.fireCompartment}>
        {(id) => (
          <ValueInput
            id={id}
            label={inspector.fireCompartment}
            field={{ type: 'note', label: { en: inspector.fireCompartment } }}
            value={compartment.value}
            isMixed={compartment.isMixed}
            onCommit={(next) =>
              set({ fireCompartment: next === undefined ? undefined : String(next) })
            }
          />
        )}
      </FieldRow>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={open.value ?? false}
          ref={(box) => {
            if (box) box.indeterminate = open.isMixed
          }}
          onChange={(event) => set({ open: event.target.checked })}
        />
        {inspector.open}
      </label>
    </Section>
  )
}

interface FigureLineProps {
  readonly name: FigureName
  readonly rooms: readonly Room[]
  readonly onSet: (fields: RoomFields) => void
}

function FigureLine({ name, rooms, onSet }: FigureLineProps) {
  const field = roomFields[name]
  const { value, isMixed } = shared(rooms, (room) => room[name])
  return (
    <FieldRow label={field.label.en}>
      {(id) => (
        <ValueInput
          key={rooms.map((room) => room.id).join(' ')}
          id={id}
          label={field.label.en}
          field={field}
          value={value}
          isMixed={isMixed}
          onCommit={(next) => {
            if (typeof next === 'number') onSet({ [name]: next })
            // The floor always has a level; everything else may be unknown.
            else if (name !== 'floorZ') onSet({ [name]: undefined })
          }}
        />
      )}
    </FieldRow>
  )
}
