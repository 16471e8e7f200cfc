import type { JudgedFinding, Severity } from '#rules'

/** What a finding shows as: how grave its failure is, or that nobody can say whether it fails. */
export type Mark = Severity | 'unknown'

export const marks: readonly Mark[] = ['error', 'warning', 'info', 'unknown']

/** The mark of a finding. An unknown verdict is no error, whatever its rule would be if it failed. */
export const markOf = ({ verdict, severity }: Pick<JudgedFinding, 'verdict' | 'severity'>): Mark =>
  verdict === 'unknown' ? 'unknown' : severity

/** Whether nobody has waived a finding. */
export const isStanding = ({ waiver }: Pick<JudgedFinding, 'waiver'>): boolean =>
  waiver === undefined

/** How many findings of each mark nobody has waived. */
export const countFindings = (
  findings: readonly JudgedFinding[],
): Readonly<Record<Mark, number>> => {
  const counts = { error: 0, warning: 0, info: 0, unknown: 0 }
  for (const finding of findings) {
    if (isStanding(finding)) counts[markOf(finding)] += 1
  }
  return counts
}
