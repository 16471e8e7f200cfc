import { formatQuantity } from '#base'
import type { Cascade } from '#engines'
import type { Lens } from '#model'
import { breakWords } from '../text/breakPanel'
import { type FigureLine, figurePairs } from './figures'
import { formatSpan } from './moments'

const { compare: text } = breakWords

/** One figure of two designs under the same break. */
export interface ComparedLine {
  readonly key: string
  readonly label: string
  readonly here: string
  readonly there: string
  readonly difference: string
  /** How the other design fares against this one. */
  readonly verdict: 'better' | 'worse' | 'same' | 'unknown'
}

type Verdict = Pick<ComparedLine, 'difference' | 'verdict'>

const unknown: Verdict = { difference: text.unknown, verdict: 'unknown' }
const same: Verdict = { difference: text.same, verdict: 'same' }

/** Later is better, and never is best. */
const momentVerdict = (here: number | undefined, there: number | undefined): Verdict => {
  if (Number.isNaN(here ?? 0) || Number.isNaN(there ?? 0)) return unknown
  if (here === there) return same
  if (there === undefined) return { difference: text.noMore, verdict: 'better' }
  if (here === undefined) return { difference: text.onlyThere, verdict: 'worse' }
  const span = formatSpan(Math.abs(there - here))
  return there > here
    ? { difference: text.later(span), verdict: 'better' }
    : { difference: text.sooner(span), verdict: 'worse' }
}

/** Less lost is better. */
const amountVerdict = (here: number, there: number, unit: 'kW' | 'TH/s' | 'count'): Verdict => {
  const more = there - here
  if (Number.isNaN(more)) return unknown
  if (more === 0) return same
  const figure = formatQuantity(Math.abs(more), unit)
  return more > 0
    ? { difference: `+${figure}`, verdict: 'worse' }
    : { difference: `−${figure}`, verdict: 'better' }
}

/** What could still turn out as bad as the other is no worse and no better. */
const heldBack = (verdict: Verdict, here: FigureLine, there: FigureLine): Verdict => {
  const isSure =
    verdict.verdict === 'better'
      ? !there.isLeast
      : verdict.verdict === 'worse'
        ? !here.isLeast
        : !(here.isLeast || there.isLeast)
  return isSure ? verdict : unknown
}

const verdictOf = (here: FigureLine, there: FigureLine): Verdict => {
  const verdict =
    here.unit === 's'
      ? momentVerdict(here.amount, there.amount)
      : amountVerdict(here.amount ?? Number.NaN, there.amount ?? Number.NaN, here.unit)
  return heldBack(verdict, here, there)
}

/** The figures of the open design and of another one under the same break, with their differences. */
export const comparedLines = (
  here: Pick<Cascade, 'figures'>,
  there: Pick<Cascade, 'figures'>,
  lens: Lens | 'as-built',
): readonly ComparedLine[] =>
  figurePairs(here, there, lens).map(([own, other]) => ({
    key: own.key,
    label: own.label,
    here: own.value,
    there: other.value,
    ...verdictOf(own, other),
  }))
