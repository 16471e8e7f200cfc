import type { Solution } from '#engines'
import type { Goal, Inventory, Lens } from '#model'
import type { Parameters } from '#standards'
import { collect, type RawOutcome } from './collect'
import { coolingStatementOf } from './cooling-statement'
import type { Reads, Rule } from './define'
import type { AirFacts, Facts } from './facts'
import type { Judgement, LensDifference, RuleCount } from './judgement'
import { openQuestions } from './questions'
import { rules as allRules } from './registry'
import { type RuleOutcome, report } from './report'
import type { RulesetId } from './ruleset-ids'
import { chooseRulesets, defaultGoalOf, lensOf } from './rulesets'
import { statementOf } from './statement'
import { stillHolds, Watch } from './watch'

/** What is judged, and how. */
export interface Case {
  readonly inventory: Inventory
  readonly solution: Solution
  readonly parameter: Parameters
  readonly lens: Lens | 'as-built'
  /** The id of the one room that the lens is for; without it, the lens is for the whole. */
  readonly room?: string
  readonly goal?: Goal
  /** What a fresh air view found. */
  readonly air?: AirFacts | undefined
}

/** Turns a case into the facts that rules read. */
export const factsOf = ({ inventory, solution, parameter, lens, room, goal, air }: Case): Facts => {
  const choice = chooseRulesets(inventory, lens, room)
  const judgedAs = lensOf(choice.whole)
  return {
    inventory,
    solution,
    parameter,
    ruleset: choice.whole,
    lens: judgedAs,
    goal: goal ?? inventory.facility.goals[judgedAs] ?? defaultGoalOf(choice.whole),
    rulesetOfRoom: choice.ofRoom,
    ...(air ? { air } : {}),
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

const severityRank = { error: 0, warning: 1, info: 2 } as const
const verdictRank = { fail: 0, unknown: 1 } as const

interface Judged {
  readonly rule: string
  readonly outcome: RuleOutcome
}

const assemble = (facts: Facts, judged: readonly Judged[]): Judgement => {
  const outcomes = judged.map(({ outcome }) => outcome)
  const findings = outcomes
    .flatMap((outcome) => outcome.findings)
    .sort(
      (a, b) =>
        severityRank[a.severity] - severityRank[b.severity] ||
        verdictRank[a.verdict] - verdictRank[b.verdict],
    )
  const counts = outcomes.flatMap((outcome) => outcome.counts)
  const statement = statementOf(facts, findings, counts)
  const coolingStatement = coolingStatementOf(facts)
  return {
    lens: facts.lens,
    goal: facts.goal,
    ruleset: facts.ruleset,
    verdict: verdictOf(findings, counts),
    findings,
    counts,
    openQuestions: openQuestions(
      facts.inventory,
      judged.map(({ rule, outcome }) => ({ rule, values: outcome.asked })),
    ),
    ...(statement ? { statement } : {}),
    ...(coolingStatement ? { coolingStatement } : {}),
  }
}

/**
 * What a rule reads besides engines and equipment, of which its watch knows better what it looked
 * at. Tables keep their identity as long as nothing in them changes.
 */
const tableOf = ({ inventory }: Facts, reads: Reads): unknown =>
  reads === 'connections' ? inventory.facility.connections : undefined

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i])

/** Which rulesets are in force where, and with which goal: what severities rest on. */
interface Frame {
  readonly name: string
  readonly rulesets: ReadonlySet<RulesetId>
}

const frameOf = (facts: Facts): Frame => {
  const { rooms } = facts.inventory.facility
  const ofRooms = [facts.rulesetOfRoom(-1), ...rooms.map((_, room) => facts.rulesetOfRoom(room))]
  return {
    name: `${facts.ruleset} ${facts.goal} ${ofRooms.join(' ')}`,
    rulesets: new Set([facts.ruleset, ...ofRooms]),
  }
}

/** What a rule came to under one frame. */
interface Kept {
  readonly frame: string
  /** What every rule rests on, and what this one says that it reads besides the engines. */
  readonly basis: readonly unknown[]
  readonly raw: RawOutcome
  /** What the report rests on besides. */
  readonly waivers: unknown
  readonly outcome: RuleOutcome
}

const unused: RuleOutcome = { findings: [], counts: [], asked: new Map() }

/** Both lenses are judged in turn, so that the last outcome of either is worth keeping. */
const mostFrames = 2

/** One rule with its last outcomes. */
class Remembered {
  readonly rule: Rule
  #kept: readonly Kept[] = []

  constructor(rule: Rule) {
    this.rule = rule
  }

  /** The outcome under a frame, and whether the rule had to run for it. */
  judge(facts: Facts, watch: Watch, frame: Frame, common: readonly unknown[]) {
    if (![...frame.rulesets].some((ruleset) => this.rule.severity[ruleset])) {
      return { outcome: unused, ran: false }
    }
    const basis = [...common, ...this.rule.reads.map((reads) => tableOf(facts, reads))]
    const { waivers } = facts.inventory.facility
    const valid = this.#kept.filter(
      ({ basis: own, raw }) => same(own, basis) && stillHolds(raw.seen, facts),
    )
    const own = valid.find((kept) => kept.frame === frame.name)
    if (own && own.waivers === waivers) return { outcome: own.outcome, ran: false }
    // What a rule said without asking for the lens holds under the other one as well.
    const known = own?.raw ?? valid.find(({ raw }) => !raw.seen.consulted)?.raw
    const raw = known ?? collect(this.rule, watch)
    const outcome = report(this.rule, raw, facts)
    const others = this.#kept.filter((kept) => kept.frame !== frame.name)
    const kept = { frame: frame.name, basis, raw, waivers, outcome }
    this.#kept = [kept, ...others].slice(0, mostFrames)
    return { outcome, ran: known === undefined }
  }
}

interface Assembled {
  readonly frame: string
  readonly layout: object
  readonly assumptions: unknown
  readonly judged: readonly Judged[]
  readonly judgement: Judgement
}

/** Hands back the very same judgement as long as no rule came to anything else. */
const createAssembler = () => {
  let last: readonly Assembled[] = []
  return (facts: Facts, { name }: Frame, judged: readonly Judged[]): Judgement => {
    const { layout, facility } = facts.inventory
    const { assumptions } = facility
    const known = last.find(
      (one) =>
        one.frame === name &&
        one.layout === layout &&
        one.assumptions === assumptions &&
        one.judgement.coolingStatement?.text.en === coolingStatementOf(facts)?.text.en &&
        one.judged.every(({ outcome }, i) => outcome === judged[i]?.outcome),
    )
    const judgement = known?.judgement ?? assemble(facts, judged)
    const others = last.filter(({ frame }) => frame !== name)
    last = [{ frame: name, layout, assumptions, judged, judgement }, ...others].slice(0, mostFrames)
    return judgement
  }
}

/** Judges again and again, running only the rules that read something which has changed. */
export interface Judge {
  judge(facts: Facts): Judgement
  /** How many rules the last call ran. */
  readonly rulesRun: number
}

/** Makes a judge over a set of rules; by default all that there are. */
export const createJudge = (rules: readonly Rule[] = allRules): Judge => {
  const remembered = rules.map((rule) => new Remembered(rule))
  const assembled = createAssembler()
  let rulesRun = 0
  return {
    get rulesRun() {
      return rulesRun
    },
    judge: (facts) => {
      rulesRun = 0
      const { facility, roomRow } = facts.inventory
      const { parameters, site, rooms, clusters, routes } = facility
      const frame = frameOf(facts)
      const common = [parameters, site, rooms, clusters, routes, roomRow]
      const watch = new Watch(facts)
      const judged = remembered.map((one) => {
        const { outcome, ran } = one.judge(facts, watch, frame, common)
        if (ran) rulesRun += 1
        return { rule: one.rule.id, outcome }
      })
      return assembled(facts, frame, judged)
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
