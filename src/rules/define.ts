import type { Text, Unit } from '#base'
import type { Source } from '#model'
import type { Facts } from './facts'
import type { RulesetId } from './ruleset-ids'

export type Severity = 'error' | 'warning' | 'info'
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable'
export type RuleDiscipline = 'power' | 'cooling' | 'fiber' | 'space'

/** What a verdict is about: a piece of equipment, a room, a cluster, a route, or the whole facility. */
export interface Subject {
  readonly type: 'equipment' | 'room' | 'cluster' | 'route' | 'facility'
  readonly id: string
}

/** What a rule states besides the bare verdict. `detail` is one sentence in plain words. */
export interface Finding {
  readonly detail: Text
  readonly measured?: number
  /** What was measured, where the figure alone would not say: `loads without power`. */
  readonly measure?: Text
  readonly limit?: number
  readonly unit?: Unit
  /** Where the limit comes from. */
  readonly source?: Source
  /** Other equipment that belongs to the picture: the path, the partner of an overlap. */
  readonly related?: readonly string[]
  /** What to do about it, where that is plain. */
  readonly suggestion?: Text
}

/** A value that nobody stated and that a verdict needs: it becomes an open question. */
export interface Missing {
  readonly equipment?: string
  readonly field: string
}

/** How a rule hands in its verdicts. Passes are only counted. */
export interface Report {
  pass(subject: Subject): void
  fail(subject: Subject, finding: Finding): void
  unknown(subject: Subject, detail: Text, missing?: readonly Missing[]): void
  notApplicable(subject: Subject): void
}

/** What a rule reads; after an edit only the rules that read something changed run again. */
export type Reads =
  | 'power'
  | 'cooling'
  | 'fiber'
  | 'space'
  | 'resilience'
  | 'equipment'
  | 'rooms'
  | 'connections'

export interface Rule {
  /** Equals its file name. */
  readonly id: string
  /** Its number in the project's list of checks, such as `PW-04`. */
  readonly ref: string
  readonly discipline: RuleDiscipline
  readonly title: Text
  /** One or two sentences: what is compared with what, and why it matters. */
  readonly about: Text
  /** Severity under each ruleset; a ruleset that is not named does not use the rule. */
  readonly severity: Readonly<Partial<Record<RulesetId, Severity>>>
  /**
   * What a failure means when the lens is changed: something missing (a UPS), something in
   * surplus (a UPS in a mine), or neither.
   */
  readonly tells?: 'missing' | 'surplus'
  readonly reads: readonly Reads[]
  /** Compares solved quantities with limits. It computes no quantity of its own. */
  readonly judge: (facts: Facts, report: Report) => void
}

/** Declares a rule. */
export const defineRule = (rule: Rule): Rule => rule

/** The subject of a verdict about one piece of equipment. */
export const onEquipment = (id: string): Subject => ({ type: 'equipment', id })
export const onRoom = (id: string): Subject => ({ type: 'room', id })
export const onCluster = (id: string): Subject => ({ type: 'cluster', id })
export const onFacility: Subject = { type: 'facility', id: 'facility' }

/** The same severity under both AI rulesets. */
export const forAi = (severity: Severity) =>
  ({ 'ai-training': severity, 'ai-inference': severity }) as const

/** The same severity under the three mining rulesets. */
export const forMining = (severity: Severity) =>
  ({ 'mining-air': severity, 'mining-hydro': severity, 'mining-immersion': severity }) as const
