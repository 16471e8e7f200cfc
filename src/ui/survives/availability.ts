import { formatQuantity } from '#base'
import type { Availability, Downtime, PowerLosses } from '#engines'
import { words } from '../text/text'
import { type Naming, namesOf } from './naming'

/** One line of the tables about availability: what is down, and how often. */
export interface DowntimeLine {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly hoursPerYear: number
  /** Failures a year; undefined where only the time is told. */
  readonly perYear: number | undefined
  /** Rows that a click shows. */
  readonly rows: readonly number[]
}

/** Further nines would speak of the model: what it leaves out weighs more. */
const leastTold = 1e-6

/**
 * A share of the time that something is up, with as many digits as its downtime is worth:
 * `99.982 %`. It is never rounded up to 100 %. With `isBound` parts of it are not known, so that it
 * is at most that; what then is left of the downtime may say nothing at all.
 */
export const formatAvailability = (
  { unavailability }: Pick<Downtime, 'unavailability'>,
  isBound = false,
): string => {
  const { above, atMost } = words.survives
  if (Number.isNaN(unavailability)) return words.common.unknown
  if (unavailability < leastTold) {
    if (isBound) return words.common.unknown
    return unavailability > 0 ? above('99.9999 %') : '100 %'
  }
  const digits = Math.max(1, Math.ceil(-Math.log10(unavailability * 100)) + 1)
  const scale = 10 ** digits
  const shown = `${(Math.floor((1 - unavailability) * 100 * scale) / scale).toFixed(digits)} %`
  return isBound ? atMost(shown) : shown
}

const leastTimes = 0.001

/** How often in a year. */
export const formatTimes = (perYear: number): string =>
  perYear > 0 && perYear < leastTimes
    ? words.survives.fewer(String(leastTimes))
    : formatQuantity(perYear, 'factor')

/** A time within a year, in the unit that suits it: `1.6 h`, `12 min`, `0.4 s`. */
export const formatDowntime = (hours: number): string => {
  if (!(hours < 1)) return formatQuantity(hours, 'h')
  if (hours * 60 >= 1 || hours === 0) return formatQuantity(hours * 60, 'min')
  const seconds = hours * 3600
  return seconds < 0.001 ? words.survives.lessThan : formatQuantity(seconds, 's')
}

/** Classes of IT loads, those that are dark longest first. */
export const classLines = (
  { classes }: Availability,
  { loadClasses }: PowerLosses,
  ids: readonly string[],
  naming: Naming,
): readonly DowntimeLine[] =>
  classes.map(({ classes: own, loads, hoursPerYear, perYear }, at) => {
    const rows = own.flatMap((index) => loadClasses[index]?.rows ?? [])
    return {
      key: String(at),
      name: namesOf(rows, ids, naming),
      count: loads,
      hoursPerYear,
      perYear,
      rows,
    }
  })

const hoursInYear = 8760

/** What weighs most in the system's figure. */
export const contributorLines = (
  { contributors }: Availability,
  ids: readonly string[],
  naming: Naming,
): readonly DowntimeLine[] =>
  contributors.map(({ rows, count, unavailability }) => ({
    key: rows.join(' '),
    name: namesOf(rows, ids, naming),
    count,
    hoursPerYear: unavailability * hoursInYear,
    perYear: undefined,
    rows,
  }))
