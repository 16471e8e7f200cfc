/**
 * Units of every quantity. Internally SI (and the field's own units where SI is not what a
 * datasheet prints); imperial is a display choice made by {@link formatQuantity} alone.
 */
export const units = [
  'kW',
  'kVA',
  'kWh',
  'W',
  'A',
  'V',
  'Hz',
  'ratio',
  'count',
  'U',
  'm',
  'km',
  'mm',
  'm2',
  'kg',
  'kg/m',
  'kg/m2',
  'kPa',
  'Pa',
  'C',
  'K',
  'L',
  'L/min',
  'L/h',
  'm3/h',
  'm3/s',
  'm/s',
  'h',
  'min',
  's',
  'ms',
  'Gb/s',
  'kb/s',
  'GB/s',
  'TH/s',
  'J/TH',
  'dB',
  'deg',
  'm3/h/kW',
  'year',
  'Pa/m',
  'kW/m2',
  'mm2',
  'um',
  'kJ/kgK',
  'kJ/K',
  'factor',
  'B',
] as const

export type Unit = (typeof units)[number]

export type UnitSystem = 'metric' | 'imperial'

interface Display {
  readonly symbol: string
  readonly scale: number
  readonly offset?: number
}

const metric: Readonly<Record<Unit, Display>> = {
  kW: { symbol: 'kW', scale: 1 },
  kVA: { symbol: 'kVA', scale: 1 },
  kWh: { symbol: 'kWh', scale: 1 },
  W: { symbol: 'W', scale: 1 },
  A: { symbol: 'A', scale: 1 },
  V: { symbol: 'V', scale: 1 },
  Hz: { symbol: 'Hz', scale: 1 },
  ratio: { symbol: '%', scale: 100 },
  count: { symbol: '', scale: 1 },
  U: { symbol: 'U', scale: 1 },
  m: { symbol: 'm', scale: 1 },
  km: { symbol: 'km', scale: 1 },
  mm: { symbol: 'mm', scale: 1 },
  m2: { symbol: 'm²', scale: 1 },
  mm2: { symbol: 'mm²', scale: 1 },
  kg: { symbol: 'kg', scale: 1 },
  'kg/m': { symbol: 'kg/m', scale: 1 },
  'kg/m2': { symbol: 'kg/m²', scale: 1 },
  kPa: { symbol: 'kPa', scale: 1 },
  Pa: { symbol: 'Pa', scale: 1 },
  C: { symbol: '°C', scale: 1 },
  K: { symbol: 'K', scale: 1 },
  L: { symbol: 'L', scale: 1 },
  'L/min': { symbol: 'L/min', scale: 1 },
  'L/h': { symbol: 'L/h', scale: 1 },
  'm3/h': { symbol: 'm³/h', scale: 1 },
  'm3/s': { symbol: 'm³/s', scale: 1 },
  'm/s': { symbol: 'm/s', scale: 1 },
  h: { symbol: 'h', scale: 1 },
  min: { symbol: 'min', scale: 1 },
  s: { symbol: 's', scale: 1 },
  ms: { symbol: 'ms', scale: 1 },
  year: { symbol: 'a', scale: 1 },
  'Gb/s': { symbol: 'Gb/s', scale: 1 },
  'kb/s': { symbol: 'kb/s', scale: 1 },
  'GB/s': { symbol: 'GB/s', scale: 1 },
  'TH/s': { symbol: 'TH/s', scale: 1 },
  'J/TH': { symbol: 'J/TH', scale: 1 },
  dB: { symbol: 'dB', scale: 1 },
  deg: { symbol: '°', scale: 1 },
  'm3/h/kW': { symbol: 'm³/h per kW', scale: 1 },
  'Pa/m': { symbol: 'Pa/m', scale: 1 },
  'kW/m2': { symbol: 'kW/m²', scale: 1 },
  um: { symbol: 'µm', scale: 1 },
  'kJ/kgK': { symbol: 'kJ/(kg·K)', scale: 1 },
  'kJ/K': { symbol: 'kJ/K', scale: 1 },
  factor: { symbol: '', scale: 1 },
  B: { symbol: 'B', scale: 1 },
}

/** Factors: NIST SP 811 appendix B (exact or rounded to six digits). */
const imperial: Readonly<Partial<Record<Unit, Display>>> = {
  m: { symbol: 'ft', scale: 3.28084 },
  km: { symbol: 'mi', scale: 0.621371 },
  mm: { symbol: 'in', scale: 0.0393701 },
  m2: { symbol: 'ft²', scale: 10.7639 },
  kg: { symbol: 'lb', scale: 2.20462 },
  'kg/m': { symbol: 'lb/ft', scale: 0.671969 },
  'kg/m2': { symbol: 'lb/ft²', scale: 0.204816 },
  kPa: { symbol: 'psi', scale: 0.145038 },
  Pa: { symbol: 'in wg', scale: 0.00401463 },
  C: { symbol: '°F', scale: 1.8, offset: 32 },
  K: { symbol: '°F', scale: 1.8 },
  L: { symbol: 'gal', scale: 0.264172 },
  'L/min': { symbol: 'gpm', scale: 0.264172 },
  'L/h': { symbol: 'gal/h', scale: 0.264172 },
  'm3/h': { symbol: 'cfm', scale: 0.588578 },
  'm/s': { symbol: 'ft/s', scale: 3.28084 },
  'm3/h/kW': { symbol: 'cfm per kW', scale: 0.588578 },
}

const display = (unit: Unit, system: UnitSystem): Display =>
  (system === 'imperial' ? imperial[unit] : undefined) ?? metric[unit]

/** The symbol that stands behind a figure, such as `kW`, `°F` or `%`. */
export const unitSymbol = (unit: Unit, system: UnitSystem = 'metric'): string =>
  display(unit, system).symbol

/** Converts a stored value to the figure shown in the given system (0.95 ratio → 95). */
export const toDisplay = (value: number, unit: Unit, system: UnitSystem = 'metric'): number => {
  const { scale, offset = 0 } = display(unit, system)
  return value * scale + offset
}

/** Converts a figure typed in the given system back to the stored value. */
export const fromDisplay = (shown: number, unit: Unit, system: UnitSystem = 'metric'): number => {
  const { scale, offset = 0 } = display(unit, system)
  return (shown - offset) / scale
}

const decimalsFor = (magnitude: number): number => {
  if (magnitude >= 1000) return 0
  if (magnitude >= 10) return 1
  if (magnitude >= 1) return 2
  return 3
}

/** Made once: a formatter costs far more to make than to use. */
const formatters = [0, 1, 2, 3].map(
  (digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }),
)

/**
 * A figure with its unit, as people read it: `7,536 kW`, `84.6 %`. At most the significance that
 * a planner needs; a value that is not known reads `unknown`, never 0.
 */
export const formatQuantity = (
  value: number | null | undefined,
  unit: Unit,
  system: UnitSystem = 'metric',
): string => {
  if (value === null || value === undefined || Number.isNaN(value)) return 'unknown'
  const shown = toDisplay(value, unit, system)
  const symbol = unitSymbol(unit, system)
  const digits = unit === 'count' ? 0 : decimalsFor(Math.abs(shown))
  const figure = (formatters[digits] as Intl.NumberFormat).format(shown)
  return symbol === '' ? figure : `${figure} ${symbol}`
}
