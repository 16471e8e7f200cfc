import type { ReactNode } from 'react'
import { formatQuantity } from '#base'
import type { Total } from '#engines'
import { allShown, hiddenCount, showsAll } from '#workspace'
import { useApp, useWorkspace, useWorkspaceState } from '../app/context'
import { useStale } from '../app/useStale'
import { SeverityMark } from '../findings/SeverityMark'
import { formatCount, formatDensest, formatRatio, formatTotal } from '../format/figures'
import { Hint } from '../kit/Hint'
import { words } from '../text/text'
import { countFindings, marks } from './counts'
import { PointerPlace } from './PointerPlace'
import css from './StatusBar.module.css'

/** Along the bottom: the figures of the facility, all from one solution, and what the tool waits for. */
export function StatusBar() {
  return (
    <footer className={css.bar}>
      <Figures />
      <Freshness />
      <ToolHint />
      <Hidden />
      <Selected />
      <Level />
      <PointerPlace />
    </footer>
  )
}

function Figures() {
  const solution = useWorkspaceState((state) => state.answer?.solution)
  const units = useWorkspaceState((state) => state.units)
  const { status } = words
  return (
    <section className={css.figures} aria-label={status.label}>
      <Figure name={status.itLoad} help={withDoubt(status.itLoadHelp, solution?.power.itLoadKw)}>
        {formatTotal(solution?.power.itLoadKw, 'kW', units)}
      </Figure>
      <Figure name={status.utility} help={withDoubt(status.utilityHelp, solution?.power.utilityKw)}>
        {formatTotal(solution?.power.utilityKw, 'kW', units)}
      </Figure>
      <Figure name={status.pue} help={status.pueHelp}>
        {formatRatio(solution?.pue)}
      </Figure>
      <Figure name={status.densest} help={status.densestHelp}>
        {formatDensest(solution?.cooling, units)}
      </Figure>
      <Figure name={status.links} help={status.linksHelp}>
        {solution === undefined ? words.common.unknown : formatCount(solution.fiber.linkCount)}
      </Figure>
      <FindingCounts />
    </section>
  )
}

/** Says how many parts of a sum nobody has stated, where there are any. */
const withDoubt = (help: string, total: Total | undefined): string =>
  total === undefined || total.unknownCount === 0
    ? help
    : `${help} ${words.common.stillUnknown(total.unknownCount)}`

interface FigureProps {
  readonly name: string
  readonly help: string
  readonly children: ReactNode
}

function Figure({ name, help, children }: FigureProps) {
  return (
    <Hint text={help}>
      <span className={css.figure}>
        <span>{name}</span> <b>{children}</b>
      </span>
    </Hint>
  )
}

function FindingCounts() {
  const { chrome } = useApp()
  const judgement = useWorkspaceState((state) => state.answer?.judgement)
  const { status } = words
  if (judgement === undefined) return null
  const counts = countFindings(judgement.findings)
  const questions = judgement.openQuestions.length
  const open = (tab: 'findings' | 'questions') =>
    chrome.setState(({ closed }) => ({ bottomTab: tab, closed: { ...closed, bottom: false } }))
  return (
    <>
      <Hint text={status.findingsHelp}>
        <button type="button" className={css.counts} onClick={() => open('findings')}>
          <span>{status.findings}</span>
          {marks.map((mark) => (
            <b key={mark} title={status.counts[mark](counts[mark])}>
              <SeverityMark mark={mark} /> {formatCount(counts[mark])}
            </b>
          ))}
        </button>
      </Hint>
      {questions > 0 ? (
        <button type="button" className={css.counts} onClick={() => open('questions')}>
          <span>{status.questions}</span> <b data-severity="unknown">{formatCount(questions)}</b>
        </button>
      ) : null}
    </>
  )
}

function Freshness() {
  const fault = useWorkspaceState((state) => state.fault)
  const answered = useWorkspaceState((state) => state.answer !== undefined)
  const stale = useStale()
  const { status } = words
  const text =
    fault !== undefined
      ? status.broken(fault)
      : stale
        ? answered
          ? status.stale
          : status.notComputed
        : ''
  return (
    <output className={css.fresh} data-fault={fault !== undefined} aria-live="off">
      {text}
    </output>
  )
}

function ToolHint() {
  const hint = useWorkspaceState((state) => state.preview.hint)
  return (
    <output className={css.hint} aria-live="polite" title={hint}>
      {hint}
    </output>
  )
}

function Selected() {
  const count = useWorkspaceState((state) => state.selection.size)
  return (
    <output className={css.note} aria-live="polite">
      {count === 0 ? null : words.status.selected(count)}
    </output>
  )
}

/** What is not shown still counts in every figure here: it is said, and a click brings it back. */
function Hidden() {
  const { store } = useWorkspace()
  const visibility = useWorkspaceState((state) => state.visibility)
  useWorkspaceState((state) => state.revision)
  if (showsAll(visibility)) return null
  const count = hiddenCount(store.getState().document, visibility)
  return (
    <Hint text={words.status.hiddenHelp}>
      <button
        type="button"
        className={css.counts}
        onClick={() => store.setState({ visibility: allShown })}
      >
        {words.status.hidden(count)}
      </button>
    </Hint>
  )
}

/** The level that tools work on, where one was chosen. */
function Level() {
  const { chrome } = useApp()
  const levelM = useWorkspaceState((state) => state.options.levelM)
  const units = useWorkspaceState((state) => state.units)
  if (levelM === undefined) return null
  return (
    <Hint text={words.status.levelHelp}>
      <button
        type="button"
        className={css.counts}
        onClick={() => chrome.setState({ dialog: { type: 'levels' } })}
      >
        {words.status.level(formatQuantity(levelM, 'm', units))}
      </button>
    </Hint>
  )
}
