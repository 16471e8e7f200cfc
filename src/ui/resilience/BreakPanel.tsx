import type { BreakStudy } from '#workspace'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { lostName } from '../power/loss'
import { StudyFrame } from '../power/StudyFrame'
import { useStudied } from '../power/useStudied'
import { resilienceWords as text } from '../text/resilience'

/** What follows from what is broken or taken out, beside the view that plays it. */
export function BreakPanel({ study }: { readonly study: BreakStudy }) {
  const { document } = useTables('equipment', 'rooms', 'routes')
  const { contingency, found } = study
  const fault = useStudied('cascade', contingency, (now, cascade, ids) =>
    now.type === 'break' ? { ...now, found: { cascade, ids } } : undefined,
  )
  const out = [...contingency.ids, ...(contingency.compartments ?? [])]
  const name = lostName(out, (id) => nameOfAny(document, id)) || text.nothing
  return (
    <StudyFrame title={text.title[contingency.mode](name)} isWide>
      {found ? null : <p>{fault ?? text.working}</p>}
    </StudyFrame>
  )
}
