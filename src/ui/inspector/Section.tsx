import type { ReactNode } from 'react'
import { ChevronRight } from '../kit/icons'
import css from './Inspector.module.css'

interface SectionProps {
  readonly title: string
  readonly count?: number | undefined
  readonly isClosed?: boolean | undefined
  readonly children: ReactNode
}

/** A part of the inspector that folds. */
export function Section({ title, count, isClosed = false, children }: SectionProps) {
  return (
    <details className={css.section} open={!isClosed}>
      <summary>
        <ChevronRight size={13} aria-hidden />
        {title}
        {count === undefined ? null : <span className={css.count}>{count}</span>}
      </summary>
      <div className={css.content}>{children}</div>
    </details>
  )
}
