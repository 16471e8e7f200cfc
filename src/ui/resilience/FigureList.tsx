import type { Cascade } from '#engines'
import type { Lens } from '#model'
import { breakWords } from '../text/breakPanel'
import css from './Break.module.css'
import { figureLines } from './figures'

interface FigureListProps {
  readonly cascade: Cascade
  readonly lens: Lens | 'as-built'
}

/** What a break takes away, in figures. */
export function FigureList({ cascade, lens }: FigureListProps) {
  return (
    <dl className={css.figures} aria-label={breakWords.figures.title}>
      {figureLines(cascade, lens).map(({ key, label, value }) => (
        <div key={key} data-figure={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
