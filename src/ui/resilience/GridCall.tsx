import { formatQuantity } from '#base'
import type { Cascade } from '#engines'
import { formatTotal } from '../format/figures'
import { breakWords } from '../text/breakPanel'
import css from './Break.module.css'
import { formatSpan } from './moments'

const { grid: text } = breakWords

/** What miners give when the grid calls, how fast, and what stays on. */
export function GridCall({ curtailed }: { readonly curtailed: NonNullable<Cascade['curtailed']> }) {
  const { askedKw, shedKw, thPerS, withinS, leftKw, notOfferedKw, gaps, rows } = curtailed
  const kw = (value: number) => formatQuantity(value, 'kW')
  const lines = [
    ['asked', text.asked, kw(askedKw)],
    ['shed', text.shed, text.atLeast(kw(shedKw))],
    ['within', text.within, rows.length === 0 ? '–' : formatSpan(withinS)],
    ['thPerS', text.thPerS, formatTotal(thPerS, 'TH/s')],
    ['left', text.left, kw(leftKw)],
    ['notOffered', text.notOffered, formatTotal(notOfferedKw, 'kW')],
  ] as const
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      {shedKw < askedKw * (1 - 1e-9) ? <p>{text.short(kw(askedKw), kw(shedKw))}</p> : null}
      <dl className={css.figures} aria-label={text.title}>
        {lines.map(([key, label, value]) => (
          <div key={key} data-figure={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {gaps.length === 0 ? null : <p>{text.last(gaps.length)}</p>}
    </section>
  )
}
