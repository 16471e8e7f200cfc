import { words } from '../text/text'
import { Search, X } from './icons'
import css from './SearchField.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** Shown while it is empty, where the label is too long for the place. */
  readonly placeholder?: string
}

/** A line to search with; Escape empties it. */
export function SearchField({ label, value, onInput, placeholder = label }: SearchFieldProps) {
  return (
    <div className={css.field}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        value={value}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(event) => onInput(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onInput('')
        }}
      />
      {value === '' ? null : (
        <button type="button" aria-label={words.common.clearSearch} onClick={() => onInput('')}>
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}
