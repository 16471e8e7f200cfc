import { memo } from 'react'
import { formatQuantity } from '#base'
import { plainLabels, unwaive } from '#document'
import type { JudgedFinding } from '#rules'
import { useApp, useChrome, useEditing, useWorkspace, useWorkspaceState } from '../app/context'
import { SourceMark } from '../kit/SourceMark'
import { say, words } from '../text/text'
import css from './Findings.module.css'
import { sentenceOf, shownBy } from './rows'

interface FindingLineProps {
  readonly finding: JudgedFinding
  readonly name: string
  /** A finding of the other lens cannot be waived before it is one of this lens. */
  readonly isForeign?: boolean
}

/** One finding: a sentence, what was measured against which limit, and where the limit comes from. */
export const FindingLine = memo(function FindingLine({
  finding,
  name,
  isForeign = false,
}: FindingLineProps) {
  const workspace = useWorkspace()
  const isShown = useWorkspaceState((state) => {
    const [first, ...rest] = shownBy(finding)
    return (
      first !== undefined &&
      state.highlight[0] === first &&
      state.highlight.length === rest.length + 1
    )
  })
  const [, sentence] = sentenceOf(name, say(finding.detail))
  const show = () => {
    const ids = shownBy(finding)
    if (ids.length === 0) {
      // It is about everything: then that is what to look at, and the inspector speaks of the facility.
      workspace.select([])
      workspace.home()
      return
    }
    if (finding.subject.type === 'equipment' || finding.subject.type === 'room') {
      workspace.select([finding.subject.id])
    }
    workspace.show(ids)
  }
  return (
    <div className={css.finding} data-shown={isShown} data-waived={finding.waiver !== undefined}>
      {isForeign ? null : <WaiverControl finding={finding} />}
      <button
        type="button"
        className={css.sentence}
        aria-label={`${words.findings.show(name)}. ${say(finding.detail)}`}
        onClick={show}
      >
        <b>{name}</b>
        {finding.verdict === 'unknown' ? (
          <span className={css.unknown}>{words.findings.unknownHere}</span>
        ) : null}{' '}
        {sentence}
      </button>
      <div className={css.facts}>
        <Measured finding={finding} />
        {finding.source === undefined ? null : <SourceMark source={finding.source} />}
        {finding.waiver === undefined ? null : (
          <span className={css.waiver}>
            {words.findings.waivedBy(finding.waiver.owner, finding.waiver.reason)}
          </span>
        )}
      </div>
      {finding.suggestion === undefined ? null : (
        <p className={css.suggestion}>
          {words.findings.suggestion} {say(finding.suggestion)}
        </p>
      )}
    </div>
  )
})

function Measured({
  finding: { measured, measure, limit, unit },
}: {
  readonly finding: JudgedFinding
}) {
  const units = useChrome((state) => state.units)
  if (unit === undefined) return null
  return (
    <>
      {measured === undefined ? null : (
        <span className={css.measure}>
          {measure === undefined ? words.findings.measured : say(measure)}{' '}
          <b>{formatQuantity(measured, unit, units)}</b>
        </span>
      )}
      {limit === undefined ? null : (
        <span className={css.measure}>
          {words.findings.limit} <b>{formatQuantity(limit, unit, units)}</b>
        </span>
      )}
    </>
  )
}

function WaiverControl({ finding }: { readonly finding: JudgedFinding }) {
  const { chrome } = useApp()
  const editing = useEditing()
  const { key, rule, subject } = finding
  return finding.waiver === undefined ? (
    <button
      type="button"
      className={css.action}
      onClick={() => chrome.setState({ dialog: { type: 'waive', finding: key } })}
    >
      {words.findings.waive}
    </button>
  ) : (
    <button
      type="button"
      className={css.action}
      onClick={() => editing.change(plainLabels.unwaive, (edit) => unwaive(edit, rule, subject.id))}
    >
      {words.findings.unwaive}
    </button>
  )
}
