import { formatQuantity, type UnitSystem } from '#base'
import { words } from '../text/text'

/** A PUE to three decimals: hours of one plant often differ in the third. */
export const formatPue = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value)
    ? words.common.unknown
    : value.toLocaleString('en-US', { minimumFractionDigits: 3, maximumFractionDigits: 3 })

/** Water per IT energy: `0.46 L/kWh`. */
export const formatWue = (value: number | undefined, system: UnitSystem): string => {
  if (value === undefined || !Number.isFinite(value)) return words.common.unknown
  const litres = formatQuantity(Math.round(value * 1000) / 1000, 'L', system)
  return `${litres}/kWh`
}

/** A temperature to a tenth. */
export const formatC = (value: number | undefined, system: UnitSystem): string =>
  formatQuantity(value === undefined ? undefined : Math.round(value * 10) / 10, 'C', system)
