import { type KeyboardEvent, useId, useState } from 'react'
import { unitSymbol } from '#base'
import type { Field, Value } from '#model'
import { useChrome } from '../app/context'
import { type ParsedValue, parseValue, rangeOf, showValue } from '../format/fields'
import { words } from '../text/text'
import css from './Field.module.css'

interface ValueInputProps {
  readonly id?: string
  readonly label: string
  readonly field: Field
  readonly value: Value | undefined
  /** Several things are shown at once and they differ. */
  readonly isMixed?: boolean
  /** Stands in an empty field whose value follows from something else. */
  readonly placeholder?: string | undefined
  /** A value was typed or chosen; undefined means that the line was emptied. */
  readonly onCommit: (value: Value | undefined) => void
  /** Tells every keystroke instead of waiting for Enter or the next field. */
  readonly isLive?: boolean
}

/** An input for one field of a kind: number with unit and range, choice, yes or no, or text. */
export function ValueInput(props: ValueInputProps) {
  return props.field.type === 'choice' || props.field.type === 'flag' ? (
    <ChoiceInput {...props} />
  ) : (
    <LineInput {...props} />
  )
}

function ChoiceInput({ id, label, field, value, isMixed = false, onCommit }: ValueInputProps) {
  const units = useChrome((state) => state.units)
  const choices =
    field.type === 'choice'
      ? field.choices.map((choice) => ({ value: choice, name: choice }))
      : [
          { value: 'true', name: words.common.yes },
          { value: 'false', name: words.common.no },
        ]
  return (
    <select
      id={id}
      aria-label={id === undefined ? label : undefined}
      className="select"
      value={isMixed ? '' : showValue(field, value, units)}
      onChange={(event) => {
        const parsed = parseValue(field, event.target.value, units)
        if (parsed.type === 'value') onCommit(parsed.value)
        if (parsed.type === 'empty') onCommit(undefined)
      }}
    >
      <option value="">{isMixed ? words.common.mixed : words.common.notStated}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  )
}

function LineInput({
  id,
  label,
  placeholder,
  field,
  value,
  isMixed = false,
  onCommit,
  isLive = false,
}: ValueInputProps) {
  const units = useChrome((state) => state.units)
  const [draft, setDraft] = useState<string | undefined>()
  const helpId = useId()
  const stored = isMixed ? '' : showValue(field, value, units)
  const text = draft ?? stored
  const parsed: ParsedValue = parseValue(field, text, units)
  const symbol = field.type === 'number' ? unitSymbol(field.unit, units) : ''
  const finish = (result: ParsedValue) => {
    if (result.type === 'value') onCommit(result.value)
    if (result.type === 'empty') onCommit(undefined)
  }
  const commit = () => {
    if (draft === undefined) return
    if (parsed.type !== 'problem') setDraft(undefined)
    if (draft !== stored) finish(parsed)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isLive) commit()
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation()
      setDraft(undefined)
    }
  }
  const hasProblem = draft !== undefined && parsed.type === 'problem'
  return (
    <>
      <span className={css.line}>
        <input
          id={id}
          type="text"
          inputMode={field.type === 'number' ? 'decimal' : 'text'}
          aria-label={id === undefined ? label : undefined}
          aria-invalid={hasProblem}
          aria-describedby={hasProblem ? helpId : undefined}
          title={field.type === 'number' ? rangeOf(field, units) : undefined}
          className={css.input}
          value={text}
          placeholder={isMixed ? words.common.mixed : (placeholder ?? words.common.notStated)}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setDraft(event.target.value)
            if (isLive) finish(parseValue(field, event.target.value, units))
          }}
          onBlur={commit}
          onKeyDown={press}
        />
        {symbol === '' ? null : <span className={css.unit}>{symbol}</span>}
      </span>
      {hasProblem ? (
        <small id={helpId} className={css.problem}>
          {parsed.problem}
        </small>
      ) : null}
    </>
  )
}
