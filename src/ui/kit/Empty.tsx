import type { ReactNode } from 'react'
import css from './Empty.module.css'

interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
}

/** What stands where there is nothing yet: it says how something comes here. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={css.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  )
}
