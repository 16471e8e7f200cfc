import type { CoolingSolution, Solution } from '#engines'
import type { Goal, Lens } from '#model'
import { type Facts, type Finding, factsOf, type Missing, type Rule, type Verdict } from '#rules'
import { parametersOf } from '#standards'
import type { Plan } from '../plan'
import { solve } from './solve'

export interface Asked {
  readonly lens?: Lens
  readonly goal?: Goal
  /** Electrical losses by equipment, kW. */
  readonly losses?: Readonly<Record<string, number>>
  /** How loads are supplied, by equipment. */
  readonly supply?: Readonly<Record<string, 'ok' | 'unprotected' | 'dropped'>>
  /** Seconds until the generators carry; none without it. */
  readonly bridgeS?: number
  /** What a rule is to read instead of what the engine found, where only the comparison is tested. */
  readonly instead?: (cooling: CoolingSolution) => Partial<CoolingSolution>
}

/** One verdict with what was said about it. */
export interface Said extends Partial<Finding> {
  readonly subject: string
  readonly verdict: Verdict
  readonly missing?: readonly Missing[]
}

const factsOfPlan = (
  plan: Plan,
  { lens = 'ai', goal = 'n', losses, supply = {}, bridgeS, instead }: Asked,
): Facts => {
  const { inventory, solution: cooling } = solve(plan, losses)
  const supplied = Object.entries(supply).map(
    ([id, state]) => [inventory.rowOf.get(id) ?? -1, state] as const,
  )
  // Cooling rules read the cooling and, for what runs on UPS, the supply of loads: nothing else.
  const standby = {
    generatorRows: bridgeS === undefined ? [] : [0],
    bridge: { totalS: bridgeS, unstatedRows: [] },
  }
  const solution = {
    cooling: { ...cooling, ...instead?.(cooling) },
    power: { supply: new Map(supplied), standby },
  } as unknown as Solution
  const parameter = parametersOf(inventory.facility.parameters)
  return factsOf({ inventory, solution, parameter, lens, goal })
}

/** Everything that a rule says about a plan, in its order. Goal N under the AI lens unless asked otherwise. */
export function saidBy(rule: Rule, plan: Plan, asked: Asked = {}): readonly Said[] {
  const said: Said[] = []
  rule.judge(factsOfPlan(plan, asked), {
    pass: ({ id }) => said.push({ subject: id, verdict: 'pass' }),
    notApplicable: ({ id }) => said.push({ subject: id, verdict: 'not-applicable' }),
    fail: ({ id }, finding) => said.push({ subject: id, verdict: 'fail', ...finding }),
    unknown: ({ id }, detail, missing = []) =>
      said.push({ subject: id, verdict: 'unknown', detail, missing }),
  })
  return said
}

/** The verdicts of a rule by subject. */
export const verdictsOf = (
  rule: Rule,
  plan: Plan,
  asked: Asked = {},
): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(saidBy(rule, plan, asked).map(({ subject, verdict }) => [subject, verdict]))

/** The sentences of a rule's failures and unknowns. */
export const sentencesOf = (rule: Rule, plan: Plan, asked: Asked = {}): readonly string[] =>
  saidBy(rule, plan, asked).flatMap(({ detail }) => (detail ? [detail.en] : []))
