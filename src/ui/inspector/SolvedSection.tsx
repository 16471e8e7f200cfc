import { useMemo } from 'react'
import { formatQuantity } from '#base'
import type { Equipment } from '#model'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useStale } from '../app/useStale'
import { nameOfAny } from '../findings/subjects'
import { words } from '../text/text'
import css from './Inspector.module.css'
import { Section } from './Section'
import { solvedFor } from './solved'

/** What the engines computed for a piece of equipment. */
export function SolvedSection({ item }: { readonly item: Equipment }) {
  const { library } = useWorkspace()
  const answer = useWorkspaceState((state) => state.answer)
  const units = useChrome((state) => state.units)
  const document = useWorkspaceState((state) => state.document)
  const stale = useStale()
  const quantities = useMemo(
    () => (answer ? solvedFor(answer, item.id, library.kind(item.kind)) : []),
    [answer, item, library],
  )
  return (
    <Section title={stale && answer ? words.findings.stale : words.inspector.solved}>
      {quantities.length === 0 ? <p className={css.empty}>{words.inspector.solvedNone}</p> : null}
      {quantities.map(({ name, label, unit, value, refersTo }) => (
        <div key={name} className={css.quantity}>
          <span>{label}</span>
          <b data-unknown={Number.isNaN(value)}>
            {refersTo === undefined
              ? formatQuantity(value, unit, units)
              : nameOfAny(document, refersTo)}
          </b>
        </div>
      ))}
    </Section>
  )
}
