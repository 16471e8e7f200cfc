import type { NumberField } from '#model'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { neededFigures, withCount } from './clusters'

interface FiguresProps<T> {
  readonly record: T
  readonly fields: Readonly<Record<string, NumberField>>
  readonly onChange: (record: T) => void
}

/** Numbers of a record, a line each. One that is counted is whole; one that is needed is not emptied. */
export function Figures<T extends object>({ record, fields, onChange }: FiguresProps<T>) {
  return Object.entries(fields).map(([name, field]) => (
    <FieldRow key={name} label={field.label.en}>
      {(id) => (
        <ValueInput
          id={id}
          label={field.label.en}
          field={field}
          value={(record as Readonly<Record<string, number | undefined>>)[name]}
          onCommit={(next) => {
            if (next === undefined && neededFigures.has(name)) return
            const whole = field.unit === 'count' ? Math.round(Number(next)) : Number(next)
            const value = next === undefined ? undefined : whole
            onChange(withCount(record, name as keyof T & string, value as T[keyof T & string]))
          }}
        />
      )}
    </FieldRow>
  ))
}
