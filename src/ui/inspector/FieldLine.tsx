import { setValues } from '#document'
import { useEditing } from '../app/context'
import { IconButton } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { RotateCcw } from '../kit/icons'
import { SourceMark } from '../kit/SourceMark'
import { ValueInput } from '../kit/ValueInput'
import { say, words } from '../text/text'
import { type FieldState, selectionKey } from './values'

interface FieldLineProps {
  readonly ids: readonly string[]
  readonly state: FieldState
}

/** One field of the selected equipment: its value, where the value comes from, and the way back. */
export function FieldLine({ ids, state }: FieldLineProps) {
  const editing = useEditing()
  const { name, field, value, isMixed, source, isOwn, fallback } = state
  const label = say(field.label)
  const step = { en: words.inspector.change(label) }
  const set = (next: typeof value) =>
    editing.perform(step, (edit, context) => setValues(edit, context, ids, { [name]: next }))
  const way = fallback === 'product' || fallback === 'kind' ? fallback : 'none'
  return (
    <FieldRow
      label={label}
      note={source === undefined ? null : <SourceMark source={source} />}
      end={
        isOwn ? (
          <IconButton
            small
            icon={RotateCcw}
            label={words.inspector.resetTo[way]}
            onClick={() => set(undefined)}
          />
        ) : null
      }
    >
      {(id) => (
        <ValueInput
          // An input keeps what is being typed; another selection begins anew.
          key={selectionKey(ids)}
          id={id}
          label={label}
          field={field}
          value={value}
          isMixed={isMixed}
          onCommit={set}
        />
      )}
    </FieldRow>
  )
}
