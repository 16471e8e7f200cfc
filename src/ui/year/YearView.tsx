import type { WeatherYearResult } from '#engines'
import { useApp, useWorkspace, useWorkspaceState } from '../app/context'
import { fileNameOf } from '../app/reading'
import { Button } from '../kit/Button'
import { Hint } from '../kit/Hint'
import { Download } from '../kit/icons'
import report from '../kit/Report.module.css'
import { words } from '../text/text'
import { PickWeather, RemoveWeather } from './actions'
import { Charts } from './Charts'
import { yearCsv } from './csv'
import type { YearProps } from './define'
import { Figures } from './Figures'
import { formatPue } from './figures'
import { namesOfGaps } from './gaps'
import { Boundary, Published, Remarks } from './Notes'
import { Offers } from './Offers'
import { LoopTables, PartTable, SumTables } from './Tables'
import css from './Year.module.css'

interface YearViewProps extends YearProps {
  readonly year: WeatherYearResult
}

/** A year by the hour: figures, charts, tables, and what they rest on. */
export function YearView({ found, ids, year, isWorking }: YearViewProps) {
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const { weather, total } = year
  const missing = total.pue === undefined ? namesOfGaps(found, ids, document, library) : ''
  return (
    <>
      <div className={css.bar}>
        <span className={css.summary}>
          {isWorking ? words.year.working : words.year.of(weather.station, weather.source)}
        </span>
        <SaveHours year={year} />
        <PickWeather />
        <RemoveWeather />
      </div>
      <section className={report.scroller} aria-label={words.year.title}>
        <Figures result={year} />
        {missing === '' ? null : <p className={report.doubt}>{words.year.missing(missing)}</p>}
        <Charts result={year} />
        {found.designPue === undefined ? null : (
          <p className={report.remark}>
            {words.year.differsFromDesign(formatPue(found.designPue))}
          </p>
        )}
        <Remarks found={found} result={year} />
        <Offers weather={weather} />
        <div className={css.tables}>
          <LoopTables result={year} />
          <SumTables result={year} />
          <PartTable result={year} />
          <Published pue={total.pue} wueLPerKwh={total.wueLPerKwh} />
        </div>
        <Boundary />
      </section>
    </>
  )
}

/** Hands all hours over as CSV. */
function SaveHours({ year }: { readonly year: WeatherYearResult }) {
  const { services, notices } = useApp()
  const name = useWorkspaceState((state) => state.document.head.name)
  const save = async () => {
    const file = `${fileNameOf(name).replace('.gridhall.json', '')}-year.csv`
    const content = new Blob([yearCsv(year)], { type: 'text/csv' })
    try {
      const copy = { name: file, content, description: words.year.title }
      if (await services.files.saveCopy(copy)) notices.say(words.year.savedTo(file), 'good')
    } catch (fault) {
      notices.say(words.year.saveFailed(fault instanceof Error ? fault.message : ''), 'fault')
    }
  }
  return (
    <Hint text={words.year.exportHelp}>
      <span>
        <Button icon={Download} onClick={save}>
          {words.year.exportCsv}
        </Button>
      </span>
    </Hint>
  )
}
