import { solve } from '#engines'
import type { Goal, Lens } from '#model'
import { type Facts, type Finding, factsOf, type Missing, type Rule, type Verdict } from '#rules'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan } from './plan'

export interface Asked {
  readonly lens?: Lens | 'as-built'
  readonly goal?: Goal
}

/** One verdict with what was said about it. */
export interface Said extends Partial<Finding> {
  readonly subject: string
  readonly verdict: Verdict
  readonly missing?: readonly Missing[]
}

/** The facts of a plan, solved by the real engines. AI unless asked otherwise. */
export function factsOfPlan(plan: Plan, { lens = 'ai', goal }: Asked = {}): Facts {
  const inventory = inventoryOf(plan)
  const parameter = parametersOf(inventory.facility.parameters)
  const solution = solve(inventory, parameter)
  return factsOf({ inventory, solution, parameter, lens, ...(goal ? { goal } : {}) })
}

/** Everything that a rule says about a plan, solved by the real engines. AI unless asked otherwise. */
export function saidOf(rule: Rule, plan: Plan, asked: Asked = {}): Said[] {
  const facts = factsOfPlan(plan, asked)
  const said: Said[] = []
  rule.judge(facts, {
    pass: ({ id }) => said.push({ subject: id, verdict: 'pass' }),
    notApplicable: ({ id }) => said.push({ subject: id, verdict: 'not-applicable' }),
    fail: ({ id }, finding) => said.push({ subject: id, verdict: 'fail', ...finding }),
    unknown: ({ id }, detail, missing = []) =>
      said.push({ subject: id, verdict: 'unknown', detail, missing }),
  })
  return said
}

/** The verdicts of a rule as `subject verdict`. */
export function verdicts(rule: Rule, plan: Plan, asked: Asked = {}): string[] {
  return saidOf(rule, plan, asked).map(({ subject, verdict }) => `${subject} ${verdict}`)
}

/** The only thing that a rule says; throws when it says more or less. */
export function onlySaid(rule: Rule, plan: Plan, asked: Asked = {}): Said {
  const said = saidOf(rule, plan, asked)
  const [first] = said
  if (!first || said.length !== 1) throw new Error(`expected one verdict, got ${said.length}`)
  return first
}
