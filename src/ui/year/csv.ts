import { monthDays } from '#base'
import type { WeatherYearResult } from '#engines'

/** Month, day (from 1) and hour (0–23, the one that begins then) of each hour of a year. */
const stampsOf = (hours: number): readonly (readonly [number, number, number])[] =>
  monthDays(hours === 8784).flatMap((days, month) =>
    Array.from(
      { length: days * 24 },
      (_, hour) => [month + 1, Math.floor(hour / 24) + 1, hour % 24] as const,
    ),
  )

/** A name that may hold anything, as a field of a CSV. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const shown = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? '' : String(Number(value.toFixed(digits)))

/** Every hour of a year as CSV, units in the names of its columns; a field is empty where it is not known. */
export const yearCsv = ({ series, loops, weather }: WeatherYearResult): string => {
  const head = [
    'month',
    'day',
    'hour',
    'dryBulbC',
    'wetBulbC',
    'pue',
    'facilityKw',
    'coolingKw',
    'waterLPerH',
    'withoutCompressor',
    'shortOfCapacityKw',
    ...loops.map(({ name }) => quoted(`supplyC ${name}`)),
  ]
  const rows = stampsOf(weather.hours).map((stamp, hour) => [
    ...stamp,
    shown(series.dryBulbC[hour], 2),
    shown(series.wetBulbC[hour], 2),
    shown(series.pue[hour], 5),
    shown(series.facilityKw[hour], 3),
    shown(series.coolingKw[hour], 3),
    shown(series.waterLPerH[hour], 2),
    shown(series.free[hour], 0),
    shown(series.shortKw[hour], 2),
    ...series.supplyC.map((supply) => shown(supply[hour], 2)),
  ])
  return `${[head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}
