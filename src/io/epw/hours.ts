import { monthDays } from '#base'
import type { WeatherYear } from '#model'

const monthNames =
  'January February March April May June July August September October November December'.split(' ')

interface Stamp {
  readonly month: number
  readonly day: number
  /** 1–24: the hour that ends then. */
  readonly hour: number
  /** Counted from 1, as editors do. */
  readonly line: number
}

const spoken = ({ month, day, hour }: Stamp): string =>
  `${day} ${monthNames[month - 1]}, hour ${hour}`

/** What goes wrong in the rows of a file, in one plain sentence. */
export class BadHours extends Error {}

const whole = (text: string | undefined): number => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isInteger(value) ? value : Number.NaN
}

const stampOf = (fields: readonly string[], line: number): Stamp => {
  const stamp = { month: whole(fields[1]), day: whole(fields[2]), hour: whole(fields[3]), line }
  const days = monthDays(true)[stamp.month - 1] ?? 0
  if (stamp.day >= 1 && stamp.day <= days && stamp.hour >= 1 && stamp.hour <= 24) return stamp
  throw new BadHours(
    `Line ${line} is no hour of a weather year: year, month, day and hour (1 to 24) were expected at its beginning.`,
  )
}

/** A measure with the values that it can have; anything else stands for "not stated". */
interface Measure {
  /** Counted from 1, as the format's description does. */
  readonly column: number
  readonly name: string
  readonly least: number
  readonly most: number
  readonly scale: number
}

/** The codes for "missing" (99.9, 999, 999999) lie outside of what each can be. */
const measures = {
  dryBulbC: { column: 7, name: 'dry bulb', least: -70, most: 70, scale: 1 },
  dewPointC: { column: 8, name: 'dew point', least: -70, most: 70, scale: 1 },
  relativeHumidity: { column: 9, name: 'relative humidity', least: 0, most: 110, scale: 0.01 },
  pressurePa: { column: 10, name: 'pressure', least: 31_000, most: 120_000, scale: 1 },
} as const satisfies Readonly<Record<keyof WeatherYear, Measure>>

const read = (fields: readonly string[], measure: Measure, line: number): number => {
  const { column, name, least, most, scale } = measure
  const text = fields[column - 1]?.trim() ?? ''
  if (text === '') return Number.NaN
  const value = Number(text)
  if (Number.isNaN(value)) {
    throw new BadHours(`Line ${line}: "${text.slice(0, 20)}" stands where the ${name} should.`)
  }
  return value >= least && value <= most ? value * scale : Number.NaN
}

interface Row extends Stamp {
  readonly fields: readonly string[]
}

const rowsOf = (lines: readonly string[], first: number): readonly Row[] =>
  lines.flatMap((text, at) => {
    if (text.trim() === '') return []
    const fields = text.split(',')
    const line = first + at
    if (fields.length < 10 && at === lines.length - 1) {
      throw new BadHours(`The file is cut off: line ${line}, its last, breaks off.`)
    }
    return [{ ...stampOf(fields, line), fields }]
  })

const count = (value: number): string => value.toLocaleString('en-US')

/** Puts every row into its hour; each hour has to have exactly one. */
const sortOut = (rows: readonly Row[]): readonly Row[] => {
  const isLeap = rows.some(({ month, day }) => month === 2 && day === 29)
  const days = monthDays(isLeap)
  const before = days.map((_, month) => days.slice(0, month).reduce((sum, n) => sum + n, 0))
  const placed: Row[] = []
  let found = 0
  for (const row of rows) {
    const hour = ((before[row.month - 1] as number) + row.day - 1) * 24 + row.hour - 1
    const other = placed[hour]
    if (other) {
      throw new BadHours(
        `${spoken(row)} stands twice, in lines ${other.line} and ${row.line}. A year of one value an hour is read; data in steps below the hour is not.`,
      )
    }
    placed[hour] = row
    found += 1
  }
  const hours = isLeap ? 8784 : 8760
  if (found === hours) return placed
  const last = rows.at(-1)
  throw new BadHours(
    `The year is not whole: ${count(found)} of ${count(hours)} hours are there${last ? `; the last line is ${spoken(last)}` : ''}.`,
  )
}

/** The hours of a year, in the order of the calendar. Throws {@link BadHours}. */
export const readHours = (lines: readonly string[], firstLine: number): WeatherYear => {
  const rows = sortOut(rowsOf(lines, firstLine))
  const column = (measure: Measure): Float64Array =>
    Float64Array.from(rows, ({ fields, line }) => read(fields, measure, line))
  return {
    dryBulbC: column(measures.dryBulbC),
    dewPointC: column(measures.dewPointC),
    // Instruments read some per cent too much in fog.
    relativeHumidity: column(measures.relativeHumidity).map((share) => Math.min(1, share)),
    pressurePa: column(measures.pressurePa),
  }
}
