import type { JudgedFinding, RuleCount } from '#rules'

/** A finding for tests of the interface: an error of the power discipline on one rack. */
export const findingOf = (more: Partial<JudgedFinding> = {}): JudgedFinding => {
  const subject = more.subject ?? { type: 'equipment', id: 'rack-1' }
  const rule = more.rule ?? 'path-loss'
  return {
    key: `${rule}|${subject.type}|${subject.id}`,
    rule,
    ref: 'PW-03',
    discipline: 'power',
    title: { en: 'Loads stay up when a path is lost' },
    severity: 'error',
    verdict: 'fail',
    subject,
    detail: { en: 'It goes dark with path A.' },
    related: [],
    ...more,
  }
}

/** How often the rule of {@link findingOf} came to each verdict. */
export const countOf = (more: Partial<RuleCount> = {}): RuleCount => ({
  rule: 'path-loss',
  ref: 'PW-03',
  discipline: 'power',
  title: { en: 'Loads stay up when a path is lost' },
  severity: 'error',
  pass: 0,
  fail: 0,
  unknown: 0,
  notApplicable: 0,
  ...more,
})
