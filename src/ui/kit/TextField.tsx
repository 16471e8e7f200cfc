import { type ReactNode, useId } from 'react'
import css from './Field.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly help?: ReactNode
  readonly problem?: string | undefined
  readonly lines?: number
  readonly placeholder?: string
  readonly required?: boolean
}

/** A labelled line (or lines) of text that tells every keystroke. */
export function TextField({
  label,
  value,
  onInput,
  help,
  problem,
  lines = 1,
  placeholder,
  required,
}: TextFieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    placeholder,
    required,
    className: css.input,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-help`,
  }
  return (
    <div className={css.stacked}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onInput(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => onInput(event.target.value)} />
      )}
      <small id={`${id}-help`} className={problem === undefined ? css.help : css.problem}>
        {problem ?? help}
      </small>
    </div>
  )
}
