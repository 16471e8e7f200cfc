import { formatQuantity, type Text } from '#base'
import { type Parameter, parameters, powerFactor, voltageTolerance } from '#standards'
import type { Facts } from './facts'
import type { Criterion, JudgedFinding, RuleCount, Statement } from './judgement'
import { countJudgedLoads } from './shared/power'
import { counted, say } from './shared/wording'

/** Checks of the project's list that are about how the power chain hangs together, in their order. */
const criteria = ['PW-01', 'PW-02', 'PW-03', 'PW-04', 'PW-05', 'PW-06', 'PW-07'] as const

const judgeCriterion = (
  ref: string,
  findings: readonly JudgedFinding[],
  counts: readonly RuleCount[],
): Criterion => {
  const own = findings.filter((finding) => finding.ref === ref && finding.severity === 'error')
  const open = own.filter(({ waiver }) => !waiver)
  const looked = counts
    .filter((count) => count.ref === ref && count.severity === 'error')
    .reduce((sum, { pass, fail, unknown }) => sum + pass + fail + unknown, 0)
  const verdict = open.some((finding) => finding.verdict === 'fail')
    ? 'fail'
    : open.length > 0
      ? 'unknown'
      : looked > 0
        ? 'pass'
        : 'not-applicable'
  return { ref, verdict, waived: own.length - open.length }
}

const isNext = (ref: string, before: string | undefined): boolean =>
  before !== undefined && Number(ref.slice(3)) === Number(before.slice(3)) + 1

/** `PW-01 to PW-04 and PW-07`. */
const refsOf = (found: readonly Criterion[]): string => {
  const runs: string[][] = []
  for (const { ref } of found) {
    const run = runs.at(-1)
    if (run && isNext(ref, run.at(-1))) run.push(ref)
    else runs.push([ref])
  }
  const names = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const sentenceOf = (found: readonly Criterion[], loads: string): string => {
  const those = (verdict: Criterion['verdict']) => found.filter((one) => one.verdict === verdict)
  const clause = (verdict: Criterion['verdict'], one: string, many: string): string[] => {
    const list = those(verdict)
    return list.length === 0 ? [] : [`${refsOf(list)} ${list.length === 1 ? one : many}`]
  }
  const pass = those('pass')
  const holds =
    pass.length === 0
      ? `No topology criterion holds for ${loads}`
      : `Topology ${pass.length === 1 ? 'criterion' : 'criteria'} ${refsOf(pass)} ${pass.length === 1 ? 'holds' : 'hold'} for ${loads}`
  const rest = [
    ...clause('fail', 'fails', 'fail'),
    ...clause('unknown', 'cannot be said', 'cannot be said'),
    ...clause('not-applicable', 'does not apply here', 'do not apply here'),
  ]
  return [holds, ...rest].join('; ')
}

const figure = ({ parameter }: Facts, one: Parameter, remark: string): Text =>
  say(`${one.label.en}: ${formatQuantity(parameter(one), one.unit)} (${remark}).`)

/** Figures that hold without a source, and those that somebody changed. */
const figuresInForce = (facts: Facts): Text[] => {
  const changed = [...parameters.values()].filter(
    (one) => one.id.startsWith('power.') && facts.parameter(one) !== one.value,
  )
  const estimates = [powerFactor, voltageTolerance].filter((one) => !changed.includes(one))
  return [
    ...estimates.map((one) => figure(facts, one, 'an estimate')),
    ...changed.map((one) => figure(facts, one, 'as changed for this facility')),
  ]
}

const assumptionsOf = (facts: Facts, found: readonly Criterion[]): Text[] => {
  const { power } = facts.solution
  const asks = (ref: string) =>
    found.some((one) => one.ref === ref && one.verdict !== 'not-applicable')
  const waived = found.reduce((sum, one) => sum + one.waived, 0)
  return [
    say(
      'The drawing is what is judged: procedures, cable routes and settings of protection are not.',
    ),
    say('The live cords of a load share it equally; power follows the order of switching.'),
    ...(asks('PW-04')
      ? [say('For planned work people move manual devices; after a fault only automatic ones act.')]
      : []),
    ...(asks('PW-06') && power.assumedCompartments.length > 0
      ? [
          say(
            `${counted(power.assumedCompartments.length, 'closed room names', 'closed rooms name')} no fire compartment: each counts as one of its own.`,
          ),
        ]
      : []),
    ...(power.unknownLossRows.length > 0
      ? [
          say(
            `${counted(power.unknownLossRows.length, 'component passes', 'components pass')} load on without losses, since nobody states them.`,
          ),
        ]
      : []),
    ...(waived > 0
      ? [
          say(
            `${counted(waived, 'finding is', 'findings are')} accepted by an owner, and counted as held.`,
          ),
        ]
      : []),
    ...figuresInForce(facts),
    ...facts.inventory.facility.assumptions.map(({ text }) => say(text)),
  ]
}

/**
 * What may be said of the power chain as a whole: which criteria hold, for how many loads, and
 * what is assumed. It names no tier, rating or class: those are awarded by their owners alone.
 * Undefined where no load is judged.
 */
export const statementOf = (
  facts: Facts,
  findings: readonly JudgedFinding[],
  counts: readonly RuleCount[],
): Statement | undefined => {
  const loads = countJudgedLoads(facts)
  if (loads === 0) return undefined
  const found = criteria.map((ref) => judgeCriterion(ref, findings, counts))
  const assumptions = assumptionsOf(facts, found)
  return {
    text: say(
      `${sentenceOf(found, counted(loads, 'IT load'))}. This rests on ${counted(assumptions.length, 'assumption')} and awards no tier, rating or class.`,
    ),
    loads,
    criteria: found,
    assumptions,
  }
}
