import { formatQuantity } from '#base'
import type { CoolingYear, WeatherYearResult, YearLoop } from '#engines'
import type { Inventory } from '#model'
import type { Json } from './solution-json'

const figure = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(9))

const idOf = (inventory: Inventory, row: number): string | null =>
  inventory.equipment[row]?.id ?? null

/** Plain values of a record; rows become ids, what is not known becomes null. */
const plain = (inventory: Inventory, value: unknown): Json => {
  if (typeof value === 'number') return figure(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (value === null || value === undefined) return null
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, figure)
  if (Array.isArray(value)) return value.map((one) => plain(inventory, one))
  const written: Record<string, Json> = {}
  for (const [name, part] of Object.entries(value)) {
    if (name.endsWith('Rows') && Array.isArray(part)) {
      const rows: readonly number[] = part
      written[name.replace(/Rows$/, 'Ids')] = rows.map((row) => idOf(inventory, row))
    } else if (name === 'row' || name.endsWith('Row')) {
      const id = name === 'row' ? 'id' : name.replace(/Row$/, 'Id')
      written[id] = idOf(inventory, Number(part))
    } else {
      written[name] = plain(inventory, part)
    }
  }
  return written
}

/** The documented JSON of `year --json`: figures, months, loops, and every hour in `year.series`. */
export const yearJson = (inventory: Inventory, year: CoolingYear): Json => plain(inventory, year)

const ratio = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? 'unknown' : value.toFixed(3)

const hours = (count: number): string => count.toLocaleString('en-US')

/** Where no load states how warm its supply may be, nobody can say that it is too warm. */
const shortLine = ({ shortHours, limitC, highestSupplyC }: YearLoop): string => {
  const count = `${hours(shortHours)} h above its`
  if (limitC !== undefined) return `${count} limit`
  const warmest = Number.isNaN(highestSupplyC)
    ? ''
    : `, supplied at up to ${formatQuantity(highestSupplyC, 'C')}`
  return `${count} published capacity${warmest}`
}

const loopLine = (loop: YearLoop): string => {
  const limit = loop.limitC === undefined ? 'no limit stated' : `limit ${loop.limitC} °C`
  const told = [
    `${hours(loop.freeHours)} h of free cooling`,
    loop.compressorHours > 0 ? `${hours(loop.compressorHours)} h by compressors` : '',
    loop.shortHours > 0 ? shortLine(loop) : '',
    loop.worstK > 0 ? `by ${loop.worstK.toFixed(1)} K at most` : '',
    loop.unknownHours > 0 ? `${hours(loop.unknownHours)} h unknown` : '',
  ]
  return `  ${loop.name} (${limit}): ${told.filter((one) => one !== '').join(', ')}`
}

const yearLines = (year: WeatherYearResult): readonly string[] => {
  const { weather, total, hottest, capacities } = year
  const wue = total.wueLPerKwh === undefined ? 'unknown' : `${total.wueLPerKwh.toFixed(3)} L/kWh`
  const rows: readonly (readonly [string, string])[] = [
    ['Weather', `${weather.station} (${weather.source}), ${hours(weather.hours)} h`],
    ['Hours left out', hours(weather.hoursWithoutDryBulb)],
    ['PUE of the year', ratio(total.pue)],
    ['PUE by the hour', `${ratio(year.bestPue)} to ${ratio(year.worstPue)}`],
    ['Water', wue],
    [
      'Free cooling',
      total.freeUnknownHours === total.hours ? 'unknown' : `${hours(total.freeHours)} h`,
    ],
    ['Above a limit', `${hours(year.overLimitHours)} h`],
    ['Short of capacity', `${hours(year.shortHours)} h`],
    [
      'Warmest hour',
      hottest
        ? `${formatQuantity(hottest.dryBulbC, 'C')}, utility ${formatQuantity(hottest.facilityKw, 'kW')}`
        : 'unknown',
    ],
  ]
  return [
    ...rows.map(([name, value]) => `${name.padEnd(26)}${value}`),
    'Loops',
    ...year.loops.map(loopLine),
    'Plant outdoors in the warmest hour',
    ...capacities.map(
      ({ name, hottestCapacityKw, hottestHeatKw, hottestSupplyC }) =>
        `  ${name}: ${formatQuantity(hottestCapacityKw, 'kW')} at the temperatures of its rating, for ${formatQuantity(hottestHeatKw, 'kW')}${Number.isNaN(hottestSupplyC) ? '' : `; supplied at ${formatQuantity(hottestSupplyC, 'C')}`}`,
    ),
  ]
}

const gapLine = (inventory: Inventory, { gaps }: CoolingYear): readonly string[] => {
  if (gaps.length === 0) return []
  const named = gaps
    .slice(0, 6)
    .map(({ row, field }) => (row < 0 ? field : `${inventory.tagOf(row)} ${field}`))
  const more = gaps.length > named.length ? ` and ${gaps.length - named.length} more` : ''
  return [`Not stated: ${named.join(', ')}${more}`]
}

const flatLines = ({ flatChillerRows, flatFanRows }: CoolingYear): readonly string[] => [
  ...(flatChillerRows.length > 0
    ? [`Chillers without a curve, at their rated COP in every hour: ${flatChillerRows.length}`]
    : []),
  ...(flatFanRows.length > 0
    ? [`Units outdoors with fans at full speed in every hour: ${flatFanRows.length}`]
    : []),
]

const boundary =
  'PUE: utility over IT, all fans, pumps, compressors and electrical losses that are drawn. Fans inside servers and miners are IT; curtailment is not modelled.'

/** The year as lines that a person reads. */
export const yearText = (inventory: Inventory, found: CoolingYear): string => {
  const design = `${'PUE at the design point'.padEnd(26)}${ratio(found.designPue)}`
  const { assumed, year } = found
  const told = year
    ? yearLines(year)
    : [
        assumed?.belowDesignK === 0
          ? `${'PUE of the year'.padEnd(26)}${ratio(assumed.pue)} at most: no weather file, so the design point`
          : `${'PUE of the year'.padEnd(26)}${ratio(assumed?.pue)}, an estimate ${assumed?.belowDesignK} K below the design day: no weather file`,
      ]
  return [
    inventory.facility.name,
    design,
    ...told,
    ...(found.designPue === undefined || year?.total.pue === undefined
      ? gapLine(inventory, found)
      : []),
    ...(year ? flatLines(found) : []),
    boundary,
    '',
  ].join('\n')
}
