import { useEffect, useMemo, useState } from 'react'
import { formatQuantity } from '#base'
import { useChrome, useWorkspaceState } from '../app/context'
import { say, words } from '../text/text'
import { highestOf } from './legend'
import css from './Viewport.module.css'

/** What the colours of the overlay mean. */
export function Legend() {
  const units = useChrome((state) => state.units)
  const column = useWorkspaceState(({ answer, overlay }) =>
    answer?.columns.find(({ name }) => name === overlay),
  )
  const gradient = useGradient()
  const highest = useMemo(() => (column ? highestOf(column.values) : undefined), [column])
  if (!column) return null
  return (
    <section className={css.legend} aria-label={words.top.overlay}>
      <strong>{say(column.label)}</strong>
      <span>{formatQuantity(0, column.unit, units)}</span>
      <span className={css.ramp} style={{ background: gradient }} />
      <span>{formatQuantity(highest, column.unit, units)}</span>
      <small className={css.striped}>{words.top.overlayUnknown}</small>
    </section>
  )
}

/** The scene's own colours; they come with it, after the rest of the page. */
const useGradient = (): string | undefined => {
  const [gradient, setGradient] = useState<string | undefined>()
  useEffect(() => {
    let left = false
    import('#scene').then(({ overlayGradient }) => {
      if (!left) setGradient(overlayGradient())
    })
    return () => {
      left = true
    }
  }, [])
  return gradient
}
