import { addContainment, plainLabels, setContainment } from '#document'
import type { Containment, Room } from '#model'
import { useEditing } from '../app/context'
import { Button, IconButton } from '../kit/Button'
import { Plus, X } from '../kit/icons'
import { words } from '../text/text'
import css from './Inspector.module.css'
import { Section } from './Section'

const { inspector } = words

/** The contained aisles of a room. */
export function ContainmentSection({ room }: { readonly room: Room }) {
  const editing = useEditing()
  const { id, polygon, containments } = room
  return (
    <Section title={inspector.containments} count={containments.length}>
      {containments.length === 0 ? <p className={css.empty}>{inspector.containmentNone}</p> : null}
      {containments.map((zone) => (
        <ZoneLine key={zone.id} room={id} zone={zone} />
      ))}
      <div className={css.adding}>
        <Button
          icon={Plus}
          onClick={() =>
            editing.perform(plainLabels.addContainment, (edit, context) =>
              addContainment(edit, context, id, { polygon, aisle: 'hot' }),
            )
          }
        >
          {inspector.containmentAdd}
        </Button>
        <small className="dim">{inspector.containmentAddHelp}</small>
      </div>
    </Section>
  )
}

function ZoneLine({ room, zone }: { readonly room: string; readonly zone: Containment }) {
  const editing = useEditing()
  const set = (fields: Parameters<typeof setContainment>[3]) =>
    editing.perform(plainLabels.changeContainment, (edit) =>
      setContainment(edit, room, zone.id, fields),
    )
  return (
    <div className={css.zone}>
      <select
        className="select"
        aria-label={`${inspector.aisle} ${zone.name ?? ''}`.trim()}
        value={zone.aisle}
        onChange={(event) => set({ aisle: event.target.value === 'cold' ? 'cold' : 'hot' })}
      >
        {(['hot', 'cold'] as const).map((aisle) => (
          <option key={aisle} value={aisle}>
            {inspector.aisles[aisle]}
          </option>
        ))}
      </select>
      <label className={css.check} title={inspector.completeHelp}>
        <input
          type="checkbox"
          checked={zone.complete}
          onChange={(event) => set({ complete: event.target.checked })}
        />
        {inspector.complete}
      </label>
      <IconButton
        small
        icon={X}
        label={inspector.removeContainment}
        onClick={() => set(undefined)}
      />
    </div>
  )
}
