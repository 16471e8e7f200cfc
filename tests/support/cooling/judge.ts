import { type CoolingSolution, type LossState, type Solution, solvePlantSupply } from '#engines'
import type { Goal, Inventory, Lens } from '#model'
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
  /** Loads that no generator carries, and those whose battery ends before one does, by id. */
  readonly darkWithoutUtility?: readonly string[]
  readonly emptied?: readonly string[]
  /** What goes dark with a component each, by its id. */
  readonly lost?: Readonly<Record<string, readonly string[]>>
  /** What a rule is to read instead of what the engine found, where only the comparison is tested. */
  readonly instead?: (cooling: CoolingSolution) => Partial<CoolingSolution>
}

/** One verdict with what was said about it. */
export interface Said extends Partial<Finding> {
  readonly subject: string
  readonly verdict: Verdict
  readonly missing?: readonly Missing[]
}

const lossOf = (
  { rowOf }: Inventory,
  lost: string,
  dropped: readonly string[],
  interrupted: readonly string[] = [],
): LossState => ({
  lost,
  type: 'component',
  dropped: dropped.map((id) => rowOf.get(id) ?? -1),
  droppedKw: 0,
  droppedItKw: 0,
  unprotected: [],
  overloads: [],
  unknown: [],
  interrupted: interrupted.map((id) => rowOf.get(id) ?? -1),
  interruptionUnknown: [],
})

const factsOfPlan = (
  plan: Plan,
  {
    lens = 'ai',
    goal = 'n',
    losses,
    supply = {},
    bridgeS,
    darkWithoutUtility = [],
    emptied = [],
    lost = {},
    instead,
  }: Asked,
): Facts => {
  const { inventory, solution: found } = solve(plan, losses)
  const cooling = { ...found, ...instead?.(found) }
  const parameter = parametersOf(inventory.facility.parameters)
  const supplied = Object.entries(supply).map(
    ([id, state]) => [inventory.rowOf.get(id) ?? -1, state] as const,
  )
  // Cooling rules read the cooling and, for what runs on UPS, the supply of loads: nothing else.
  const standby = {
    generatorRows: bridgeS === undefined ? [] : [0],
    bridge: { totalS: bridgeS, unstatedRows: [] },
    utilityLoss: lossOf(inventory, 'utility', darkWithoutUtility, emptied),
  }
  const power = {
    supply: new Map(supplied),
    standby,
    componentLosses: Object.entries(lost).map(([id, dark]) => lossOf(inventory, id, dark)),
    zoneLosses: [],
    compartmentLosses: [],
  } as unknown as Solution['power']
  const resilience = solvePlantSupply(inventory, parameter, power, cooling)
  const solution = { cooling, power, resilience } as Solution
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
