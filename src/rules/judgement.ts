import type { Text, Unit } from '#base'
import type { Goal, KindId, Lens, Source, Waiver } from '#model'
import type { RuleDiscipline, Severity, Subject, Verdict } from './define'
import type { RulesetId } from './ruleset-ids'

/** One failed or unknown verdict. Passes are counted, not kept. */
export interface JudgedFinding {
  /** Stable from run to run: rule and subject. */
  readonly key: string
  readonly rule: string
  readonly ref: string
  readonly discipline: RuleDiscipline
  readonly title: Text
  readonly severity: Severity
  readonly verdict: 'fail' | 'unknown'
  readonly subject: Subject
  readonly detail: Text
  readonly measured?: number
  /** What was measured, in words, where the figure alone would not say. */
  readonly measure?: Text
  readonly limit?: number
  readonly unit?: Unit
  readonly source?: Source
  readonly related: readonly string[]
  readonly suggestion?: Text
  /** An owner's signed acceptance, where there is one. */
  readonly waiver?: Waiver
}

/** How often a rule came to each verdict. */
export interface RuleCount {
  readonly rule: string
  readonly ref: string
  readonly discipline: RuleDiscipline
  readonly title: Text
  readonly severity: Severity
  readonly pass: number
  readonly fail: number
  readonly unknown: number
  readonly notApplicable: number
}

/** One value that nobody stated, with all the equipment that waits for it. */
export interface OpenQuestion {
  readonly key: string
  /** The product that lacks the value. */
  readonly product?: string
  /** The kind of the equipment that has no product and lacks the value. */
  readonly kind?: KindId
  readonly field: string
  readonly label: Text
  readonly unit?: Unit
  readonly equipment: readonly string[]
  /** Rules that cannot come to a verdict without it. */
  readonly rules: readonly string[]
}

/** One check of the project's list, as far as errors go. */
export interface Criterion {
  /** Such as `PW-04`. */
  readonly ref: string
  /** `not-applicable`: the goal does not ask for it, or there is nothing to judge. */
  readonly verdict: Verdict
  /** Findings of it that an owner accepted. */
  readonly waived: number
}

/** What may honestly be said of the power chain as a whole. */
export interface Statement {
  /** Which criteria hold, for how many loads, on how many assumptions. Never an award. */
  readonly text: Text
  readonly loads: number
  readonly criteria: readonly Criterion[]
  /** All assumptions in force, one sentence each. */
  readonly assumptions: readonly Text[]
}

/** What may honestly be said of the cooling as a whole. */
export interface CoolingStatement {
  /** Classes of air and water within which it stays, and the water it takes. Never an award. */
  readonly text: Text
  readonly assumptions: readonly Text[]
}

/** What the rules say of a facility under one lens and goal. */
export interface Judgement {
  readonly lens: Lens
  readonly goal: Goal
  readonly ruleset: RulesetId
  /**
   * `fail` with any unwaived error; else `unknown` with any error rule undecided; else `pass`.
   * A facility in which no error rule found a subject is `not-applicable`, never a pass.
   */
  readonly verdict: Verdict
  readonly findings: readonly JudgedFinding[]
  readonly counts: readonly RuleCount[]
  readonly openQuestions: readonly OpenQuestion[]
  /** Absent where no load is judged. */
  readonly statement?: Statement
  /** Absent where nothing is cooled. */
  readonly coolingStatement?: CoolingStatement
}

/** What changes when the facility is judged under the other lens. */
export interface LensDifference {
  readonly from: Lens
  readonly to: Lens
  /** Findings that fail or are unknown there and are not findings here. */
  readonly missing: readonly JudgedFinding[]
  /** What stands there for nothing, such as UPS in a mine. */
  readonly surplus: readonly JudgedFinding[]
}
