import type { ReactNode } from 'react'
import css from './Chip.module.css'

interface ChipProps {
  readonly pressed: boolean
  readonly onToggle: () => void
  readonly tone?: 'error' | 'warning' | 'info' | 'unknown'
  readonly title?: string
  readonly children: ReactNode
}

/** A small switch of a filter. */
export function Chip({ pressed, onToggle, tone, title, children }: ChipProps) {
  return (
    <button
      type="button"
      className={css.chip}
      aria-pressed={pressed}
      data-tone={tone}
      title={title}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}
