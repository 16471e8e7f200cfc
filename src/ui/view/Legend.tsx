import { lazy, Suspense, useMemo } from 'react'
import { formatQuantity } from '#base'
import { isPlayed, type Painting, paintingOf, toneColor } from '#workspace'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import { say, words } from '../text/text'
import css from './Legend.module.css'
import { highestOf, legendRows } from './legend'
import { useGradient } from './useGradient'

const PlayedLegend = lazy(async () => ({
  default: (await import('../resilience/PlayedLegend')).PlayedLegend,
}))

/** What the colours of the overlay mean. */
export function Legend() {
  const { library } = useWorkspace()
  const painting = useWorkspaceState((state) => paintingOf(state, library))
  if (isPlayed(painting)) {
    return (
      <Suspense fallback={null}>
        <PlayedLegend painting={painting} />
      </Suspense>
    )
  }
  return painting ? <ClassLegend painting={painting} /> : <RampLegend />
}

/** One line for each class that something is in, with how many there are. */
function ClassLegend({ painting }: { readonly painting: Painting }) {
  const theme = useResolvedTheme()
  return (
    <section className={css.legend} aria-label={words.top.overlay}>
      <strong>{say(painting.label)}</strong>
      <ul className={css.classes}>
        {legendRows(painting).map(({ id, label, tone, hatched, outlined, count }) => (
          <li key={id} data-class={id}>
            <i
              className={css.swatch}
              data-hatched={hatched === true}
              data-outlined={outlined === true}
              style={{ backgroundColor: toneColor(tone, theme) }}
            />
            <span>{say(label)}</span>
            <b>{count.toLocaleString('en-US')}</b>
          </li>
        ))}
      </ul>
      {painting.note === undefined ? null : (
        <small className={css.note}>{say(painting.note)}</small>
      )}
      {painting.lines === 'none' ? null : (
        <small className={css.note}>{words.top.linesByLoad}</small>
      )}
    </section>
  )
}

/** The ramp of a column from nothing to its highest value. */
function RampLegend() {
  const units = useChrome((state) => state.units)
  const column = useWorkspaceState(({ answer, overlay }) =>
    answer?.columns.find(({ name }) => name === overlay),
  )
  const gradient = useGradient('overlayRamp')
  const highest = useMemo(() => (column ? highestOf(column.values) : undefined), [column])
  if (!column) return null
  return (
    <section className={css.legend} aria-label={words.top.overlay}>
      <strong>{say(column.label)}</strong>
      <span>{formatQuantity(0, column.unit, units)}</span>
      <span className={css.ramp} style={{ background: gradient }} />
      <span>{formatQuantity(highest, column.unit, units)}</span>
      <small className={css.note}>{words.top.overlayUnknown}</small>
    </section>
  )
}
