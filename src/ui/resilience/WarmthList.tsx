import { lazy, Suspense, useMemo, useState } from 'react'
import type { Cascade } from '#engines'
import { useChrome } from '../app/context'
import { Button } from '../kit/Button'
import { breakWords } from '../text/breakPanel'
import { tellLanguage } from '../year/tellLanguage'
import { useBreakNames } from './useBreakNames'
import css from './Warmth.module.css'
import { warmthPlots } from './warmth'

const { heat: text, events } = breakWords

const WarmthCanvas = lazy(() => {
  tellLanguage(navigator)
  return import('./WarmthCanvas')
})

/** So many charts stand in the panel until more are asked for. */
const mostShown = 4

interface WarmthListProps {
  readonly cascade: Cascade
  readonly ids: readonly string[]
}

/** The temperatures of rooms, loops and baths that warm, with the limits of their loads. */
export function WarmthList({ cascade, ids }: WarmthListProps) {
  const units = useChrome((state) => state.units)
  const names = useBreakNames(ids)
  const plots = useMemo(() => warmthPlots(cascade, names, units), [cascade, names, units])
  const [most, setMost] = useState(mostShown)
  if (plots.length === 0) return <p>{text.none}</p>
  return (
    <section aria-label={text.title}>
      {plots.slice(0, most).map((plot) => (
        <figure key={plot.key} className={css.chart}>
          <figcaption>
            {plot.title}
            <small>{plot.text}</small>
          </figcaption>
          <Suspense fallback={<div className={css.waiting} />}>
            <WarmthCanvas plot={plot} />
          </Suspense>
        </figure>
      ))}
      {plots.length > most ? (
        <Button onClick={() => setMost(most + mostShown)}>
          {events.more(plots.length - most)}
        </Button>
      ) : null}
    </section>
  )
}
