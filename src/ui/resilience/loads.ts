import { type Cascade, type LoadOutcome, sentenceOf } from '#engines'
import { breakWords } from '../text/breakPanel'
import { say } from '../text/text'
import { formatSpan } from './moments'
import { type BreakNames, rowsText } from './names'

const { loads: text, time } = breakWords

/** What becomes of loads in the end, the gravest first. */
export type Fate = keyof typeof text.states

const fates: readonly Fate[] = ['lost', 'unknown', 'degraded', 'back', 'ok']

/** Loads that fare alike, as one line. */
export interface LoadLine {
  readonly key: string
  readonly outcome: LoadOutcome
  readonly name: string
  /** What befalls them and why. */
  readonly sentence: string
  readonly count: number
  /** What befalls them and when, in few words. */
  readonly about: string
  readonly ids: readonly string[]
}

export interface LoadGroup {
  readonly fate: Fate
  readonly label: string
  readonly count: number
  readonly lines: readonly LoadLine[]
}

/** What becomes of some loads: those that stop and work again are told apart from those that never stop. */
export const fateOf = ({ state, lostS }: LoadOutcome): Fate => {
  if (state === 'lost' || state === 'unknown') return state
  if (lostS !== undefined) return 'back'
  return state === 'degraded' ? 'degraded' : 'ok'
}

const moment = (seconds: number): string =>
  Number.isNaN(seconds)
    ? time.unknown
    : seconds <= 0
      ? time.atOnce.toLowerCase()
      : text.after(formatSpan(seconds))

const aboutOf = ({ effects, lostS, backS }: LoadOutcome): string =>
  [
    ...effects.map((effect) => text.effects[effect]),
    lostS === undefined ? '' : text.lost(moment(lostS)),
    backS === undefined ? '' : text.back(moment(backS)),
  ]
    .filter(Boolean)
    .join(' · ')

const lineOf = (
  outcome: LoadOutcome,
  names: BreakNames,
  cascade: Pick<Cascade, 'events'>,
): LoadLine => ({
  key: String(outcome.rows[0] ?? -1),
  outcome,
  name: rowsText(outcome.rows, names),
  sentence: say(sentenceOf(cascade, outcome, { row: names.tag, place: names.place })),
  count: outcome.rows.length,
  about: aboutOf(outcome),
  ids: outcome.rows.map(names.id),
})

/** By when they stop; what never stops, and what stops at an unknown time, comes last. */
const byLoss = (a: LoadLine, b: LoadLine): number => {
  const at = ({ outcome: { lostS } }: LoadLine): number =>
    lostS === undefined || Number.isNaN(lostS) ? Number.MAX_VALUE : lostS
  return at(a) - at(b)
}

/** Every load that is touched, by what becomes of it; those that are as before are left out. */
export const loadGroups = (
  { loads, events }: Pick<Cascade, 'loads' | 'events'>,
  names: BreakNames,
): readonly LoadGroup[] => {
  const touched = loads.filter(
    (load) => load.rows.length > 0 && (load.state !== 'ok' || load.effects.length > 0),
  )
  return fates.flatMap((fate) => {
    const lines = touched
      .filter((load) => fateOf(load) === fate)
      .map((load) => lineOf(load, names, { events }))
      .sort(byLoss)
    if (lines.length === 0) return []
    const count = lines.reduce((sum, line) => sum + line.count, 0)
    return [{ fate, label: text.states[fate], count, lines }]
  })
}
