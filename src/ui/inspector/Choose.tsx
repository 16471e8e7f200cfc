import { FieldRow } from '../kit/FieldRow'
import { words } from '../text/text'

interface ChooseProps<T extends string> {
  readonly label: string
  readonly options: Readonly<Record<T, string>>
  readonly value: T | undefined
  readonly isMixed: boolean
  readonly isWide?: boolean | undefined
  readonly onChange: (value: T) => void
}

/** A labelled list of a few options. */
export function Choose<T extends string>({
  label,
  options,
  value,
  isMixed,
  isWide,
  onChange,
}: ChooseProps<T>) {
  return (
    <FieldRow label={label} isWide={isWide}>
      {(id) => (
        <select
          id={id}
          className="select"
          value={isMixed ? ' mixed' : (value ?? '')}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {isMixed ? <option value=" mixed">{words.common.mixed}</option> : null}
          {(Object.keys(options) as T[]).map((option) => (
            <option key={option} value={option}>
              {options[option]}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  )
}
