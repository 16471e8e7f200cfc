import type { JudgedFinding } from '#rules'
import { useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { formatCount } from '../format/figures'
import { Empty } from '../kit/Empty'
import { VirtualList } from '../kit/VirtualList'
import { words } from '../text/text'
import { FindingLine } from './FindingLine'
import css from './Questions.module.css'
import { subjectName } from './subjects'

const keyOf = (finding: JudgedFinding): string => finding.key
const rowHeight = (): number => 60

/** What the other lens would say: what the facility lacks for it, and what stands there in vain. */
export function DifferenceTab() {
  const difference = useWorkspaceState((state) => state.answer?.difference)
  if (difference === undefined) {
    return <Empty title={words.findings.notComputed}>{words.findings.notComputedHelp}</Empty>
  }
  const to = words.common.lenses[difference.to]
  const from = words.common.lenses[difference.from]
  const { missing, surplus } = difference
  if (missing.length + surplus.length === 0) {
    return <Empty title={words.findings.differenceNone(to)} />
  }
  return (
    <>
      <p className={css.lead}>{words.findings.differenceTitle(to, from)}</p>
      <div className={css.columns}>
        <Column
          title={words.findings.missing(to)}
          none={words.findings.missingNone}
          findings={missing}
        />
        <Column
          title={words.findings.surplus(to)}
          none={words.findings.surplusNone}
          findings={surplus}
        />
      </div>
    </>
  )
}

interface ColumnProps {
  readonly title: string
  readonly none: string
  readonly findings: readonly JudgedFinding[]
}

function Column({ title, none, findings }: ColumnProps) {
  const { document } = useTables('equipment', 'rooms')
  return (
    <section aria-label={title}>
      <h2>
        {title} <span>{formatCount(findings.length)}</span>
      </h2>
      {findings.length === 0 ? (
        <Empty title={none} />
      ) : (
        <VirtualList rows={findings} keyOf={keyOf} rowHeight={rowHeight}>
          {(finding) => (
            <FindingLine
              isForeign
              finding={finding}
              name={subjectName(document, finding.subject)}
            />
          )}
        </VirtualList>
      )}
    </section>
  )
}
