import type { Text } from '#base'
import type { JudgedFinding, RuleCount, RuleDiscipline, Severity } from '#rules'
import { type Mark, markOf, marks } from '../status/counts'

/** How often a rule came to each verdict, all severities together. */
interface Tally {
  readonly pass: number
  readonly fail: number
  readonly unknown: number
  readonly waived: number
}

/** One line of the list: a discipline, a rule within it, or a finding of the rule. */
export type FindingRow =
  | { readonly type: 'discipline'; readonly key: string; readonly discipline: RuleDiscipline }
  | {
      readonly type: 'rule'
      readonly key: string
      readonly rule: string
      readonly ref: string
      readonly title: Text
      /** The gravest of its failures; `unknown` where none fails. */
      readonly mark: Mark
      readonly tally: Tally
      readonly isOpen: boolean
    }
  | { readonly type: 'finding'; readonly key: string; readonly finding: JudgedFinding }

/** Rules that the person has folded or unfolded; the rest are as their length suggests. */
export type Folds = ReadonlyMap<string, boolean>

const mostShown = 12

/** Whether the findings of a rule are listed. */
const isRuleOpen = (folds: Folds, rule: string, count: number): boolean =>
  folds.get(rule) ?? count <= mostShown

const disciplines: readonly RuleDiscipline[] = ['power', 'cooling', 'fiber', 'space']
const severities: readonly Severity[] = ['error', 'warning', 'info']

const groupBy = <T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Adds up a rule's counts: a rule has one per severity that its rooms give it. */
const tallyOf = (counts: readonly RuleCount[], findings: readonly JudgedFinding[]): Tally => {
  const sum = (verdict: 'pass' | 'fail' | 'unknown') =>
    counts.reduce((total, count) => total + count[verdict], 0)
  return {
    pass: sum('pass'),
    fail: sum('fail'),
    unknown: sum('unknown'),
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
  }
}

const worst = (findings: readonly JudgedFinding[]): Severity =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info'

/** The mark of a rule: its gravest failure, or `unknown` where all is merely unknown. */
const gravest = (findings: readonly JudgedFinding[]): Mark => {
  const own = new Set(findings.map(markOf))
  return marks.find((mark) => own.has(mark)) ?? 'info'
}

/** 0 where something failed, 1 where all is merely unknown. */
const doubt = (findings: readonly JudgedFinding[]): number =>
  findings.some(({ verdict }) => verdict === 'fail') ? 0 : 1

const rank = (severity: Severity): number => severities.indexOf(severity)

/**
 * Lays findings out as discipline → rule → subject. A rule stands open unless it has many findings,
 * or as `folds` says. Rules with the gravest findings come first, failed
 * ones before unknown ones, then by their number.
 */
export const layOutFindings = (
  findings: readonly JudgedFinding[],
  counts: readonly RuleCount[],
  folds: Folds,
): readonly FindingRow[] => {
  const byDiscipline = groupBy(findings, (finding) => finding.discipline)
  const countsOf = groupBy(counts, (count) => count.rule)
  return disciplines.flatMap((discipline): FindingRow[] => {
    const group = byDiscipline.get(discipline)
    if (!group) return []
    const rules = [...groupBy(group, (finding) => finding.rule)]
      .map(([rule, own]) => ({
        rule,
        own,
        severity: worst(own),
        mark: gravest(own),
        ref: own[0]?.ref ?? '',
      }))
      .sort(
        (a, b) =>
          rank(a.severity) - rank(b.severity) ||
          doubt(a.own) - doubt(b.own) ||
          (a.ref < b.ref ? -1 : 1),
      )
    const rows = rules.flatMap(({ rule, own, mark, ref }): FindingRow[] => {
      const isOpen = isRuleOpen(folds, rule, own.length)
      const title = own[0]?.title ?? { en: rule }
      const tally = tallyOf(countsOf.get(rule) ?? [], own)
      const head = { type: 'rule', key: rule, rule, ref, title, mark, tally, isOpen } as const
      return [
        head,
        ...(isOpen
          ? own.map((finding) => ({ type: 'finding', key: finding.key, finding }) as const)
          : []),
      ]
    })
    return [{ type: 'discipline', key: discipline, discipline }, ...rows]
  })
}

/** A finding's sentence in two parts, so that the name of its subject stands in it once and in front. */
export const sentenceOf = (name: string, detail: string): readonly [string, string] =>
  detail.startsWith(`${name} `) ? [name, detail.slice(name.length + 1)] : [name, detail]

/** A finding's sentence in one piece, its subject in front. */
export const plainSentence = (name: string, detail: string): string =>
  detail.startsWith(`${name} `) ? detail : `${name}: ${detail}`

/** What a click on a finding frames and draws out: the culprit first, then its path. */
export const shownBy = ({ subject, related }: JudgedFinding): readonly string[] =>
  subject.type === 'equipment' || subject.type === 'room' || subject.type === 'route'
    ? [subject.id, ...related.filter((id) => id !== subject.id)]
    : related
