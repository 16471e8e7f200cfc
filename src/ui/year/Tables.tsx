import { formatQuantity, toDisplay, type UnitSystem } from '#base'
import type { WeatherYearResult, YearParts, YearSum } from '#engines'
import { useChrome } from '../app/context'
import { formatCount } from '../format/figures'
import { words } from '../text/text'
import { FigureTable } from './FigureTable'
import { formatC, formatPue, formatWue } from './figures'

const { year } = words
const { columns, tables } = year
const monthNames = year.monthNames.split(' ')

const sumCells = (sum: YearSum, units: UnitSystem): readonly string[] => [
  formatCount(sum.hours),
  formatPue(sum.pue),
  formatWue(sum.wueLPerKwh, units),
  sum.freeUnknownHours === sum.hours ? words.common.unknown : formatCount(sum.freeHours),
]
const sumColumns = [columns.hours, columns.pue, columns.wue, columns.free]

const percent = (share: number): string => formatQuantity(share, 'ratio')

const binName = (fromC: number, toC: number, units: UnitSystem): string =>
  `${toDisplay(fromC, 'C', units)} – ${formatQuantity(toC, 'C', units)}`

/** The figures of the charts, month by month and by temperature. */
export function SumTables({ result }: { readonly result: WeatherYearResult }) {
  const units = useChrome((state) => state.units)
  return (
    <>
      <FigureTable
        title={tables.months}
        columns={[columns.month, ...sumColumns]}
        rows={result.months.map((month) => ({
          key: String(month.month),
          cells: [monthNames[month.month] ?? '', ...sumCells(month, units)],
        }))}
      />
      <FigureTable
        title={tables.bins}
        columns={[columns.from, ...sumColumns]}
        rows={result.bins.map((bin) => ({
          key: String(bin.fromC),
          cells: [binName(bin.fromC, bin.toC, units), ...sumCells(bin, units)],
        }))}
      />
    </>
  )
}

/** How each loop fares, and what the plant outdoors has to spare. */
export function LoopTables({ result }: { readonly result: WeatherYearResult }) {
  const units = useChrome((state) => state.units)
  const hours = (count: number): string => (count === 0 ? '0' : formatCount(count))
  return (
    <>
      <FigureTable
        title={tables.loops}
        columns={[
          columns.loop,
          columns.cooledBy,
          columns.limit,
          columns.supply,
          columns.free,
          columns.compressors,
          columns.overLimit,
          columns.worst,
          columns.unknown,
        ]}
        rows={result.loops.map((loop) => ({
          key: loop.loopId,
          cells: [
            loop.name,
            year.cooledBy[loop.cooledBy],
            loop.limitC === undefined ? year.noLimit : formatC(loop.limitC, units),
            `${formatC(loop.lowestSupplyC, units)} – ${formatC(loop.highestSupplyC, units)}`,
            hours(loop.freeHours),
            hours(loop.compressorHours),
            hours(loop.shortHours),
            loop.worstK > 0 ? formatQuantity(loop.worstK, 'K', units) : '',
            hours(loop.unknownHours),
          ],
        }))}
      />
      <FigureTable
        title={tables.capacities}
        columns={[
          columns.loop,
          columns.heat,
          columns.capacity,
          columns.suppliedAt,
          columns.short,
          columns.worst,
          columns.unknown,
        ]}
        rows={result.capacities.map((loop) => ({
          key: loop.loopId,
          cells: [
            loop.name,
            formatQuantity(loop.hottestHeatKw, 'kW', units),
            formatQuantity(loop.hottestCapacityKw, 'kW', units),
            formatC(loop.hottestSupplyC, units),
            hours(loop.shortHours),
            loop.worstShortKw > 0 ? formatQuantity(loop.worstShortKw, 'kW', units) : '',
            hours(loop.unknownHours),
          ],
        }))}
      />
    </>
  )
}

/** Mean draw of everything beside the IT. */
export function PartTable({ result }: { readonly result: WeatherYearResult }) {
  const { meanParts, total } = result
  const known = total.hours - total.unknownHours
  const itKw = known > 0 ? total.itKwh / known : Number.NaN
  const shown = (Object.keys(year.parts) as (keyof YearParts)[]).filter(
    (part) => meanParts[part] !== 0,
  )
  return (
    <FigureTable
      title={tables.parts}
      columns={[columns.part, columns.power, columns.ofIt]}
      rows={shown.map((part) => ({
        key: part,
        cells: [
          year.parts[part],
          formatQuantity(meanParts[part], 'kW'),
          Number.isNaN(meanParts[part] / itKw) ? '' : percent(meanParts[part] / itKw),
        ],
      }))}
    />
  )
}
