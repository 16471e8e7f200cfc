import { formatQuantity, toDisplay, type UnitSystem, unitSymbol } from '#base'
import type { WeatherYearResult, YearLoop } from '#engines'
import { words } from '../text/text'
import { formatPue } from './figures'

/** A colour of the theme. */
type PlotColour = 'accent' | 'mining' | 'good' | 'unknown' | 'error'

/** One line or row of bars over the same abscissa. */
export interface PlotSeries {
  readonly label: string
  readonly values: readonly (number | null)[]
  readonly colour: PlotColour
  readonly kind: 'line' | 'bars' | 'dashes'
  /** Which ordinate it belongs to. */
  readonly scale: 'left' | 'right'
  readonly digits: number
}

/** What a chart shows, apart from how it is drawn. */
export interface Plot {
  readonly id: 'pue' | 'duration' | 'months'
  readonly title: string
  /** What the chart says, for whoever cannot see it. */
  readonly text: string
  readonly x: readonly number[]
  /** What stands at the abscissa: months over hours, plain hours, or the twelve months. */
  readonly ticks: 'calendar' | 'count' | 'months'
  readonly xLabel: string
  readonly left: string
  readonly right: string | undefined
  readonly series: readonly PlotSeries[]
}

const nullable = (values: Iterable<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value))

const { charts, chartText, series: names } = words.year

/** PUE over the hours of the year. */
export const puePlot = ({ series, total, bestPue, worstPue }: WeatherYearResult): Plot => ({
  id: 'pue',
  title: charts.pue,
  text: chartText.pue(formatPue(bestPue), formatPue(worstPue), formatPue(total.pue)),
  x: Array.from(series.pue, (_, hour) => hour),
  ticks: 'calendar',
  xLabel: names.time,
  left: names.pue,
  right: undefined,
  series: [
    {
      label: names.pue,
      values: nullable(series.pue),
      colour: 'accent',
      kind: 'line',
      scale: 'left',
      digits: 3,
    },
  ],
})

/** The loop that has the least to spare: most hours above its limit, then the warmest against it. */
export const tightestLoop = (loops: readonly YearLoop[]): number => {
  const marginOf = ({ limitC, highestSupplyC }: YearLoop): number =>
    (limitC ?? Number.POSITIVE_INFINITY) - highestSupplyC
  let best = -1
  loops.forEach((loop, at) => {
    const other = loops[best]
    const isTighter =
      !other ||
      loop.shortHours > other.shortHours ||
      (loop.shortHours === other.shortHours && marginOf(loop) < marginOf(other))
    if (!Number.isNaN(loop.highestSupplyC) && isTighter) best = at
  })
  return best
}

const falling = (values: Float64Array): Float64Array =>
  values
    .filter((value) => !Number.isNaN(value))
    .sort()
    .reverse()

/** Hours at or above each temperature: dry and wet bulb, and the tightest loop against its limit. */
export const durationPlot = (
  { series, loops, weather }: WeatherYearResult,
  system: UnitSystem,
): Plot => {
  const dry = falling(series.dryBulbC)
  const show = (values: Iterable<number>, length = dry.length): (number | null)[] => {
    const shown = Array.from(values, (value) => toDisplay(value, 'C', system))
    return Array.from({ length }, (_, at) => shown[at] ?? null)
  }
  const at = tightestLoop(loops)
  const loop = loops[at]
  const line = { kind: 'line', scale: 'left', digits: 1 } as const
  const ofLoop: readonly PlotSeries[] = loop
    ? [
        {
          ...line,
          label: names.supply(loop.name),
          values: show(falling(series.supplyC[at] as Float64Array)),
          colour: 'mining',
        },
        ...(loop.limitC === undefined
          ? []
          : [
              {
                ...line,
                label: names.limit,
                values: show(dry.map(() => loop.limitC as number)),
                colour: 'error',
                kind: 'dashes',
              } as const,
            ]),
      ]
    : []
  return {
    id: 'duration',
    title: charts.duration,
    text: chartText.duration(
      formatQuantity(weather.lowestDryBulbC, 'C', system),
      formatQuantity(dry[0], 'C', system),
    ),
    x: Array.from(dry, (_, hour) => hour + 1),
    ticks: 'count',
    xLabel: names.hours,
    left: unitSymbol('C', system),
    right: undefined,
    series: [
      { ...line, label: names.dryBulb, values: show(dry), colour: 'accent' },
      { ...line, label: names.wetBulb, values: show(falling(series.wetBulbC)), colour: 'good' },
      ...ofLoop,
    ],
  }
}

/** Hours without a compressor as bars, with PUE and water, by month. */
export const monthsPlot = ({ months, total }: WeatherYearResult): Plot => {
  const ratio = { kind: 'line', scale: 'right' } as const
  const hasWater = (total.wueLPerKwh ?? 0) > 0
  return {
    id: 'months',
    title: charts.months,
    text: chartText.months,
    x: months.map(({ month }) => month),
    ticks: 'months',
    xLabel: names.month,
    left: names.hours,
    right: names.pue,
    series: [
      {
        label: names.free,
        values: months.map(({ freeHours }) => freeHours),
        colour: 'good',
        kind: 'bars',
        scale: 'left',
        digits: 0,
      },
      {
        ...ratio,
        label: names.pue,
        values: months.map(({ pue }) => pue ?? null),
        colour: 'accent',
        digits: 3,
      },
      ...(hasWater
        ? [
            {
              ...ratio,
              label: names.wue,
              values: months.map(({ wueLPerKwh }) => wueLPerKwh ?? null),
              colour: 'mining',
              digits: 2,
            } as const,
          ]
        : []),
    ],
  }
}
