import { ChevronDown, ChevronRight } from '../kit/icons'
import { say, words } from '../text/text'
import css from './Findings.module.css'
import type { FindingRow } from './rows'
import { SeverityMark } from './SeverityMark'

interface RuleLineProps {
  readonly row: Extract<FindingRow, { type: 'rule' }>
  readonly onToggle: () => void
}

/** A rule with how often it came to each verdict; a click folds its findings. */
export function RuleLine({ row, onToggle }: RuleLineProps) {
  const { pass, fail, unknown, waived } = row.tally
  const Chevron = row.isOpen ? ChevronDown : ChevronRight
  return (
    <button type="button" className={css.rule} aria-expanded={row.isOpen} onClick={onToggle}>
      <Chevron size={14} aria-hidden />
      <SeverityMark mark={row.mark} />
      <span className={css.ref}>{row.ref}</span>
      <strong>{say(row.title)}</strong>
      <span className={css.tally}>
        {words.findings.tally(pass, fail, unknown)}
        {waived > 0 ? ` · ${words.findings.waivedCount(waived)}` : ''}
      </span>
    </button>
  )
}
