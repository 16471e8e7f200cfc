import { useMemo } from 'react'
import type { Text } from '#base'
import type { Availability } from '#engines'
import { useApp, useChrome } from '../app/context'
import { useCopy } from '../app/useCopy'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { type GridColumn, showCell, toTabbed } from '../kit/grid/columns'
import { TableBar } from '../kit/grid/TableBar'
import { Copy } from '../kit/icons'
import report from '../kit/Report.module.css'
import { say, words } from '../text/text'
import css from './Availability.module.css'
import {
  classLines,
  contributorLines,
  type DowntimeLine,
  formatAvailability,
  formatDowntime,
  formatTimes,
} from './availability'
import { classColumns, contributorColumns } from './columns'
import type { SurveyProps } from './define'
import { namesOf, useNaming } from './naming'
import { loadsInDoubt } from './topology'
import { useShow } from './useShow'

const { survives, table } = words

/** So many lines of a table stand on screen; all of them are copied. */
const mostLines = 12

/** How often and for how long IT is dark, by failure data that anybody may change, and what that leaves out. */
export function AvailabilityView({ survey, losses, ids, choice, isStale }: SurveyProps) {
  const { availability } = survey
  const naming = useNaming()
  const units = useChrome((state) => state.units)
  const copy = useCopy()
  const contributors = useMemo(
    () => contributorLines(availability, ids, naming),
    [availability, ids, naming],
  )
  const classes = useMemo(
    () => classLines(availability, losses, ids, naming),
    [availability, losses, ids, naming],
  )
  if (classes.length === 0) {
    return (
      <>
        <TableBar>{choice}</TableBar>
        <Empty title={survives.noIt}>{survives.noItHelp}</Empty>
      </>
    )
  }
  const unsaid = loadsInDoubt(losses)
  const isBound = unsaid + availability.unknownRows.length > 0
  const copied = () => {
    const text = [
      toTabbed(contributorColumns, contributors, units),
      toTabbed(classColumns, classes, units),
    ]
    copy(text.join('\n'), contributors.length + classes.length)
  }
  return (
    <>
      <TableBar
        summary={isStale ? table.working : ''}
        actions={
          <>
            <FailureData />
            <Button icon={Copy} onClick={copied}>
              {table.copy}
            </Button>
          </>
        }
      >
        {choice}
      </TableBar>
      <section className={report.scroller} aria-label={survives.views.availability}>
        <Figures availability={availability} isBound={isBound} />
        <p className={report.remark}>{survives.remark}</p>
        <Doubt
          rows={availability.unknownRows}
          names={namesOf(availability.unknownRows, ids, naming)}
          unsaid={unsaid}
        />
        <Lines
          title={survives.contributors}
          columns={contributorColumns}
          lines={contributors}
          ids={ids}
        />
        <Lines title={survives.classes} columns={classColumns} lines={classes} ids={ids} />
        <Notes title={survives.formulas} texts={availability.formulas} />
        <Notes title={survives.leavesOut} texts={availability.leavesOut} />
      </section>
    </>
  )
}

/** The way to the failure rates and repair times, which may be changed. */
function FailureData() {
  const { chrome } = useApp()
  return (
    <Button
      onClick={() => chrome.setState({ bottomTab: 'assumptions', sought: 'power.reliability' })}
    >
      {survives.failureData}
    </Button>
  )
}

interface FiguresProps {
  readonly availability: Availability
  /** Whether parts of it are not known, so that it may be worse. */
  readonly isBound: boolean
}

function Figures({ availability, isBound }: FiguresProps) {
  const figures = [
    [survives.system, survives.systemHelp, availability.system],
    [survives.withOverloads, survives.withOverloadsHelp, availability.systemWithOverloads],
  ] as const
  return (
    <dl className={`${report.figures} ${css.figures}`}>
      {figures.map(([name, help, downtime]) => (
        <div key={name} title={help}>
          <dt>{name}</dt>
          <dd>
            <b>{formatAvailability(downtime, isBound)}</b>{' '}
            {survives.downtime(
              formatDowntime(downtime.hoursPerYear),
              formatTimes(downtime.perYear),
              isBound,
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface DoubtProps {
  readonly rows: readonly number[]
  readonly names: string
  readonly unsaid: number
}

/** What is missing: components without failure data, and loads that do not state their need of cords. */
function Doubt({ rows, names, unsaid }: DoubtProps) {
  const texts = [
    rows.length > 0 ? survives.withoutData(rows.length, names) : '',
    unsaid > 0 ? survives.pointsUnsaid(unsaid) : '',
  ]
  return texts.filter(Boolean).map((text) => (
    <p key={text} className={report.doubt}>
      {text}
    </p>
  ))
}

interface LinesProps {
  readonly title: string
  readonly columns: readonly GridColumn<DowntimeLine>[]
  readonly lines: readonly DowntimeLine[]
  readonly ids: readonly string[]
}

function Lines({ title, columns, lines, ids }: LinesProps) {
  const units = useChrome((state) => state.units)
  const show = useShow()
  if (lines.length === 0) return null
  const [name, ...figures] = columns
  return (
    <table className={report.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, mostLines).map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <button
                type="button"
                className={css.name}
                onClick={() =>
                  show(
                    undefined,
                    line.rows.flatMap((row) => ids[row] ?? []),
                  )
                }
              >
                {name?.value(line)}
              </button>
            </th>
            {figures.map(({ id, unit, value }) => (
              <td key={id}>{showFigure(id, line) ?? showCell(value(line), unit, units)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {lines.length > mostLines ? (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>{words.common.more(lines.length - mostLines)}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

/** Times and counts a year are told in the unit that suits them. */
const showFigure = (
  column: string,
  { hoursPerYear, perYear }: DowntimeLine,
): string | undefined => {
  if (column === 'hours') return formatDowntime(hoursPerYear)
  return column === 'times' && perYear !== undefined ? formatTimes(perYear) : undefined
}

function Notes({ title, texts }: { readonly title: string; readonly texts: readonly Text[] }) {
  return (
    <>
      <h4 className={report.heading}>{title}</h4>
      <ul className={report.notes}>
        {texts.map((text) => (
          <li key={say(text)}>{say(text)}</li>
        ))}
      </ul>
    </>
  )
}
