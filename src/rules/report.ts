import type { Inventory, Waiver } from '#model'
import type { Finding, Missing, Report, Rule, Severity, Subject } from './define'
import type { Facts } from './facts'
import type { JudgedFinding, RuleCount } from './judgement'
import type { RulesetId } from './ruleset-ids'

/** What one rule came to. It stays valid as long as nothing that the rule reads has changed. */
export interface RuleOutcome {
  readonly findings: readonly JudgedFinding[]
  /** By severity, since a room may judge the same rule more mildly than another. */
  readonly counts: readonly RuleCount[]
  readonly missing: readonly MissingValue[]
}

export interface MissingValue extends Missing {
  readonly rule: string
  readonly equipment: string
}

type Tally = { pass: number; fail: number; unknown: number; notApplicable: number }

const rulesetFor = (facts: Facts, subject: Subject): RulesetId => {
  if (subject.type === 'equipment') {
    const row = facts.inventory.rowOf.get(subject.id)
    return row === undefined
      ? facts.ruleset
      : facts.rulesetOfRoom(facts.inventory.roomRow[row] ?? -1)
  }
  if (subject.type === 'room') {
    return facts.rulesetOfRoom(
      facts.inventory.facility.rooms.findIndex(({ id }) => id === subject.id),
    )
  }
  return facts.ruleset
}

const waiverFor = (waivers: readonly Waiver[], rule: string, subject: Subject) =>
  waivers.find((waiver) => waiver.rule === rule && waiver.subject === subject.id)

/** Collects one rule's verdicts, each with the severity of the ruleset that judges its subject. */
class Collector implements Report {
  readonly findings: JudgedFinding[] = []
  readonly missing: MissingValue[] = []
  readonly #tallies = new Map<Severity, Tally>()
  readonly #rule: Rule
  readonly #facts: Facts

  constructor(rule: Rule, facts: Facts) {
    this.#rule = rule
    this.#facts = facts
  }

  get counts(): RuleCount[] {
    const { id, ref, discipline, title } = this.#rule
    return [...this.#tallies].map(([severity, tally]) => ({
      rule: id,
      ref,
      discipline,
      title,
      severity,
      ...tally,
    }))
  }

  pass(subject: Subject): void {
    this.#count(subject, 'pass')
  }

  notApplicable(subject: Subject): void {
    this.#count(subject, 'notApplicable')
  }

  fail(subject: Subject, finding: Finding): void {
    const severity = this.#count(subject, 'fail')
    if (severity) this.#keep('fail', severity, subject, finding)
  }

  unknown(subject: Subject, detail: Finding['detail'], missing: readonly Missing[] = []): void {
    const severity = this.#count(subject, 'unknown')
    if (!severity) return
    this.#keep('unknown', severity, subject, { detail })
    for (const { equipment = subject.id, field } of missing) {
      this.missing.push({ rule: this.#rule.id, equipment, field })
    }
  }

  #count(subject: Subject, verdict: keyof Tally): Severity | undefined {
    const ruleset = rulesetFor(this.#facts, subject)
    const severity = this.#rule.severity[ruleset]
    if (!severity) return undefined
    let tally = this.#tallies.get(severity)
    if (!tally) {
      tally = { pass: 0, fail: 0, unknown: 0, notApplicable: 0 }
      this.#tallies.set(severity, tally)
    }
    tally[verdict] += 1
    return severity
  }

  #keep(verdict: 'fail' | 'unknown', severity: Severity, subject: Subject, finding: Finding): void {
    const { id, ref, discipline, title } = this.#rule
    const waiver = waiverFor(this.#facts.inventory.facility.waivers, id, subject)
    this.findings.push({
      key: `${id}|${subject.type}|${subject.id}`,
      rule: id,
      ref,
      discipline,
      title,
      severity,
      verdict,
      subject,
      ...finding,
      related: finding.related ?? [],
      ...(waiver ? { waiver } : {}),
    })
  }
}

/** Runs one rule over the facts. */
export const runRule = (rule: Rule, facts: Facts): RuleOutcome => {
  const collector = new Collector(rule, facts)
  rule.judge(facts, collector)
  return { findings: collector.findings, counts: collector.counts, missing: collector.missing }
}

/** The name under which a missing value is asked for once: the product's field, or the equipment's own. */
export const questionKey = (inventory: Inventory, { equipment, field }: MissingValue): string => {
  const row = inventory.rowOf.get(equipment)
  const item = row === undefined ? undefined : inventory.equipment[row]
  if (item?.product !== undefined && inventory.library.products.has(item.product)) {
    return `${item.product}|${field}`
  }
  return `${equipment}|${field}`
}
