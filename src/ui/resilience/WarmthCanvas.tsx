import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useWorkspace } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import { themeColours } from '../kit/themeColours'
import { breakWords } from '../text/breakPanel'
import css from './Warmth.module.css'
import type { WarmthPlot } from './warmth'

const { heat: text } = breakWords
const heightPx = 132
/** Room above and below the curve and its limits, in degrees. */
const spareDeg = 1

interface WarmthCanvasProps {
  readonly plot: WarmthPlot
}

const limitSeries = (label: string, stroke: string): UPlot.Series => ({
  label,
  stroke,
  width: 1,
  dash: [6, 4],
  points: { show: false },
  value: (_, value) => (value === null || value === undefined ? '–' : value.toFixed(1)),
})

const optionsOf = (
  plot: WarmthPlot,
  width: number,
  colourOf: (name: string) => string,
): UPlot.Options => {
  const face = `11px ${getComputedStyle(document.body).fontFamily}`
  const axis = {
    stroke: colourOf('text-dim'),
    grid: { stroke: colourOf('line'), width: 1 },
    ticks: { stroke: colourOf('line'), width: 1, size: 4 },
    font: face,
    labelFont: face,
    labelSize: 16,
  }
  const { throttle, stop, values } = plot
  const all = [...values, throttle, stop].filter((value): value is number => value !== null)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return {
    width,
    height: heightPx,
    legend: { show: false },
    scales: { x: { time: false }, y: { range: [least - spareDeg, most + spareDeg] } },
    series: [
      { label: plot.xLabel },
      {
        label: text.temperature,
        stroke: colourOf('accent'),
        width: 1.5,
        points: { show: false },
      },
      limitSeries(text.throttle, colourOf('warning')),
      limitSeries(text.stop, colourOf('error')),
    ],
    axes: [
      { ...axis, size: 24, label: plot.xLabel },
      { ...axis, size: 40, label: plot.yLabel },
    ],
    cursor: { show: false },
  }
}

/** A temperature over time with its limits, and a line at the moment that is shown. */
export default function WarmthCanvas({ plot }: WarmthCanvasProps) {
  const { playback } = useWorkspace()
  const theme = useResolvedTheme()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const options = optionsOf(plot, element.clientWidth || 320, themeColours(element, theme))
    const constant = (value: number | null) => plot.x.map(() => value)
    const data = [plot.x, plot.values, constant(plot.throttle), constant(plot.stop)]
    const chart = new UPlot(options, data as UPlot.AlignedData, element)
    const line = document.createElement('i')
    line.className = css.moment ?? ''
    chart.over.append(line)
    const follow = () => {
      const x = chart.valToPos(playback.store.getState().atS / plot.perS, 'x')
      const isInside = x >= 0 && x <= chart.over.clientWidth
      line.style.display = isInside ? 'block' : 'none'
      line.style.transform = `translateX(${x}px)`
    }
    follow()
    const stopFollowing = playback.store.subscribe(follow)
    const observer = new ResizeObserver(() => {
      const width = element.clientWidth
      if (width > 0 && width !== chart.width) {
        chart.setSize({ width, height: heightPx })
        follow()
      }
    })
    observer.observe(element)
    return () => {
      stopFollowing()
      observer.disconnect()
      chart.destroy()
      element.replaceChildren()
    }
  }, [plot, theme, playback])
  return <div ref={place} aria-hidden="true" />
}
