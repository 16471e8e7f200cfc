import { formatQuantity, type Text } from '#base'
import type { PairLoss, PairSurvey } from '#engines'
import { counted, kw, say } from './shared/wording'

/** What a survey of pairs shows of PW-08. No goal asks for it: it is evidence, and no verdict. */
interface PairEvidence {
  readonly ref: 'PW-08'
  /** Pairs that do more harm together than each alone. */
  readonly harmful: number
  readonly text: Text
}

const countOf = (pairs: readonly PairLoss[]): number =>
  pairs.reduce((sum, { count }) => sum + count, 0)

const worstOf = (pairs: readonly PairLoss[]): PairLoss | undefined =>
  pairs.reduce<PairLoss | undefined>(
    (worst, pair) => (worst && worst.droppedItKw >= pair.droppedItKw ? worst : pair),
    undefined,
  )

/**
 * Tells of a fault while another component is out for work, in a few sentences. Pairs count only for
 * what they do beyond either loss alone. `tagOf` names a row.
 */
export const pairEvidence = (
  { harmful, planned, pairsStoodFor, capped }: PairSurvey,
  tagOf: (row: number) => string,
): PairEvidence => {
  const count = (pairs: readonly PairLoss[]) => formatQuantity(countOf(pairs), 'count')
  const of = counted(pairsStoodFor, 'pair')
  const worst = worstOf(harmful)
  const told = worst
    ? `A fault of one component while another is out does more harm than either alone in ${count(harmful)} of ${of}; the worst are ${tagOf(worst.first)} and ${tagOf(worst.second)}, which take down ${kw(worst.droppedItKw)} of IT.`
    : `A fault of one component while another is out does no more harm than either alone, in all of ${of}.`
  const closed =
    planned.length > 0
      ? ` Where people close a device for the work, a fault during it does so in ${count(planned)}.`
      : ''
  return {
    ref: 'PW-08',
    harmful: countOf(harmful),
    text: say(
      `${told}${closed}${capped ? ` ${capped.en}` : ''} No goal asks for this; it is evidence for 2N+1 and 2(N+1).`,
    ),
  }
}
