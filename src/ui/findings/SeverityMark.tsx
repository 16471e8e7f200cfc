import type { Severity } from '#rules'
import { CircleAlert, Info, TriangleAlert } from '../kit/icons'
import { words } from '../text/text'
import css from './Findings.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info }

/** How grave a finding is, by shape as well as colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Glyph = icons[severity]
  return (
    <span className={css.severity} data-severity={severity}>
      <Glyph size={15} aria-hidden />
      <span className="visually-hidden">{words.findings.severity[severity]}</span>
    </span>
  )
}
