import { useMemo, useState } from 'react'
import type { Cascade, Contingency } from '#engines'
import { type Answer, type BreakStudy, shareOf, spanOf, type TimeSpan, timeAt } from '#workspace'
import { useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useLibrary } from '../diagram/useLibrary'
import { nameOfAny } from '../findings/subjects'
import { breakWords } from '../text/breakPanel'
import css from './Compare.module.css'
import { comparedLines } from './compare'
import { headlineOf, whatText } from './figures'
import { formatMoment } from './moments'
import { PlanCanvas } from './PlanCanvas'
import { planOf } from './plan'
import { StateLegend } from './StateLegend'
import { eventTicks, timeLabels } from './timeline'
import type { Rival } from './useRival'

const { compare: text } = breakWords

interface ComparedViewProps {
  readonly study: BreakStudy & { readonly found: NonNullable<BreakStudy['found']> }
  readonly name: string
  readonly rival: Rival & { readonly cascade: Cascade; readonly answer: Answer }
  /** The break as it is asked of the other design. */
  readonly asked: Contingency
}

/** Both designs under one break: sentences, figures, timelines on one axis, plans at one moment. */
export function ComparedView({ study, name, rival, asked }: ComparedViewProps) {
  const { cascade } = study.found
  const lens = useWorkspaceState((state) => state.question.lens)
  const { document } = useTables('equipment', 'rooms', 'routes', 'head')
  const here = document.head.name
  const said = (own: Cascade, contingency: Contingency, of: typeof document) =>
    headlineOf(
      own,
      whatText(contingency, (id) => nameOfAny(of, id)),
      lens,
    )
  return (
    <>
      <div className={css.sides}>
        <section aria-label={here}>
          <h3>{here}</h3>
          <p>{said(cascade, study.contingency, document)}</p>
        </section>
        <section aria-label={name}>
          <h3>{name}</h3>
          <p>{said(rival.cascade, asked, rival.document)}</p>
        </section>
      </div>
      <Figures here={cascade} there={rival.cascade} names={[here, name]} />
      <Times study={study} names={[here, name]} rival={rival} />
    </>
  )
}

interface FiguresProps {
  readonly here: Cascade
  readonly there: Cascade
  readonly names: readonly [string, string]
}

function Figures({ here, there, names }: FiguresProps) {
  const lens = useWorkspaceState((state) => state.question.lens)
  const lines = useMemo(() => comparedLines(here, there, lens), [here, there, lens])
  return (
    <table className={css.figures} aria-label={text.figures}>
      <thead>
        <tr>
          <th scope="col">{text.figure}</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">{text.difference}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            <td>{line.here}</td>
            <td>{line.there}</td>
            <td data-verdict={line.verdict}>{line.difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type TimesProps = Pick<ComparedViewProps, 'study' | 'rival'> & Pick<FiguresProps, 'names'>

const sliderSteps = 1000

/** Both timelines on one axis, and both plans at the moment that is slid to. */
function Times({ study, rival, names }: TimesProps) {
  const { cascade, ids } = study.found
  const library = useLibrary()
  const { document } = useTables('equipment', 'rooms')
  const span = useMemo(() => {
    const times = [...cascade.events, ...rival.cascade.events].map(({ atS }) => atS)
    return spanOf(times, Math.max(cascade.settledS, rival.cascade.settledS))
  }, [cascade, rival.cascade])
  const [share, setShare] = useState(1)
  const atS = timeAt(span, share)
  const here = useMemo(() => planOf(document, library, ids), [document, library, ids])
  const there = useMemo(
    () => planOf(rival.document, rival.library, rival.answer.ids),
    [rival.document, rival.library, rival.answer.ids],
  )
  return (
    <section aria-label={text.timelines}>
      <h3>{text.timelines}</h3>
      <div className={css.axis}>
        <Row name={names[0]} cascade={cascade} span={span} />
        <Row name={names[1]} cascade={rival.cascade} span={span} />
        <Labels span={span} />
        <span />
        <input
          type="range"
          min={0}
          max={sliderSteps}
          value={Math.round(share * sliderSteps)}
          aria-label={text.moment}
          aria-valuetext={formatMoment(atS)}
          onChange={({ target }) => setShare(Number(target.value) / sliderSteps)}
        />
        <output>{formatMoment(atS)}</output>
      </div>
      <StateLegend />
      <div className={css.sides}>
        <PlanCanvas plan={here} courses={cascade.courses} atS={atS} label={text.plan(names[0])} />
        <PlanCanvas
          plan={there}
          courses={rival.cascade.courses}
          atS={atS}
          label={text.plan(names[1])}
        />
      </div>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly cascade: Cascade
  readonly span: TimeSpan
}

/** The events of one design along the axis, and when its first and last load stop. */
function Row({ name, cascade, span }: RowProps) {
  const ticks = useMemo(() => eventTicks(cascade, span), [cascade, span])
  const { firstLostS, lastLostS } = cascade.figures
  const isKnown = firstLostS !== undefined && lastLostS !== undefined && firstLostS <= lastLostS
  return (
    <>
      <span className={css.name} title={name}>
        {name}
      </span>
      <div className={css.track} role="img" aria-label={text.events(name, cascade.events.length)}>
        {isKnown ? (
          <b
            style={{
              left: `${shareOf(span, firstLostS) * 100}%`,
              right: `${(1 - shareOf(span, lastLostS)) * 100}%`,
            }}
          />
        ) : null}
        {ticks.map(({ share, graveness }) => (
          <i key={share} data-grave={graveness} style={{ left: `${share * 100}%` }} />
        ))}
      </div>
      <span />
    </>
  )
}

/** Labels stand so far apart, as a share of the axis. */
const apart = 0.12

function Labels({ span }: { readonly span: TimeSpan }) {
  const labels = useMemo(() => timeLabels(span, apart), [span])
  return (
    <>
      <span />
      <div className={css.labels} aria-hidden>
        {labels.map(({ share, text: label }) => (
          <span key={share} style={{ left: `${share * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
      <span />
    </>
  )
}
