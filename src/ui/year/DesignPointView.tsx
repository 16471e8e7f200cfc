import { formatQuantity } from '#base'
import type { AssumedYear } from '#engines'
import { useApp, useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import report from '../kit/Report.module.css'
import { words } from '../text/text'
import { PickWeather } from './actions'
import type { YearProps } from './define'
import { formatC, formatPue, formatWue } from './figures'
import { namesOfGaps } from './gaps'
import { Boundary, Published } from './Notes'
import css from './Year.module.css'

const { year } = words

/** What can be said of the year without weather: the design point, and what somebody assumes. */
export function DesignPointView({ found, ids }: YearProps) {
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const { chrome } = useApp()
  const missing = namesOfGaps(found, ids, document, library)
  return (
    <>
      <div className={css.bar}>
        <span className={css.summary}>{year.nothingHelp}</span>
        <PickWeather />
      </div>
      <section className={report.scroller} aria-label={year.noYear}>
        {found.assumed ? <Assumed assumed={found.assumed} /> : null}
        {missing === '' ? null : <p className={report.doubt}>{year.missing(missing)}</p>}
        <p className={css.offers}>
          <Button
            onClick={() =>
              chrome.setState({ bottomTab: 'assumptions', sought: 'cooling.year-below-design' })
            }
          >
            {year.changeAssumption}
          </Button>
        </p>
        <Published pue={found.assumed?.pue} wueLPerKwh={found.assumed?.wueLPerKwh} />
        <Boundary />
      </section>
    </>
  )
}

function Assumed({ assumed }: { readonly assumed: AssumedYear }) {
  const units = useChrome((state) => state.units)
  const { belowDesignK, dryBulbC, pue, wueLPerKwh } = assumed
  if (pue === undefined) {
    return (
      <p className={report.doubt}>
        {year.unknownPue}. {year.unknownPueHelp}
      </p>
    )
  }
  const ambient = dryBulbC === undefined ? year.noAmbient : formatC(dryBulbC, units)
  const isDesign = belowDesignK === 0
  const water = wueLPerKwh ? `, ${year.waterAtMost(formatWue(wueLPerKwh, units))}` : ''
  return (
    <>
      <p>
        <b className={css.large}>
          {isDesign ? year.atMost(formatPue(pue)) : year.assumedPue(formatPue(pue))}
          {water}
        </b>
      </p>
      <p className={report.remark}>
        {isDesign
          ? year.atMostHelp(ambient)
          : year.assumedHelp(ambient, formatQuantity(belowDesignK, 'K', units))}
      </p>
    </>
  )
}
