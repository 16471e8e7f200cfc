import { useMemo } from 'react'
import type { Curtailed } from '#engines'
import { useChrome } from '../app/context'
import { breakWords } from '../text/breakPanel'
import css from './Break.module.css'
import { curtailedLines, curtailedSentence } from './curtailed'
import { RestList } from './RestList'

interface CurtailedListProps {
  readonly curtailed: Curtailed
  readonly ids: readonly string[]
}

/** What a call of the grid switches off, and how fast. */
export function CurtailedList({ curtailed, ids }: CurtailedListProps) {
  const units = useChrome((state) => state.units)
  const lines = useMemo(() => curtailedLines(curtailed, units), [curtailed, units])
  const resting = useMemo(() => [{ rests: [], gaps: curtailed.gaps }], [curtailed])
  return (
    <section aria-label={breakWords.curtailed.title}>
      <p>{curtailedSentence(curtailed, units)}</p>
      <dl className={css.figures}>
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RestList resting={resting} ids={ids} />
    </section>
  )
}
