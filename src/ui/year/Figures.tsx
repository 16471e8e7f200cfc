import { formatQuantity, type UnitSystem } from '#base'
import type { WeatherYearResult, YearHour } from '#engines'
import { useChrome } from '../app/context'
import report from '../kit/Report.module.css'
import { words } from '../text/text'
import { formatC, formatPue, formatWue } from './figures'
import css from './Year.module.css'

const { year } = words

type Name = keyof typeof year.figures

interface Told {
  readonly name: Name
  readonly main: string
  readonly more: string
}

const weatherOf = ({ dryBulbC, wetBulbC }: YearHour, units: UnitSystem): string =>
  Number.isNaN(wetBulbC)
    ? year.atDry(formatC(dryBulbC, units))
    : year.atWeather(formatC(dryBulbC, units), formatC(wetBulbC, units))

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const hottestOf = (result: WeatherYearResult, units: UnitSystem): Told | undefined => {
  const { hottest, capacities } = result
  if (!hottest) return undefined
  const heat = formatQuantity(sum(capacities.map(({ hottestHeatKw }) => hottestHeatKw)), 'kW')
  const capacity = sum(capacities.map(({ hottestCapacityKw }) => hottestCapacityKw))
  const main = Number.isNaN(capacity)
    ? year.capacityUnknown(heat)
    : year.capacityOf(formatQuantity(capacity, 'kW'), heat)
  return {
    name: 'hottest',
    main: capacities.length === 0 ? formatPue(hottest.pue) : main,
    more: weatherOf(hottest, units),
  }
}

const freeOf = ({ total }: WeatherYearResult): Told => {
  const { freeHours, freeUnknownHours, hours } = total
  const main = freeUnknownHours === hours ? words.common.unknown : year.ofHours(freeHours, hours)
  const share = formatQuantity(freeHours / hours, 'ratio')
  const isPartly = freeUnknownHours > 0 && freeUnknownHours < hours
  return {
    name: 'free',
    main,
    more:
      freeUnknownHours === hours
        ? ''
        : `${share}${isPartly ? year.unknownHours(freeUnknownHours) : ''}`,
  }
}

const shortOf = (
  { capacities, loops, ...result }: WeatherYearResult,
  units: UnitSystem,
): Told[] => {
  const worstK = Math.max(0, ...loops.map((loop) => loop.worstK))
  const worstKw = Math.max(0, ...capacities.map(({ worstShortKw }) => worstShortKw))
  const all = result.total.hours
  const told: Told[] = []
  if (result.overLimitHours > 0) {
    const more = worstK > 0 ? year.worst(formatQuantity(worstK, 'K', units)) : ''
    told.push({ name: 'overLimit', main: year.ofHours(result.overLimitHours, all), more })
  }
  if (result.shortHours > 0) {
    const more = year.worstLoop(formatQuantity(worstKw, 'kW'))
    told.push({ name: 'short', main: year.ofHours(result.shortHours, all), more })
  }
  return told
}

const tell = (result: WeatherYearResult, units: UnitSystem): readonly Told[] => {
  const { total, bestPue, worstPue, peak } = result
  const hottest = hottestOf(result, units)
  return [
    {
      name: 'pue',
      main: formatPue(total.pue),
      more: bestPue === undefined ? '' : year.between(formatPue(bestPue), formatPue(worstPue)),
    },
    { name: 'wue', main: formatWue(total.wueLPerKwh, units), more: '' },
    freeOf(result),
    ...(hottest ? [hottest] : []),
    ...(peak
      ? [
          {
            name: 'peak',
            main: formatQuantity(peak.facilityKw, 'kW'),
            more: weatherOf(peak, units),
          } as const,
        ]
      : []),
    ...shortOf(result, units),
  ]
}

/** What the year comes to, at a glance. */
export function Figures({ result }: { readonly result: WeatherYearResult }) {
  const units = useChrome((state) => state.units)
  return (
    <dl className={`${report.figures} ${css.figures}`}>
      {tell(result, units).map(({ name, main, more }) => (
        <div key={name} title={year.figureHelp[name]} data-figure={name}>
          <dt>{year.figures[name]}</dt>
          <dd>
            <b>{main}</b> {more}
          </dd>
        </div>
      ))}
    </dl>
  )
}
