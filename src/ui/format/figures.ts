import { formatQuantity, type Unit, type UnitSystem } from '#base'
import type { Digest, Total } from '#engines'
import { words } from '../text/text'

/**
 * A sum as people read it: the figure, `at least …` when some of its parts are not stated, or
 * `unknown` when none is. A sum of nothing is 0.
 */
export const formatTotal = (
  total: Total | undefined,
  unit: Unit,
  system: UnitSystem = 'metric',
): string => {
  if (total === undefined || Number.isNaN(total.value)) return words.common.unknown
  if (total.unknownCount === 0) return formatQuantity(total.value, unit, system)
  return total.value > 0
    ? words.common.atLeast(formatQuantity(total.value, unit, system))
    : words.common.unknown
}

/**
 * The load of the densest rack: `none` where no rack stands, `at least …` while the load of another
 * rack is not known.
 */
export const formatDensest = (
  racks: Pick<Digest['cooling'], 'densestRackKw' | 'rackCount' | 'unknownRackCount'> | undefined,
  system: UnitSystem = 'metric',
): string => {
  if (racks === undefined) return words.common.unknown
  const { densestRackKw = 0, rackCount, unknownRackCount } = racks
  if (rackCount === 0) return words.common.none
  return formatTotal({ value: densestRackKw, unknownCount: unknownRackCount }, 'kW', system)
}

/** A bare ratio such as a PUE, to two decimals; `unknown` when it is not known. */
export const formatRatio = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value)
    ? words.common.unknown
    : value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A count as people read it: `7,536`. */
export const formatCount = (value: number): string => value.toLocaleString('en-US')

/** A place on the floor in the units of the screen: `12.50, 4.00 m`. */
export const formatPlace = (
  { x, y }: { readonly x: number; readonly y: number },
  system: UnitSystem,
): string => {
  const [scale, symbol] = system === 'imperial' ? [3.28084, 'ft'] : [1, 'm']
  const shown = (value: number) => {
    const text = (value * scale).toFixed(2)
    return text === '-0.00' ? '0.00' : text
  }
  return `${shown(x)}, ${shown(y)} ${symbol}`
}

/** When something happened, for a list: the day and time in the reader's own manner. */
export const formatWhen = (iso: string): string => {
  const when = new Date(iso)
  return Number.isNaN(when.getTime())
    ? words.common.unknown
    : when.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}

const byteUnits = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** A size on disk as systems show it, in steps of 1,000: `930 bytes`, `1.4 MB`. */
export const formatBytes = (bytes: number): string => {
  let value = bytes
  let unit = 0
  // What would round to 1,000 belongs to the next unit.
  while (value >= 999.5 && unit < byteUnits.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit > 0 && value < 10 ? 1 : 0
  return `${value.toLocaleString('en-US', { maximumFractionDigits: digits })} ${byteUnits[unit]}`
}
