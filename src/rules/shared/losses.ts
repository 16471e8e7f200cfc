import type { LossState } from '#engines'
import { type Finding, type Missing, onEquipment, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import {
  judgedLoads,
  lostTag,
  missingLoads,
  missingLosses,
  missingRatings,
  rowsWithRole,
} from './power'
import { counted, idOf, idsOf, kw, missingField, percent, say, tagOf, tagsOf } from './wording'

/** What a loss does to the loads that are judged. */
export interface Effect {
  readonly dropped: readonly number[]
  readonly unprotected: readonly number[]
  /** Fed as before, after a break that they do not ride through. */
  readonly interrupted: readonly number[]
  readonly unknown: readonly number[]
  /** Whether they ride through the break cannot be said. */
  readonly breakUnknown: readonly number[]
  readonly overloads: LossState['overloads']
}

/** Hashing load stops and starts again: to a mine a break is no loss. */
const brokenLoads = (facts: Facts, rows: readonly number[]): number[] =>
  rows.length === 0 || facts.lens === 'mining' ? [] : judgedLoads(facts, rows)

/** Overloads that end when the rest of a block goes out as well are none. */
export const effectOf = (facts: Facts, state: LossState): Effect => ({
  dropped: judgedLoads(facts, state.dropped),
  unprotected: judgedLoads(facts, state.unprotected),
  interrupted: brokenLoads(facts, state.interrupted),
  unknown: judgedLoads(facts, state.unknown),
  breakUnknown: brokenLoads(facts, state.interruptionUnknown),
  overloads: state.shed ? [] : state.overloads,
})

const fallenCount = ({ dropped, unprotected, interrupted }: Effect): number =>
  dropped.length + unprotected.length + interrupted.length

export const isBad = (effect: Effect): boolean => fallenCount(effect) + effect.overloads.length > 0

export const isOpen = ({ unknown, breakUnknown }: Effect): boolean =>
  unknown.length + breakUnknown.length > 0

const overloadText = (facts: Facts, { overloads }: Effect, of: string): string => {
  const worst = overloads.reduce((a, b) => (b.utilisation > a.utilisation ? b : a))
  const others = overloads.length - 1
  const also = others > 0 ? `, and ${counted(others, 'other component')} too much` : ''
  return `${tagOf(facts, worst.row)} carries ${kw(worst.loadKw)}, ${percent(worst.utilisation)} of ${of}${also}`
}

/** What happens, in one sentence: `Without UPS-A, 3 loads go dark (…).` */
export const tellLoss = (facts: Facts, lead: string, effect: Effect, of = 'its rating'): string => {
  const clause = (rows: readonly number[], one: string, many: string): string[] =>
    rows.length === 0 ? [] : [`${counted(rows.length, one, many)} (${tagsOf(facts, rows)})`]
  const parts = [
    ...clause(effect.dropped, 'load goes dark', 'loads go dark'),
    ...clause(effect.unprotected, 'load is lit without a UPS', 'loads are lit without a UPS'),
    ...clause(
      effect.interrupted,
      'load sees a break longer than it rides through',
      'loads see a break longer than they ride through',
    ),
    ...(effect.overloads.length > 0 ? [overloadText(facts, effect, of)] : []),
  ]
  return `${lead}, ${parts.join('; ')}.`
}

/** Figures of a loss: the worst overload where there is one, else the count of loads that fall. */
const measureLoss = (effect: Effect): Partial<Finding> => {
  const fallen = fallenCount(effect)
  if (fallen > 0) return { measured: fallen, measure: say('loads that fail'), unit: 'count' }
  const worst = Math.max(...effect.overloads.map(({ utilisation }) => utilisation))
  return { measured: worst, limit: 1, unit: 'ratio' }
}

/** The finding of a loss that is not carried. */
export const findingOfLoss = (facts: Facts, lead: string, effect: Effect): Finding => ({
  detail: say(tellLoss(facts, lead, effect)),
  ...measureLoss(effect),
  related: idsOf(facts, [
    ...effect.overloads.map(({ row }) => row),
    ...effect.dropped,
    ...effect.unprotected,
    ...effect.interrupted,
  ]),
})

/** Ties and bypasses that close by themselves, and do not say how fast. */
const untimedTies = (facts: Facts): number[] => {
  const { inventory } = facts
  return rowsWithRole(facts, (role) => role === 'tie' || role === 'bypass').filter(
    (row) =>
      inventory.textOf(row, 'normally') === 'open' &&
      inventory.textOf(row, 'operation') === 'automatic' &&
      inventory.numberOf(row, 'transferMs') === undefined,
  )
}

/** What keeps it open whether loads ride through a break. */
const missingTimes = (facts: Facts): Missing[] => {
  const { transfers, rideThroughMin, standby } = facts.solution.power
  const switches = [
    ...transfers.flatMap(({ row, transferMs }) => (transferMs === undefined ? [row] : [])),
    ...untimedTies(facts),
  ]
  const batteries = [...rideThroughMin].flatMap(([row, min]) => {
    const isStated = facts.inventory.numberOf(row, 'batteryMin') !== undefined
    return min === undefined && !isStated ? [row] : []
  })
  return [
    ...missingField(facts, switches, 'transferMs'),
    ...missingField(facts, batteries, 'batteryMin'),
    ...missingField(facts, standby.bridge.unstatedRows, 'startS'),
  ]
}

/** What nobody can say of some losses, in one sentence or two, with what is missing. */
export const openPoints = (
  facts: Facts,
  lead: string,
  effects: Iterable<Effect>,
): { readonly detail: string; readonly missing: readonly Missing[] } => {
  const fed = new Set<number>()
  const bridged = new Set<number>()
  for (const { unknown, breakUnknown } of effects) {
    for (const row of unknown) fed.add(row)
    for (const row of breakUnknown) bridged.add(row)
  }
  const parts: string[] = []
  if (fed.size > 0) {
    parts.push(
      `nobody can say whether ${counted(fed.size, 'load stays', 'loads stay')} on: how many cords ${fed.size === 1 ? 'it needs' : 'they need'} is not stated`,
    )
  }
  if (bridged.size > 0) {
    parts.push(
      `nobody can say whether ${counted(bridged.size, 'load rides', 'loads ride')} through the break: the time of a transfer, a start or a battery is not stated`,
    )
  }
  return {
    detail: `${lead}, ${parts.join('; and ')}.`,
    missing: [
      ...missingField(facts, [...fed], 'cordsNeeded'),
      ...(bridged.size > 0 ? missingTimes(facts) : []),
    ],
  }
}

interface Survey {
  /** Components that the rule takes out, by row. */
  readonly rows: readonly number[]
  readonly states: readonly LossState[]
  readonly suggestion: string
  /** How a sentence about the loss of a component begins; `Without …` unless it says otherwise. */
  readonly lead?: (tag: string) => string
}

/** Where ratings or loads are missing, an overload cannot be ruled out and nothing passes for sure. */
export const isUncertain = ({ solution }: Facts): boolean =>
  solution.power.unratedRows.length +
    solution.power.unknownLoadRows.length +
    solution.power.openLossRows.length +
    solution.power.unevenRows.length >
  0

/** Why overloads after a loss cannot be ruled out although everything is stated. */
const unevenReason = (facts: Facts): string[] => {
  const { unevenRows } = facts.solution.power
  if (unevenRows.length === 0) return []
  const carry = counted(unevenRows.length, 'component carries', 'components carry')
  return [
    `${carry} more on one phase than on another (${tagsOf(facts, unevenRows)}), and after a loss the phases are not followed one by one`,
  ]
}

/** Says what is missing so that overloads cannot be ruled out, and asks for it. */
export const reportUncertain = (facts: Facts, report: Report): void => {
  const { unratedRows, unknownLoadRows, openLossRows } = facts.solution.power
  const reasons = [
    ...(unratedRows.length > 0
      ? [
          `the rating of ${counted(unratedRows.length, 'component')} (${tagsOf(facts, unratedRows)})`,
        ]
      : []),
    ...(unknownLoadRows.length > 0 ? ['the draw of some loads'] : []),
    ...(openLossRows.length > 0 ? ['some losses'] : []),
  ]
  const why = [
    ...(reasons.length > 0 ? [`nobody stated ${reasons.join(' and ')}`] : []),
    ...unevenReason(facts),
  ]
  report.unknown(
    onFacility,
    say(`Overloads after a loss cannot be ruled out: ${why.join('; ')}.`),
    [...missingRatings(facts), ...missingLoads(facts), ...missingLosses(facts)],
  )
}

/** Judges removals one by one: a failure per component whose loss is not carried. */
export const judgeLosses = (facts: Facts, report: Report, survey: Survey): void => {
  const { lead = (tag: string) => `Without ${tag}` } = survey
  const byRow = new Map(
    survey.states.map((state) => [facts.inventory.rowOf.get(state.lost), state]),
  )
  const waiting = new Map<number, Effect>()
  const carried: number[] = []
  for (const row of survey.rows) {
    const state = byRow.get(row)
    const effect = state && effectOf(facts, state)
    if (state && effect && isBad(effect)) {
      report.fail(onEquipment(idOf(facts, row)), {
        ...findingOfLoss(facts, lead(lostTag(facts, state)), effect),
        suggestion: say(survey.suggestion),
      })
    } else if (effect && isOpen(effect)) {
      waiting.set(row, effect)
    } else {
      carried.push(row)
    }
  }
  if (waiting.size > 0) {
    const taken = counted(waiting.size, 'component is', 'components are')
    const when = `When ${taken} taken out one by one (${tagsOf(facts, [...waiting.keys()])})`
    const { detail, missing } = openPoints(facts, when, waiting.values())
    report.unknown(onFacility, say(detail), missing)
  }
  if (isUncertain(facts)) reportUncertain(facts, report)
  else for (const row of carried) report.pass(onEquipment(idOf(facts, row)))
}
