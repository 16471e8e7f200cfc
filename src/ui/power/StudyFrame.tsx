import type { ReactNode } from 'react'
import { useWorkspace } from '../app/context'
import { IconButton } from '../kit/Button'
import { X } from '../kit/icons'
import { words } from '../text/text'
import css from './Power.module.css'

interface StudyFrameProps {
  readonly title: string
  /** It holds tables. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A panel over the view with a way out. */
export function StudyFrame({ title, isWide = false, children }: StudyFrameProps) {
  const { store } = useWorkspace()
  return (
    <section className={css.study} data-wide={isWide} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <IconButton
          small
          icon={X}
          label={words.power.end}
          onClick={() => store.setState({ study: undefined })}
        />
      </header>
      {children}
    </section>
  )
}
