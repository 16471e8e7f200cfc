import { type ReactNode, useId } from 'react'
import css from './FieldRow.module.css'

interface FieldRowProps {
  readonly label: string
  readonly title?: string | undefined
  /** Below the line: the source of the value. */
  readonly note?: ReactNode
  /** Behind the input: a button that takes the value back. Null keeps the place free. */
  readonly end?: ReactNode
  /** Gives the input more of the line, for long values behind a short label. */
  readonly isWide?: boolean | undefined
  readonly children: (id: string) => ReactNode
}

/** A label with its input on one line. */
export function FieldRow({ label, title, note, end, isWide, children }: FieldRowProps) {
  const id = useId()
  return (
    <div className={css.row} data-end={end !== undefined} data-wide={isWide === true}>
      <label htmlFor={id} title={title}>
        {label}
      </label>
      <div className={css.input}>{children(id)}</div>
      {end === undefined ? null : <div className={css.end}>{end}</div>}
      {note === undefined || note === null ? null : <div className={css.note}>{note}</div>}
    </div>
  )
}
