import type { JudgedFinding, RuleDiscipline } from '#rules'
import { type Mark, markOf, marks } from '../status/counts'
import { say } from '../text/text'

/** Which findings are shown. */
export interface FindingFilter {
  readonly text: string
  readonly marks: ReadonlySet<Mark>
  readonly discipline: 'all' | RuleDiscipline
  /** A room's id, or every room. */
  readonly room: string | undefined
  readonly waived: boolean
}

export const everyFinding: FindingFilter = {
  text: '',
  marks: new Set(marks),
  discipline: 'all',
  room: undefined,
  waived: false,
}

/** What a filter has to know of the things that findings speak of. */
export interface Subjects {
  nameOf(finding: JudgedFinding): string
  roomOf(finding: JudgedFinding): string | undefined
}

const matchesText = (finding: JudgedFinding, name: string, words: readonly string[]): boolean => {
  if (words.length === 0) return true
  const { ref, rule, title, detail } = finding
  const all = `${name} ${ref} ${rule} ${say(title)} ${say(detail)}`.toLowerCase()
  return words.every((word) => all.includes(word))
}

/** The findings that pass a filter, in their own order. */
export const filterFindings = (
  findings: readonly JudgedFinding[],
  filter: FindingFilter,
  subjects: Subjects,
): readonly JudgedFinding[] => {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return findings.filter(
    (finding) =>
      filter.marks.has(markOf(finding)) &&
      (filter.discipline === 'all' || finding.discipline === filter.discipline) &&
      (filter.waived || finding.waiver === undefined) &&
      (filter.room === undefined || subjects.roomOf(finding) === filter.room) &&
      matchesText(finding, subjects.nameOf(finding), words),
  )
}
