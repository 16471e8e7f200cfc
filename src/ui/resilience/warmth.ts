import { formatQuantity, toDisplay, type UnitSystem, unitSymbol } from '#base'
import type { Cascade, WarmthTrace } from '#engines'
import { breakWords } from '../text/breakPanel'
import type { BreakNames } from './names'

const { heat: text } = breakWords

/** The temperature of a room, loop or bath over time, in the units of the screen. */
export interface WarmthPlot {
  readonly key: string
  readonly title: string
  /** What the chart says, for whoever cannot see it. */
  readonly text: string
  /** What the times are divided by to be shown: seconds in a minute or an hour. */
  readonly perS: number
  readonly xLabel: string
  readonly yLabel: string
  /** Ascending, in the unit of `xLabel`. */
  readonly x: readonly number[]
  readonly values: readonly (number | null)[]
  /** Limits of its loads; null where nobody states them. */
  readonly throttle: number | null
  readonly stop: number | null
}

/** Up to so long an axis is told in seconds, and up to so long in minutes. */
const secondsUpTo = 180
const minutesUpTo = 3 * 3600

const axisOf = (endS: number): Pick<WarmthPlot, 'perS' | 'xLabel'> => {
  if (endS <= secondsUpTo) return { perS: 1, xLabel: text.seconds }
  return endS <= minutesUpTo
    ? { perS: 60, xLabel: text.minutes }
    : { perS: 3600, xLabel: text.hours }
}

/** When a trace first reaches a limit; infinity where it never does or nobody states it. */
export const reachesAt = ({ atS, valueC }: WarmthTrace, limitC: number): number => {
  if (Number.isNaN(limitC)) return Number.POSITIVE_INFINITY
  for (let at = 0; at < valueC.length; at++) {
    const value = valueC[at] as number
    if (!(value >= limitC)) continue
    const [before, from, to] = [valueC[at - 1], atS[at - 1], atS[at] as number]
    if (before === undefined || from === undefined || !(value > before)) return to
    return from + ((limitC - before) / (value - before)) * (to - from)
  }
  return Number.POSITIVE_INFINITY
}

/** Temperatures before and after, in a sentence with the limits. */
const aloud = (trace: WarmthTrace, title: string, units: UnitSystem): string => {
  const { valueC, throttleC, stopC } = trace
  const known = [...valueC].filter((value) => !Number.isNaN(value))
  const shown = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? text.unstated : formatQuantity(value, 'C', units)
  return [
    text.goes(title, shown(known[0]), shown(Math.max(...known)), shown(known.at(-1))),
    text.limits(shown(throttleC), shown(stopC)),
  ].join(' ')
}

const shownC = (value: number, units: UnitSystem): number | null =>
  Number.isNaN(value) ? null : toDisplay(value, 'C', units)

/** The last moment that a chart shows: after it nothing changes. */
const endOf = (traces: readonly WarmthTrace[]): number =>
  traces.reduce((end, { atS }) => Math.max(end, atS.at(-1) ?? 0), 0)

/** A chart for each room, loop and bath that warms, the first to reach a limit first. */
export const warmthPlots = (
  { warmth }: Pick<Cascade, 'warmth'>,
  names: Pick<BreakNames, 'place'>,
  units: UnitSystem,
): readonly WarmthPlot[] => {
  const axis = axisOf(endOf(warmth))
  const rank = (trace: WarmthTrace) =>
    Math.min(reachesAt(trace, trace.stopC), reachesAt(trace, trace.throttleC))
  const traces = warmth.filter(({ atS }) => atS.length > 0)
  return traces
    .map((trace) => ({ trace, rank: rank(trace) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ trace }) => {
      const { type, id, atS, valueC, throttleC, stopC } = trace
      const title = text.of(names.place({ type, id }), text.kinds[type])
      return {
        key: `${type} ${id}`,
        title,
        text: aloud(trace, title, units),
        ...axis,
        yLabel: unitSymbol('C', units),
        x: Array.from(atS, (seconds) => seconds / axis.perS),
        values: Array.from(valueC, (value) => shownC(value, units)),
        throttle: shownC(throttleC, units),
        stop: shownC(stopC, units),
      }
    })
}
