import { CircleAlert, CircleHelp, Info, TriangleAlert } from '../kit/icons'
import type { Mark } from '../status/counts'
import { words } from '../text/text'
import css from './Findings.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info, unknown: CircleHelp }

/** How grave a finding is, or that it cannot be said, by shape as well as colour. */
export function SeverityMark({ mark }: { readonly mark: Mark }) {
  const Glyph = icons[mark]
  return (
    <span className={css.severity} data-severity={mark}>
      <Glyph size={15} aria-hidden />
      <span className="visually-hidden">{words.findings.mark[mark]}</span>
    </span>
  )
}
