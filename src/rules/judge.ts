import type { Text, Unit } from '#base'
import type { Solution } from '#engines'
import type { Goal, Inventory, Lens } from '#model'
import type { Parameters } from '#standards'
import type { Reads, Rule } from './define'
import type { Facts } from './facts'
import type { Judgement, LensDifference, OpenQuestion, RuleCount } from './judgement'
import { rules as allRules } from './registry'
import { type MissingValue, questionKey, type RuleOutcome, runRule } from './report'
import { chooseRulesets, defaultGoalOf, lensOf } from './rulesets'

/** What is judged, and how. */
export interface Case {
  readonly inventory: Inventory
  readonly solution: Solution
  readonly parameter: Parameters
  readonly lens: Lens | 'as-built'
  readonly goal?: Goal
}

/** Turns a case into the facts that rules read. */
export const factsOf = ({ inventory, solution, parameter, lens, goal }: Case): Facts => {
  const choice = chooseRulesets(inventory, lens)
  const judgedAs = lensOf(choice.whole)
  return {
    inventory,
    solution,
    parameter,
    ruleset: choice.whole,
    lens: judgedAs,
    goal: goal ?? inventory.facility.goals[judgedAs] ?? defaultGoalOf(choice.whole),
    rulesetOfRoom: choice.ofRoom,
  }
}

const verdictOf = (
  findings: Judgement['findings'],
  counts: readonly RuleCount[],
): Judgement['verdict'] => {
  const open = findings.filter(({ severity, waiver }) => severity === 'error' && !waiver)
  if (open.some(({ verdict }) => verdict === 'fail')) return 'fail'
  if (open.length > 0) return 'unknown'
  const looked = counts.some(
    ({ severity, pass, fail, unknown }) => severity === 'error' && pass + fail + unknown > 0,
  )
  return looked ? 'pass' : 'not-applicable'
}

/** What the site, rooms and clusters may leave unstated: fields that no kind defines. */
const otherQuestions: Readonly<Record<string, { readonly label: Text; readonly unit?: Unit }>> = {
  designDryBulbC: { label: { en: 'Design dry bulb of the site' }, unit: 'C' },
  designWetBulbC: { label: { en: 'Design wet bulb of the site' }, unit: 'C' },
  heightM: { label: { en: 'Height of the room' }, unit: 'm' },
  slabLimitKpa: { label: { en: 'What the floor carries' }, unit: 'kPa' },
  fireCompartment: { label: { en: 'Fire compartment' } },
  nodesPerUnit: { label: { en: 'Nodes of a scalable unit' }, unit: 'count' },
}

const describeQuestion = (inventory: Inventory, { equipment, field }: MissingValue) => {
  const row = inventory.rowOf.get(equipment)
  const item = row === undefined ? undefined : inventory.equipment[row]
  if (row === undefined && otherQuestions[field]) return { field, ...otherQuestions[field] }
  const definition = row === undefined ? undefined : inventory.kindOf(row).fields[field]
  const known = item?.product !== undefined && inventory.library.products.has(item.product)
  return {
    field,
    label: definition?.label ?? { en: field },
    ...(known && item?.product !== undefined ? { product: item.product } : {}),
    ...(definition?.type === 'number' ? { unit: definition.unit } : {}),
  }
}

const openQuestions = (
  inventory: Inventory,
  outcomes: readonly RuleOutcome[],
): readonly OpenQuestion[] => {
  const questions = new Map<string, { first: MissingValue; ids: Set<string>; rules: Set<string> }>()
  for (const missing of outcomes.flatMap((outcome) => outcome.missing)) {
    const key = questionKey(inventory, missing)
    const question = questions.get(key) ?? { first: missing, ids: new Set(), rules: new Set() }
    question.ids.add(missing.equipment)
    question.rules.add(missing.rule)
    questions.set(key, question)
  }
  return [...questions]
    .map(([key, { first, ids, rules }]) => ({
      key,
      ...describeQuestion(inventory, first),
      equipment: [...ids],
      rules: [...rules].sort(),
    }))
    .sort((a, b) => b.equipment.length - a.equipment.length || (a.key < b.key ? -1 : 1))
}

const severityRank = { error: 0, warning: 1, info: 2 } as const
const verdictRank = { fail: 0, unknown: 1 } as const

const assemble = (facts: Facts, outcomes: readonly RuleOutcome[]): Judgement => {
  const findings = outcomes
    .flatMap((outcome) => outcome.findings)
    .sort(
      (a, b) =>
        severityRank[a.severity] - severityRank[b.severity] ||
        verdictRank[a.verdict] - verdictRank[b.verdict],
    )
  const counts = outcomes.flatMap((outcome) => outcome.counts)
  return {
    lens: facts.lens,
    goal: facts.goal,
    ruleset: facts.ruleset,
    verdict: verdictOf(findings, counts),
    findings,
    counts,
    openQuestions: openQuestions(facts.inventory, outcomes),
  }
}

/**
 * What a rule's outcome rests on. An engine that was not run again hands back the very same
 * solution, so that comparing references tells what changed.
 */
const basisOf = (facts: Facts, reads: Reads): unknown => {
  const { inventory, solution } = facts
  switch (reads) {
    case 'power':
    case 'cooling':
    case 'fiber':
    case 'space':
      return solution[reads]
    case 'equipment':
      return inventory.stamp
    case 'rooms':
      return inventory.facility.rooms
    case 'connections':
      return inventory.facility.connections
  }
}

interface Kept {
  readonly basis: readonly unknown[]
  readonly outcome: RuleOutcome
}

const frameOf = (facts: Facts): string =>
  `${facts.ruleset} ${facts.goal} ${facts.inventory.facility.rooms.map((_, room) => facts.rulesetOfRoom(room)).join(' ')}`

/** Judges again and again, running only the rules that read something which has changed. */
export interface Judge {
  judge(facts: Facts): Judgement
  /** How many rules the last call ran. */
  readonly rulesRun: number
}

/** Makes a judge over a set of rules; by default all that there are. */
export const createJudge = (rules: readonly Rule[] = allRules): Judge => {
  const kept = new Map<string, Kept>()
  let rulesRun = 0
  return {
    get rulesRun() {
      return rulesRun
    },
    judge: (facts) => {
      rulesRun = 0
      const { facility } = facts.inventory
      const common = [frameOf(facts), facility.parameters, facility.waivers, facility.site]
      const outcomes = rules.map((rule) => {
        const basis = [...common, ...rule.reads.map((reads) => basisOf(facts, reads))]
        const before = kept.get(rule.id)
        if (before && basis.every((part, i) => part === before.basis[i])) return before.outcome
        rulesRun += 1
        const outcome = runRule(rule, facts)
        kept.set(rule.id, { basis, outcome })
        return outcome
      })
      return assemble(facts, outcomes)
    },
  }
}

/** Judges a case once. */
export const judge = (facts: Facts, rules: readonly Rule[] = allRules): Judgement =>
  createJudge(rules).judge(facts)

/** What changes from one judgement to that under the other lens: what is missing there, what is surplus. */
export const compareLenses = (
  here: Judgement,
  there: Judgement,
  rules: readonly Rule[] = allRules,
): LensDifference => {
  const known = new Set(here.findings.map(({ key }) => key))
  const surplusRules = new Set(rules.filter(({ tells }) => tells === 'surplus').map(({ id }) => id))
  const fresh = there.findings.filter(({ key, waiver }) => !known.has(key) && !waiver)
  return {
    from: here.lens,
    to: there.lens,
    missing: fresh.filter(({ rule }) => !surplusRules.has(rule)),
    surplus: fresh.filter(({ rule }) => surplusRules.has(rule)),
  }
}
