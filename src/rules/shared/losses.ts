import type { LossState } from '#engines'
import { type Finding, onEquipment, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { judgedLoads, lostTag, missingLoads, missingRatings } from './power'
import { counted, idOf, idsOf, kw, missingField, percent, say, tagOf, tagsOf } from './wording'

/** What a loss does to the loads that are judged. */
export interface Effect {
  readonly dropped: readonly number[]
  readonly unprotected: readonly number[]
  readonly unknown: readonly number[]
  readonly overloads: LossState['overloads']
}

/** Overloads that end when the rest of a block goes out as well are none. */
export const effectOf = (facts: Facts, state: LossState): Effect => ({
  dropped: judgedLoads(facts, state.dropped),
  unprotected: judgedLoads(facts, state.unprotected),
  unknown: judgedLoads(facts, state.unknown),
  overloads: state.shed ? [] : state.overloads,
})

export const isBad = ({ dropped, unprotected, overloads }: Effect): boolean =>
  dropped.length + unprotected.length + overloads.length > 0

const overloadText = (facts: Facts, { overloads }: Effect, of: string): string => {
  const worst = overloads.reduce((a, b) => (b.utilisation > a.utilisation ? b : a))
  const others = overloads.length - 1
  const also = others > 0 ? `, and ${counted(others, 'other component')} too much` : ''
  return `${tagOf(facts, worst.row)} carries ${kw(worst.loadKw)}, ${percent(worst.utilisation)} of ${of}${also}`
}

/** What happens, in one sentence: `Without UPS-A, 3 loads go dark (…).` */
export const tellLoss = (
  facts: Facts,
  without: string,
  effect: Effect,
  of = 'its rating',
): string => {
  const parts: string[] = []
  if (effect.dropped.length > 0) {
    parts.push(
      `${counted(effect.dropped.length, 'load goes', 'loads go')} dark (${tagsOf(facts, effect.dropped)})`,
    )
  }
  if (effect.unprotected.length > 0) {
    parts.push(
      `${counted(effect.unprotected.length, 'load is', 'loads are')} lit without a UPS (${tagsOf(facts, effect.unprotected)})`,
    )
  }
  if (effect.overloads.length > 0) parts.push(overloadText(facts, effect, of))
  return `Without ${without}, ${parts.join('; ')}.`
}

/** Figures of a loss: the worst overload where there is one, else the count of loads that fall. */
const measureLoss = (effect: Effect): Partial<Finding> => {
  const fallen = effect.dropped.length + effect.unprotected.length
  if (fallen > 0) return { measured: fallen, measure: say('loads that fail'), unit: 'count' }
  const worst = Math.max(...effect.overloads.map(({ utilisation }) => utilisation))
  return { measured: worst, limit: 1, unit: 'ratio' }
}

const relatedOf = (facts: Facts, effect: Effect): readonly string[] =>
  idsOf(facts, [
    ...effect.overloads.map(({ row }) => row),
    ...effect.dropped,
    ...effect.unprotected,
  ])

interface Survey {
  /** Components that the rule takes out, by row. */
  readonly rows: readonly number[]
  readonly states: readonly LossState[]
  readonly suggestion: string
}

const reportUnknown = (facts: Facts, report: Report, waiting: ReadonlyMap<number, Effect>) => {
  const loads = new Set([...waiting.values()].flatMap(({ unknown }) => unknown))
  if (loads.size === 0) return
  const components = [...waiting.keys()]
  report.unknown(
    onFacility,
    say(
      `When ${counted(components.length, 'component is', 'components are')} taken out one by one (${tagsOf(facts, components)}), nobody can say whether ${counted(loads.size, 'load stays', 'loads stay')} on: how many cords ${loads.size === 1 ? 'it needs' : 'they need'} is not stated.`,
    ),
    missingField(facts, [...loads], 'cordsNeeded'),
  )
}

/** Where ratings or loads are missing, an overload cannot be ruled out and nothing passes for sure. */
const reportUncertain = (facts: Facts, report: Report): boolean => {
  const { unratedRows, unknownLoadRows } = facts.solution.power
  const loads = missingLoads(facts)
  if (unratedRows.length + unknownLoadRows.length === 0) return false
  const reasons = [
    ...(unratedRows.length > 0
      ? [
          `the rating of ${counted(unratedRows.length, 'component')} (${tagsOf(facts, unratedRows)})`,
        ]
      : []),
    ...(unknownLoadRows.length > 0 ? ['the draw of some loads'] : []),
  ]
  report.unknown(
    onFacility,
    say(`Overloads after a loss cannot be ruled out: nobody stated ${reasons.join(' and ')}.`),
    [...missingRatings(facts), ...loads],
  )
  return true
}

/** Judges removals one by one: a failure per component whose loss is not carried. */
export const judgeLosses = (facts: Facts, report: Report, survey: Survey): void => {
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
        detail: say(tellLoss(facts, lostTag(facts, state), effect)),
        ...measureLoss(effect),
        related: relatedOf(facts, effect),
        suggestion: say(survey.suggestion),
      })
    } else if (effect && effect.unknown.length > 0) {
      waiting.set(row, effect)
    } else {
      carried.push(row)
    }
  }
  reportUnknown(facts, report, waiting)
  if (waiting.size === 0 && reportUncertain(facts, report)) return
  for (const row of carried) report.pass(onEquipment(facts.inventory.equipment[row]?.id ?? ''))
}
