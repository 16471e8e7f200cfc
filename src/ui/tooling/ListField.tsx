import { FieldRow } from '../kit/FieldRow'

interface ListFieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

/** A list on a line of its own: each option by its value and its name. */
export function ListField({ label, value, options, onChange }: ListFieldProps) {
  return (
    <FieldRow label={label} isWide>
      {(id) => (
        <select
          id={id}
          className="select"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  )
}
