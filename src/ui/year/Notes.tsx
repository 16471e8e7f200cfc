import type { CoolingYear, WeatherYearResult } from '#engines'
import { publishedPues } from '#standards'
import { useChrome } from '../app/context'
import report from '../kit/Report.module.css'
import { words } from '../text/text'
import { FigureTable } from './FigureTable'
import { formatPue, formatWue } from './figures'

const { year } = words

/** What is in the PUE and what is not. */
export function Boundary() {
  return (
    <>
      <h4 className={report.heading}>{year.boundary}</h4>
      <ul className={report.notes}>
        {year.boundaryText.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}

interface PublishedProps {
  readonly pue: number | undefined
  readonly wueLPerKwh: number | undefined
}

/** Annual figures that others publish, with this facility's own in their midst. */
export function Published({ pue, wueLPerKwh }: PublishedProps) {
  const units = useChrome((state) => state.units)
  const own =
    pue === undefined
      ? []
      : [{ id: 'own', name: words.common.facility, pue, wueLPerKwh, source: '' }]
  const rows = [
    ...publishedPues.map(({ source, ...rest }) => ({
      ...rest,
      source: `${source.document}, ${source.grade}`,
    })),
    ...own,
  ].sort((a, b) => a.pue - b.pue)
  return (
    <FigureTable
      title={year.tables.published}
      columns={['', year.columns.pue, year.columns.wue, year.columns.source]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.name,
          formatPue(row.pue),
          row.wueLPerKwh === undefined ? '' : formatWue(row.wueLPerKwh, units),
          row.source,
        ],
      }))}
    />
  )
}

interface RemarksProps {
  readonly found: CoolingYear
  readonly result: WeatherYearResult
}

/** What the weather file leaves out, and how the hours were come by. */
export function Remarks({ found, result }: RemarksProps) {
  const { weather, solves, interpolationError } = result
  const [chillers, fans] = [found.flatChillerRows.length, found.flatFanRows.length]
  const error = interpolationError < 5e-7 ? '0.000001' : interpolationError.toPrecision(1)
  const texts = [
    weather.hoursWithoutDryBulb > 0 ? year.hoursLeftOut(weather.hoursWithoutDryBulb) : '',
    weather.hoursWithoutWetBulb > 0 ? year.hoursWithoutWet(weather.hoursWithoutWetBulb) : '',
    weather.hoursByDewPoint > 0 ? year.hoursByDewPoint(weather.hoursByDewPoint) : '',
    weather.hoursByStandardPressure > 0
      ? year.hoursByPressure(weather.hoursByStandardPressure)
      : '',
    chillers > 0 ? year.flatChillers(chillers) : '',
    fans > 0 ? year.flatFans(fans) : '',
    year.computed(solves, error),
  ].filter((text) => text !== '')
  return texts.map((text) => (
    <p key={text} className={report.remark}>
      {text}
    </p>
  ))
}
