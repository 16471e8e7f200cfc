import type { Polygon } from '#base'
import { plainLabels, setRoomPolygon } from '#document'
import type { Room } from '#model'
import { useEditing } from '../app/context'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import css from './Inspector.module.css'
import { wallLengthM, withCorner, withWallLength } from './polygon'
import { cornerField, wallField } from './roomFields'
import { Section } from './Section'

const { inspector } = words

/** The walls of a room by their lengths, and its corners by their places. */
export function CornersSection({ room: { id, polygon } }: { readonly room: Room }) {
  const editing = useEditing()
  const set = (next: Polygon) =>
    editing.perform(plainLabels.changeRoom, (edit) => setRoomPolygon(edit, id, next))
  const walls = polygon.map((_, index) => ({
    index,
    lengthM: wallLengthM(polygon, index),
    label: inspector.wall(index + 1, ((index + 1) % polygon.length) + 1),
  }))
  return (
    <Section title={inspector.corners} count={polygon.length}>
      {walls.map(({ index, lengthM, label }) => (
        <FieldRow key={label} label={label}>
          {(inputId) => (
            <ValueInput
              id={inputId}
              label={label}
              field={wallField}
              value={lengthM}
              onCommit={(next) => {
                if (typeof next === 'number') set(withWallLength(polygon, index, next))
              }}
            />
          )}
        </FieldRow>
      ))}
      {walls.map(({ index }) => (
        <CornerLine key={index} polygon={polygon} index={index} onSet={set} />
      ))}
    </Section>
  )
}

interface CornerLineProps {
  readonly polygon: Polygon
  readonly index: number
  readonly onSet: (polygon: Polygon) => void
}

function CornerLine({ polygon, index, onSet }: CornerLineProps) {
  const name = inspector.corner(index + 1)
  return (
    <div className={css.corner}>
      <span>{name}</span>
      {(['x', 'y'] as const).map((axis) => (
        <div key={axis}>
          <ValueInput
            label={`${name}, ${inspector[axis]}`}
            field={cornerField}
            value={polygon[index]?.[axis]}
            onCommit={(next) => {
              if (typeof next === 'number') onSet(withCorner(polygon, index, { [axis]: next }))
            }}
          />
        </div>
      ))}
    </div>
  )
}
