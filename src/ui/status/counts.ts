import type { JudgedFinding, Severity } from '#rules'

/** How many findings of each severity nobody has waived. */
export const countFindings = (
  findings: readonly JudgedFinding[],
): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity, waiver } of findings) {
    if (waiver === undefined) counts[severity] += 1
  }
  return counts
}
