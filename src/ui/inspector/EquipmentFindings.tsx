import { useMemo } from 'react'
import { useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { FindingLine } from '../findings/FindingLine'
import { subjectName } from '../findings/subjects'
import { words } from '../text/text'
import css from './Inspector.module.css'
import { Section } from './Section'

const mostShown = 30

/** The findings about what is selected. */
export function EquipmentFindings({ ids }: { readonly ids: readonly string[] }) {
  const findings = useWorkspaceState((state) => state.answer?.judgement.findings)
  const { document } = useTables('equipment')
  const own = useMemo(() => {
    const wanted = new Set(ids)
    return (findings ?? []).filter(({ subject }) => wanted.has(subject.id))
  }, [findings, ids])
  if (findings === undefined) return null
  return (
    <Section
      title={words.inspector.findings}
      count={own.length}
      isClosed={own.length === 0 || ids.length > 1}
    >
      {own.length === 0 ? <p className={css.empty}>{words.inspector.findingsNone}</p> : null}
      <div className={css.findings}>
        {own.slice(0, mostShown).map((finding) => (
          <FindingLine
            key={finding.key}
            finding={finding}
            name={subjectName(document, finding.subject)}
          />
        ))}
      </div>
      {own.length > mostShown ? (
        <p className={css.empty}>{words.common.more(own.length - mostShown)}</p>
      ) : null}
    </Section>
  )
}
