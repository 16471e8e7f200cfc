import { lazy, Suspense, useMemo } from 'react'
import type { WeatherYearResult } from '#engines'
import { useChrome } from '../app/context'
import { durationPlot, monthsPlot, type Plot, puePlot } from './plots'
import { tellLanguage } from './tellLanguage'
import css from './Year.module.css'

const PlotCanvas = lazy(() => {
  tellLanguage(navigator)
  return import('./PlotCanvas')
})

/** PUE by the hour, temperatures by their hours, and the months. */
export function Charts({ result }: { readonly result: WeatherYearResult }) {
  const units = useChrome((state) => state.units)
  const plots = useMemo(
    (): readonly Plot[] => [puePlot(result), durationPlot(result, units), monthsPlot(result)],
    [result, units],
  )
  return (
    <div className={css.charts}>
      {plots.map((plot) => (
        <figure
          key={plot.id}
          className={css.chart}
          role="img"
          aria-label={`${plot.title}. ${plot.text}`}
        >
          <figcaption aria-hidden="true">{plot.title}</figcaption>
          <Suspense fallback={<div className={css.waiting} />}>
            <PlotCanvas plot={plot} />
          </Suspense>
        </figure>
      ))}
    </div>
  )
}
