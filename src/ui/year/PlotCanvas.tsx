import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useResolvedTheme } from '../app/useTheme'
import { themeColours } from '../kit/themeColours'
import { words } from '../text/text'
import type { Plot, PlotSeries } from './plots'

const heightPx = 160

interface PlotCanvasProps {
  readonly plot: Plot
}

const monthNames = words.year.monthNames.split(' ')
/** Hours before each month of a common year: a day of leap shifts no label by a pixel. */
const monthStarts = [0, 744, 1416, 2160, 2880, 3624, 4344, 5088, 5832, 6552, 7296, 8016]

const withAlpha = (colour: string, alpha: number): string =>
  colour.startsWith('rgb(') ? colour.replace('rgb(', 'rgba(').replace(')', `, ${alpha})`) : colour

const seriesOf = (
  { label, colour, kind, scale, digits }: PlotSeries,
  colourOf: (name: string) => string,
): UPlot.Series => {
  const stroke = colourOf(colour)
  const bars = kind === 'bars' ? UPlot.paths.bars?.({ size: [0.6, 40] }) : undefined
  return {
    label,
    scale,
    stroke,
    width: kind === 'bars' ? 0 : 1.25,
    points: { show: false },
    value: (_, value) => (value === null || value === undefined ? '–' : value.toFixed(digits)),
    ...(kind === 'dashes' ? { dash: [6, 4] } : {}),
    ...(bars ? { paths: bars, fill: withAlpha(stroke, 0.45) } : {}),
  }
}

/** Narrow charts have room for a letter. */
const monthLabel = ({ width }: UPlot, month: number): string =>
  monthNames[month]?.slice(0, width < 440 ? 1 : 3) ?? ''

const ticksOf = ({ ticks }: Plot): Partial<UPlot.Axis> => {
  switch (ticks) {
    case 'calendar':
      return {
        splits: () => monthStarts,
        values: (chart, splits) =>
          splits.map((hour) => monthLabel(chart, monthStarts.indexOf(hour))),
      }
    case 'months':
      return {
        splits: () => monthNames.map((_, month) => month),
        values: (chart, splits) => splits.map((month) => monthLabel(chart, month)),
      }
    default:
      return {}
  }
}

const abscissaOf = ({ ticks, xLabel, x }: Plot): UPlot.Series => ({
  label: xLabel,
  value: (_, value) => {
    if (value === null || value === undefined) return '–'
    if (ticks === 'months') return monthNames[value] ?? ''
    if (ticks === 'count') return String(value)
    const day = Math.floor(value / 24)
    const month = monthStarts.findLastIndex((start) => start <= value)
    const ofMonth = day - (monthStarts[month] ?? 0) / 24 + 1
    return x.length === 8784 ? `${day + 1}` : `${ofMonth} ${monthNames[month]}, ${value % 24}:00`
  },
})

/** Hours begin at none, a PUE at one; temperatures go from the lowest to the highest. */
const ordinateOf = ({ id, series }: Plot): UPlot.Scales => {
  if (id === 'duration') return {}
  const from = (least: number, atLeast: number): UPlot.Scale => ({
    range: (_, __, most) => [least, least + Math.max(atLeast, (most - least) * 1.08)],
  })
  if (id === 'pue') return { left: from(1, 0.02) }
  const hasWater = series.filter(({ scale }) => scale === 'right').length > 1
  return { left: from(0, 1), right: hasWater ? from(0, 1) : from(1, 0.02) }
}

const optionsOf = (
  plot: Plot,
  width: number,
  colourOf: (name: string) => string,
): UPlot.Options => {
  const axis = {
    stroke: colourOf('text-dim'),
    grid: { stroke: colourOf('line'), width: 1 },
    ticks: { stroke: colourOf('line'), width: 1, size: 4 },
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    labelFont: `11px ${getComputedStyle(document.body).fontFamily}`,
  }
  const ordinate = { ...axis, size: 52, labelSize: 16 }
  return {
    width,
    height: heightPx,
    scales: {
      x: { time: false, ...(plot.ticks === 'months' ? { range: [-0.6, 11.6] } : {}) },
      ...ordinateOf(plot),
    },
    series: [abscissaOf(plot), ...plot.series.map((one) => seriesOf(one, colourOf))],
    axes: [
      { ...axis, ...ticksOf(plot), size: 26 },
      { ...ordinate, scale: 'left', label: plot.left },
      ...(plot.right === undefined
        ? []
        : [
            {
              ...ordinate,
              scale: 'right',
              side: 1 as const,
              label: plot.right,
              grid: { show: false },
            },
          ]),
    ],
    cursor: { points: { size: 6 }, drag: { x: plot.ticks !== 'months', y: false } },
  }
}

/** A chart on a canvas, redrawn when its width or the theme changes. */
export default function PlotCanvas({ plot }: PlotCanvasProps) {
  const theme = useResolvedTheme()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const options = optionsOf(plot, element.clientWidth || 320, themeColours(element, theme))
    const data = [plot.x, ...plot.series.map(({ values }) => values)] as UPlot.AlignedData
    const chart = new UPlot(options, data, element)
    const observer = new ResizeObserver(() => {
      const width = element.clientWidth
      if (width > 0 && width !== chart.width) chart.setSize({ width, height: heightPx })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.destroy()
      element.replaceChildren()
    }
  }, [plot, theme])
  return <div ref={place} aria-hidden="true" />
}
