import { formatQuantity } from '#base'
import type { Inventory, Waiver } from '#model'
import { type RawFinding, type RawOutcome, roomOfSlot, verdictCount } from './collect'
import { onFacility, type Rule, type Severity, type Subject } from './define'
import type { Facts } from './facts'
import type { JudgedFinding, RuleCount } from './judgement'
import { type AskedValues, questionKey } from './questions'

/** What one rule came to. It stays valid as long as nothing that the rule reads has changed. */
export interface RuleOutcome {
  readonly findings: readonly JudgedFinding[]
  /** By severity, since a room may judge the same rule more mildly than another. */
  readonly counts: readonly RuleCount[]
  readonly asked: AskedValues
}

/** So many findings of one rule and verdict stand for themselves; the rest is told in one. */
const mostFindings = 200
/** Equipment that such a finding points at. */
const mostRelated = 500

type Severities = (slot: number) => Severity | undefined

/** The severity of a rule by slot, looked up once for each room. */
const severitiesOf = (rule: Rule, facts: Facts): Severities => {
  const known = new Map<number, Severity | undefined>()
  return (slot) => {
    if (known.has(slot)) return known.get(slot)
    const room = roomOfSlot(slot)
    const ruleset = room === undefined ? facts.ruleset : facts.rulesetOfRoom(room)
    const severity = rule.severity[ruleset]
    known.set(slot, severity)
    return severity
  }
}

const countsOf = (rule: Rule, raw: RawOutcome, severityAt: Severities): RuleCount[] => {
  const { id, ref, discipline, title } = rule
  const sums = new Map<Severity, [number, number, number, number]>()
  for (const slot of raw.slots) {
    const severity = severityAt(slot)
    if (!severity) continue
    const sum = sums.get(severity) ?? [0, 0, 0, 0]
    sums.set(severity, sum)
    for (let verdict = 0; verdict < verdictCount; verdict++) {
      sum[verdict] = (sum[verdict] as number) + (raw.tallies[slot * verdictCount + verdict] ?? 0)
    }
  }
  return [...sums].map(([severity, [pass, fail, unknown, notApplicable]]) => {
    return { rule: id, ref, discipline, title, severity, pass, fail, unknown, notApplicable }
  })
}

const waiverOf = (rule: Rule, { id }: Subject, waivers: readonly Waiver[]) =>
  waivers.find((waiver) => waiver.rule === rule.id && waiver.subject === id)

const judged = (
  rule: Rule,
  { verdict, subject, finding }: Pick<RawFinding, 'verdict' | 'subject' | 'finding'>,
  severity: Severity,
  key: string,
  waiver: Waiver | undefined,
): JudgedFinding => {
  const { id, ref, discipline, title } = rule
  return {
    key,
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
  }
}

/** Keeps the first findings of each severity and verdict, and folds the rest into one of them. */
class Folder {
  readonly findings: JudgedFinding[] = []
  readonly #rule: Rule
  readonly #waivers: readonly Waiver[]
  readonly #piles = new Map<string, { first: RawFinding; severity: Severity; rest: string[] }>()
  readonly #kept = new Map<string, number>()

  constructor(rule: Rule, waivers: readonly Waiver[]) {
    this.#rule = rule
    this.#waivers = waivers.filter((waiver) => waiver.rule === rule.id)
  }

  add(raw: RawFinding, severity: Severity): void {
    const pile = `${severity} ${raw.verdict}`
    const waiver = waiverOf(this.#rule, raw.subject, this.#waivers)
    const kept = this.#kept.get(pile) ?? 0
    // What an owner signed for stays to be seen, however many there are.
    if (kept < mostFindings || waiver) {
      if (!waiver) this.#kept.set(pile, kept + 1)
      const { type, id } = raw.subject
      const key = `${this.#rule.id}|${type}|${id}`
      this.findings.push(judged(this.#rule, raw, severity, key, waiver))
      return
    }
    const known = this.#piles.get(pile)
    if (known) known.rest.push(raw.subject.id)
    else this.#piles.set(pile, { first: raw, severity, rest: [raw.subject.id] })
  }

  close(): void {
    for (const { first, severity, rest } of this.#piles.values()) {
      const more = formatQuantity(rest.length, 'count')
      const detail = {
        en: `The same holds for ${more} more, such as this: ${first.finding.detail.en}`,
      }
      const finding = { detail, related: rest.slice(0, mostRelated) }
      const raw = { verdict: first.verdict, subject: onFacility, finding }
      const key = `${this.#rule.id}|${onFacility.type}|more-${first.verdict}-${severity}`
      this.findings.push(judged(this.#rule, raw, severity, key, undefined))
    }
  }
}

const askedBy = (inventory: Inventory, raw: RawOutcome, severityAt: Severities): AskedValues => {
  const asked = new Map<string, { field: string; equipment: Set<string> }>()
  for (const { subject, missing, slot } of raw.findings) {
    if (missing.length === 0 || !severityAt(slot)) continue
    for (const { equipment = subject.id, field } of missing) {
      const key = questionKey(inventory, equipment, field)
      const known = asked.get(key)
      if (known) known.equipment.add(equipment)
      else asked.set(key, { field, equipment: new Set([equipment]) })
    }
  }
  return asked
}

/** Gives what a rule said the severities of the rulesets in force, and the owner's waivers. */
export const report = (rule: Rule, raw: RawOutcome, facts: Facts): RuleOutcome => {
  const severityAt = severitiesOf(rule, facts)
  const folder = new Folder(rule, facts.inventory.facility.waivers)
  for (const finding of raw.findings) {
    const severity = severityAt(finding.slot)
    if (severity) folder.add(finding, severity)
  }
  folder.close()
  return {
    findings: folder.findings,
    counts: countsOf(rule, raw, severityAt),
    asked: askedBy(facts.inventory, raw, severityAt),
  }
}
